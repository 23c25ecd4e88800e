package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// handbookLaws are the laws that the handbook names, with the versions that the program's rules were held against (DOMAIN.md, first page).
var handbookLaws = []string{
	"中华人民共和国宪法（2018年修正）",
	"中华人民共和国地方各级人民代表大会和地方各级人民政府组织法（2022年修正）",
	"中华人民共和国全国人民代表大会和地方各级人民代表大会选举法（2020年修正）",
	"中华人民共和国全国人民代表大会和地方各级人民代表大会代表法（2025年修正）",
	"中华人民共和国各级人民代表大会常务委员会监督法（2024年修正）",
	"全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定",
	"全国人民代表大会常务委员会关于实行宪法宣誓制度的决定（2018年修订）",
	"中华人民共和国预算法（2018年修正）",
	"信访工作条例（2022年）",
}

// workHandbook is the office's handbook (人大工作手册, DOMAIN.md §8, seed 002): the laws by name, and the regulations in force in full.
func workHandbook() Document {
	return Document{Name: "人大工作手册", Title: "×镇人大工作手册", Issuer: "人大办公室", Head: HeadCongress, Template: "工作总结", Register: office.Terms.Any,
		Mask: office.MaskReport, Missing: nothingForHandbook, Data: handbookWords}
}

// inForce are the regulations in force, in the order of the register.
func (j *job) inForce() []*office.Regulation {
	return found(j, office.Regulations, record.Query{Where: []record.Filter{{Key: "in_force", Op: record.Is, Value: true}}, Sort: office.Regulations.Sorting})
}

func nothingForHandbook(j *job) string {
	if !slices.ContainsFunc(j.inForce(), func(r *office.Regulation) bool { return r.Text != "" }) {
		return "“制度”里还没有录入文本的现行制度"
	}
	return ""
}

// handbookWords is what the template prints. A regulation whose text was not entered stands in the list only.
func handbookWords(j *job) docx.Data {
	var rows []office.Paragraph
	add := func(level, text string) { rows = append(rows, office.Paragraph{Level: level, Text: text}) }
	add(office.HeadingFirst, "一、法律法规")
	for i, law := range handbookLaws {
		add(office.HeadingNone, fmt.Sprintf("%d．%s", i+1, law))
	}
	rules := j.inForce()
	add(office.HeadingFirst, "二、制度目录")
	for i, r := range rules {
		add(office.HeadingNone, fmt.Sprintf("%d．%s%s", i+1, r.Title, regulationOrigin(r)))
	}
	add(office.HeadingFirst, "三、制度全文")
	n := 0
	for _, r := range rules {
		if r.Text != "" {
			n++
			add(office.HeadingSecond, "（"+hanzi.Number(n)+"）"+r.Title)
			add(office.HeadingNone, r.Text)
		}
	}
	return docx.Data{"题目": office.CongressName(j.in) + "\n工作手册", "文": textBody(rows), "落款": false, "落款日期": ""}
}

// regulationOrigin says where a regulation comes from: （清人大发〔2024〕3号，2024年2月20日，2025年3月1日修订）; "" when nothing is known.
func regulationOrigin(r *office.Regulation) string {
	parts := []string{r.DocNo, day(r.Made)}
	latest := record.Date("")
	for _, v := range r.Revisions {
		latest = max(latest, v.On)
	}
	if latest != "" {
		parts = append(parts, day(latest)+"修订")
	}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	if len(parts) == 0 {
		return ""
	}
	return "（" + strings.Join(parts, "，") + "）"
}
