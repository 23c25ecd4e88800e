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
	{"paper", "名称 --record 登记:编号 [--from 日期 --to 日期] [--mask 内部] --out 文件夹 | list", writePaper},
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
	v, rest, err := c.flags("record", "from", "to", "mask", "out")
	if err != nil {
		return nil, err
	}
	if len(rest) == 1 && rest[0] == "list" {
		return paperNames(), nil
	}
	if len(rest) != 1 || one(v, "record") == "" || one(v, "out") == "" {
		return nil, misuse{"请给出文件名称，以及 --record 和 --out。"}
	}
	d := paper.Named(rest[0])
	if d == nil {
		return nil, misuse{"没有名为“" + rest[0] + "”的文件。npcctl paper list 列出全部。"}
	}
	doc, err := asked(*d, v)
	if err != nil {
		return nil, err
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	id, err := recordFor(s, doc, one(v, "record"))
	if err != nil {
		return nil, err
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

func paperNames() []record.Object {
	out := make([]record.Object, len(paper.Papers()))
	for i, d := range paper.Papers() {
		out[i] = record.Object{{Name: "name", Value: d.Name}, {Name: "title", Value: d.Title}, {Name: "register", Value: d.Register.Key}}
	}
	return out
}

// recordFor finds the record that --record names, as REGISTER:ID or REGISTER:number. For 督办通知单 a proposal stands for
// the unit that leads it.
func recordFor(s *data.Store, d paper.Document, text string) (int64, error) {
	name, which, ok := strings.Cut(text, ":")
	if !ok {
		return 0, misuse{"--record 写作 登记:编号，例如 " + d.Register.Key + ":12。"}
	}
	reg, err := register(s, name)
	if err != nil {
		return 0, err
	}
	id, err := strconv.ParseInt(which, 10, 64)
	if err != nil {
		ref, err := s.Lookup(reg.Key, which)
		if err != nil {
			return 0, err
		}
		id = ref.ID
	}
	if d.Register == office.Units.Any && reg == office.Proposals.Any {
		p, err := data.Load(s, office.Proposals, id)
		if err != nil {
			return 0, err
		}
		return p.LeadUnit.ID, nil
	}
	if reg != d.Register {
		return 0, misuse{"“" + d.Name + "”由“" + d.Register.Name + "”的记录生成，--record 写作 " + d.Register.Key + ":编号。"}
	}
	return id, nil
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
