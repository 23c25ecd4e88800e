package paper

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// motionDocuments are D24 and D25.
func motionDocuments() []Document {
	until := Document{Number: "D24", Name: "关于代表提出议案截止时间的决定", Title: "×镇第×届人民代表大会第×次会议关于代表提出议案截止时间的决定", Issuer: issuerPresidium, Head: HeadCongress,
		Template: "议案截止时间", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noMotionsUntil, Data: motionsUntil}
	method := Document{Number: "D25", Name: "表决议案办法", Title: "×镇第×届人民代表大会第×次会议表决议案办法", Issuer: issuerPresidium, Head: HeadCongress,
		Template: "表决议案办法", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noAgenda, Data: votingMethod}
	return slices.Concat(draftAndFinal(until), draftAndFinal(method))
}

func noMotionsUntil(j *job) string {
	if j.session.MotionsUntil == "" {
		return "会议还没有填写议案截止日期"
	}
	return ""
}

// motionsUntil is D24: until when motions can be handed in, and what becomes of those that come later (DOMAIN.md §2.B).
func motionsUntil(j *job) docx.Data {
	out := j.congressPaper()
	out["通过"] = j.passedAt("截止时间", j.meeting(office.MeetPresidiumIn, 1))
	out["截止时间"] = day(j.session.MotionsUntil) + clock(string(j.session.MotionsUntilAt))
	out["联名人数"] = j.in.Int(office.KeyMotionSigners)
	out["转为建议"] = j.in.On(office.KeyMotionToProposal)
	return out
}

// clock writes a time of day as papers do: 17时30分, 9时; "" where none is known.
func clock(at string) string {
	var hour, minute int
	if n, _ := fmt.Sscanf(at, "%d:%d", &hour, &minute); n != 2 {
		return ""
	}
	if minute == 0 {
		return fmt.Sprintf("%d时", hour)
	}
	return fmt.Sprintf("%d时%d分", hour, minute)
}

// votingMethod is D25: how motions and draft resolutions are voted on (B31) and by what majority (组织法25).
func votingMethod(j *job) docx.Data {
	out := j.congressPaper()
	out["通过"] = j.passedAt("表决议案办法", j.meeting(office.MeetPreparatory, 1))
	method := j.in.Text(office.KeyVoteMethod)
	out["表决方式"] = map[string]string{"电子表决器": "使用电子表决器的方式", "无记名投票": "无记名投票的方式"}[method]
	if out["表决方式"] == "" {
		out["表决方式"] = "举手的方式"
	}
	out["举手"] = out["表决方式"] == "举手的方式"
	return out
}
