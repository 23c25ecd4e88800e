package main

import (
	"cmp"
	"path/filepath"
	"strings"

	"npcdesk/app/intake"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/data"
)

// isWord tells whether a file is read as a text (文稿) and not as a ledger.
func isWord(reg *record.Any, path string) bool {
	return reg == office.Texts.Any && strings.EqualFold(filepath.Ext(path), ".docx")
}

// importText takes one Word file in as a text of a session, headings kept: its number follows from its title. A text of that session
// with the same title and number is brought up to date; the same file again changes nothing.
func (c *call) importText(s *data.Store, path, session string, dry bool) (any, error) {
	read, err := paper.ReadWord(path)
	if err != nil {
		return nil, err
	}
	t := &office.Text{Title: cmp.Or(read.Title, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))}
	t.Number = paper.NumberOf(t.Title)
	if session != "" {
		if t.Session, err = s.Lookup(office.Sessions.Key, session); err != nil {
			return nil, err
		}
	}
	known, err := data.All(s, office.Texts, record.Query{Where: []record.Filter{{Key: "title", Op: record.Is, Value: t.Title}}})
	if err != nil {
		return nil, err
	}
	for _, k := range known {
		if k.Session.ID == t.Session.ID && k.Number == t.Number {
			t = k
		}
	}
	before := office.Texts.Any.Clone(t)
	t.Source, t.Paragraphs = filepath.Base(path), paper.TypedParagraphs(paper.TypedText(read.Paragraphs), append(t.Paragraphs, read.Paragraphs...))
	t.Reporter, t.Version = cmp.Or(read.Reporter, t.Reporter), cmp.Or(read.Version, t.Version)
	out := intake.Result{Register: office.Texts.Key, Rows: 1, Matched: map[string]string{}, Unmatched: []string{}, Rejected: []intake.Rejection{}, Cells: []intake.Unread{},
		Made: map[string]int{}, Questions: []intake.Note{}, Notes: []intake.Note{}}
	switch {
	case t.ID == 0:
		out.Created = 1
	case len(office.Texts.Any.Changed(before, t)) == 0:
		out.Unchanged = 1
		return out, nil
	default:
		out.Updated = 1
	}
	for _, n := range read.Notes {
		c.note(n + "。")
	}
	if !dry {
		_, err = s.Save(data.Batch{Label: "导入文稿“" + t.Title + "”", Changes: []data.Change{{Reg: office.Texts.Any, Op: data.Put, Rec: t}}})
	}
	return out, err
}
