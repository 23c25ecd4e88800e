package paper

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func noLeadUnit(j *job) string {
	if j.proposal.LeadUnit.ID == 0 {
		return "还没有确定主办单位"
	}
	return ""
}

func notHandedOver(j *job) string {
	if reason := noLeadUnit(j); reason != "" {
		return reason
	}
	if j.proposal.HandedOver == "" {
		return "还没有交办"
	}
	return ""
}

// proposalWords are what every paper of a proposal can say: each of its fields under its label, and what is put together
// from several.
func (j *job) proposalWords() docx.Data {
	p := j.proposal
	out := j.fields(office.Proposals.Any, p)
	for _, label := range []string{"案由", "案据", "方案", "办理要求", "具体意见"} {
		out[label] = j.plain(out[label].(string))
	}
	out["文种"] = string(p.Kind)
	if p.Kind == "" {
		out["文种"] = string(office.KindSuggestion)
	}
	out["来源"] = j.origin()
	var content []docx.Data
	for _, label := range []string{"案据", "方案"} {
		if text, _ := out[label].(string); text != "" {
			content = append(content, docx.Data{"名": label, "文": "　　" + strings.Join(docx.Lines(text), "\n　　")})
		}
	}
	out["内容"] = content
	out["单位联系"], out["承办联系人"], out["承办联系电话"] = "", "", ""
	if j.unit != nil { // the contact for handling: the one phone number that these papers show
		who := p.Handler
		if who == "" {
			who = j.unit.Contact
		}
		out["承办联系人"], out["承办联系电话"] = who, j.unit.Phone
		out["单位联系"] = contactNote(who, j.unit.Phone)
	}
	return out
}

// origin says where the proposal comes from: the session's short name, else 闭会期间 and the like.
func (j *job) origin() string {
	if s := j.session; s != nil && s.Known() && j.proposal.Source == office.SourceSession {
		return s.ShortName()
	}
	return j.proposal.Source
}

// plain takes the names of who asked for confidentiality (保密) out of a text that somebody typed.
func (j *job) plain(text string) string { return j.proposal.Plain(text) }

// handOverSlip is 交办单: what the deputies ask for, who is to handle it until when, and how.
func handOverSlip(j *job) docx.Data {
	p := j.proposal
	out := j.proposalWords()
	out["办理要求"] = p.Asked(out["办理要求"].(string), j.in)
	out["退回说明"] = office.ReturnNote(j.in)
	out["落款日期"] = dayToFill(p.HandedOver)
	return out
}

// opinionSlip is 征询意见表, on which the deputy evaluates attitude and result. Its boxes are ticked by hand.
func opinionSlip(j *job) docx.Data {
	out := j.proposalWords()
	out["答复日期"] = day(j.proposal.LastReply())
	out["结果说明"] = j.proposal.ResultWords(j.in)
	out["评价"], out["见面"], out["回收说明"] = office.OpinionBoxes(), office.MeetingBoxes(j.in), office.OpinionNote(j.in)
	return out
}

// inFull is the name of a unit as it signs a letter: the office calls it 镇供电所, everybody else 清溪镇供电所.
func (j *job) inFull(unit string) string {
	if word, town := office.TownWord(j.in), j.in.Text(office.KeyTown); strings.HasPrefix(unit, word) && !strings.HasPrefix(unit, town) {
		return town + strings.TrimPrefix(unit, word)
	}
	return unit
}

// replyLetter is 答复函, the letter that the unit sends to the deputy; what was done stands in the notes of progress.
func replyLetter(j *job) docx.Data {
	p := j.proposal
	out := j.proposalWords()
	out["标题"], out["主办单位全称"] = j.replyTitle(), j.inFull(p.LeadUnit.Name)
	lead, _ := out["领衔代表"].(string)
	you := "您"
	out["称呼"] = lead + "代表"
	if n := len(p.Seconders); n > 0 && lead != "" {
		you = "你们"
		out["称呼"] = fmt.Sprintf("%s等%d名代表", lead, n+1)
	}
	if lead == "" {
		out["称呼"] = "各位代表"
	}
	subject := "“" + out["案由"].(string) + "”"
	if p.Number != "" {
		subject += "（编号：" + p.Number + "）"
	}
	out["来信"] = fmt.Sprintf("%s提出的%s收悉。经研究办理，现答复如下：", you, subject)
	out["办理"] = docx.List("段", j.handled(you)...)
	out["结尾"] = "感谢" + you + "对" + j.in.Text(office.KeyTown) + "工作的关心和支持。"
	top := docx.Lines(p.ReplyNo) // at the top right: the letter's number, and the class of the result under it
	if p.Result != "" {
		top = append(top, "办理结果："+p.Result)
	}
	out["函号"] = strings.Join(top, "\n")
	out["落款日期"] = dayToFill(p.Replied)
	return out
}

var numberTail = regexp.MustCompile(`(\d+)\D*$`)

// replyTitle is 关于××镇第×届人民代表大会第×次会议第×号建议的答复 (DOMAIN.md §5.5), broken by meaning. The number is the last one
// of the pattern: 15-6-建-008 is 第8号.
func (j *job) replyTitle() string {
	p, what := j.proposal, string(j.proposal.Kind)
	if what == "" {
		what = string(office.KindSuggestion)
	}
	tail := numberTail.FindStringSubmatch(p.Number)
	if tail == nil {
		return "关于“" + j.plain(p.Subject) + "”的答复"
	}
	number := strings.TrimLeft(tail[1], "0")
	switch s := j.session; {
	case s != nil && s.Known():
		return "关于" + sessionWords(s)["大会"].(string) + "\n" + sessionWords(s)["次"].(string) + "第" + number + "号" + what + "的答复"
	case p.Source == office.SourceRecess && p.Submitted != "":
		return fmt.Sprintf("关于%d年闭会期间第%s号%s的答复", p.Submitted.Year(), number, what)
	}
	return "关于第" + p.Number + "号" + what + "的答复"
}

// handled are the paragraphs of the reply that follow from the record; what is not recorded is not said.
func (j *job) handled(you string) []string {
	p := j.proposal
	var out []string
	if met := j.faceToFace(); met != "" {
		out = append(out, "办理中，我们于"+met+"与"+you+"沟通，听取了意见。")
	}
	notes := slices.Clone(p.Progress)
	slices.SortStableFunc(notes, func(a, b office.Progress) int { return strings.Compare(string(a.Day), string(b.Day)) })
	for _, n := range notes {
		out = append(out, docx.Lines(j.plain(n.Text))...)
	}
	for _, c := range p.Commitments {
		if text := strings.TrimRight(j.plain(c.Text), "。； "); text != "" && c.Due != "" {
			out = append(out, "我们承诺在"+day(c.Due)+"前完成：“"+text+"”。")
		}
	}
	if meaning := office.ResultLabel(p.Result, j.in); meaning != "" {
		out = append(out, "办理结果为"+p.Result+"类："+meaning+"。")
	}
	return out
}

// faceToFace lists the days of the meetings with the deputy up to the reply: 2026年3月1日、4月2日.
func (j *job) faceToFace() string {
	days := map[record.Date]bool{}
	for _, m := range j.proposal.Meetings {
		if m.Day != "" && (j.proposal.Replied == "" || m.Day <= j.proposal.Replied) {
			days[m.Day] = true
		}
	}
	var out []string
	year := 0
	for _, d := range slices.Sorted(maps.Keys(days)) {
		text := day(d)
		if d.Year() == year {
			_, text, _ = strings.Cut(text, "年")
		}
		year = d.Year()
		out = append(out, text)
	}
	return strings.Join(out, "、")
}

// monthsWord writes a number of months in words: 三个月.
func monthsWord(n int) string { return hanzi.Number(n) + "个月" }
