package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/data"
)

var paperCommands = []command{
	{"document", "all|D17… --session 19-6 --out 文件夹", writeDocuments},
	{"paper", "名称 --record 登记:编号 [--from 日期 --to 日期] [--mask 内部] --out 文件夹或 --text | list", writePaper},
}

func writeDocuments(c *call) (any, error) {
	v, numbers, err := c.flags("session", "out")
	if err != nil {
		return nil, err
	}
	if len(numbers) == 0 || one(v, "session") == "" || one(v, "out") == "" {
		return nil, misuse{"请给出 all 或文件号，以及 --session 和 --out。"}
	}
	list, err := wantedDocuments(numbers)
	if err != nil {
		return nil, err
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	session, err := s.Lookup(office.Sessions.Key, one(v, "session"))
	if err != nil {
		return nil, err
	}
	if err := makeFolder(one(v, "out")); err != nil {
		return nil, err
	}
	written, skipped, err := paper.WriteAll(s, list, session.ID, one(v, "out"), nil)
	if err != nil {
		return nil, err
	}
	files, left := []string{}, []record.Object{}
	for _, w := range written {
		files = append(files, w.Path)
		c.note(w.Note)
	}
	for _, out := range skipped {
		left = append(left, record.Object{{Name: "number", Value: out.Document.Number}, {Name: "name", Value: out.Document.Name},
			{Name: "reason", Value: out.Reason}})
	}
	if len(files) == 0 {
		c.status = findings
	}
	return record.Object{{Name: "files", Value: files}, {Name: "left_out", Value: left}}, nil
}

// wantedDocuments finds the documents that the arguments name: all, or numbers such as D17.
func wantedDocuments(numbers []string) ([]paper.Document, error) {
	if len(numbers) == 1 && numbers[0] == "all" {
		return paper.Documents(), nil
	}
	var list []paper.Document
	for _, n := range numbers {
		found := paper.Numbered(strings.ToUpper(n))
		if found == nil {
			return nil, misuse{"没有文件“" + n + "”。现有：" + documentNumbers() + "。"}
		}
		list = append(list, found...)
	}
	return list, nil
}

func documentNumbers() string {
	var out []string
	for _, d := range paper.Documents() {
		out = append(out, d.Number)
	}
	return strings.Join(slices.Compact(out), "、")
}

// note tells people something that is no part of the result.
func (c *call) note(text string) {
	if text != "" {
		fmt.Fprintln(c.err, text)
	}
}

func writePaper(c *call) (any, error) {
	v, rest, err := c.flags("record", "from", "to", "mask", "out", "text!")
	if err != nil {
		return nil, err
	}
	if len(rest) == 1 && rest[0] == "list" {
		return paperNames(), nil
	}
	asText := one(v, "text") != ""
	if len(rest) != 1 || one(v, "record") == "" || one(v, "out") == "" && !asText {
		return nil, misuse{"请给出文件名称，以及 --record 和 --out；--text 代替 --out 时只列出文字。"}
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	doc, id, err := paperFor(s, rest[0], one(v, "record"))
	if err != nil {
		return nil, err
	}
	if doc, err = asked(doc, v); err != nil {
		return nil, err
	}
	if asText {
		text, err := paper.PlainText(s, doc, id)
		return chatText(text), err
	}
	if err := makeFolder(one(v, "out")); err != nil {
		return nil, err
	}
	got, err := paper.Write(s, doc, id, one(v, "out"))
	if err != nil {
		return nil, err
	}
	c.note(got.Note)
	return []string{got.Path}, nil
}

// chatText is printed as it is, in JSON as a text.
type chatText string

// String is the text.
func (t chatText) String() string { return string(t) }

func paperNames() []record.Object {
	out := make([]record.Object, len(paper.Papers()))
	for i, d := range paper.Papers() {
		out[i] = record.Object{{Name: "name", Value: d.Name}, {Name: "title", Value: d.Title}, {Name: "register", Value: d.Register.Key}}
	}
	return out
}

// paperFor finds the paper of that name and the record that --record names, as REGISTER:ID or REGISTER:number: the register decides
// which paper is meant where several have a 签到册. For 督办通知单 a proposal stands for the unit that leads it.
func paperFor(s *data.Store, name, text string) (paper.Document, int64, error) {
	key, which, ok := strings.Cut(text, ":")
	if !ok {
		return paper.Document{}, 0, misuse{"--record 写作 登记:编号，例如 meeting:12。"}
	}
	reg, err := register(s, key)
	if err != nil {
		return paper.Document{}, 0, err
	}
	doc, lead := paper.Named(name, reg), false
	if doc == nil && reg == office.Proposals.Any {
		doc, lead = paper.Named(name, office.Units.Any), true
	}
	if doc == nil {
		return paper.Document{}, 0, noSuchPaper(name, reg)
	}
	id, err := strconv.ParseInt(which, 10, 64)
	if err != nil {
		ref, err := s.Lookup(reg.Key, which)
		if err != nil {
			return paper.Document{}, 0, err
		}
		id = ref.ID
	}
	if lead {
		p, err := data.Load(s, office.Proposals, id)
		if err != nil {
			return paper.Document{}, 0, err
		}
		if id = p.LeadUnit.ID; id == 0 {
			return paper.Document{}, 0, fmt.Errorf("没有生成“%s”：这件议案建议还没有确定主办单位。", doc.Name)
		}
	}
	return *doc, id, nil
}

// noSuchPaper tells that a register has no such paper, and which have one.
func noSuchPaper(name string, reg *record.Any) error {
	var have []string
	for _, d := range paper.Papers() {
		if (d.Name == name || d.Name == name+"单") && !slices.Contains(have, d.Register.Name) {
			have = append(have, d.Register.Name)
		}
	}
	if have == nil {
		return misuse{"“" + reg.Name + "”的记录没有名为“" + name + "”的文件。npcctl paper list 列出全部。"}
	}
	return misuse{"“" + name + "”由“" + strings.Join(have, "、") + "”的记录生成，“" + reg.Name + "”没有。"}
}

// asked is a paper for the period and the readers that were named; without them, for the readers it is made for.
func asked(d paper.Document, v map[string][]string) (paper.Document, error) {
	var err error
	if d.From, d.To, err = period(v); err != nil {
		return d, err
	}
	if name := one(v, "mask"); name != "" {
		if d.Mask, err = office.ParseMask(name); err != nil {
			return d, misuse{err.Error() + "。"}
		}
	}
	return d, nil
}
