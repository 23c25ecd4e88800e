package parcel

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Closed says what was closed or reopened.
type Closed struct {
	Name     string // 2026年上半年, 第十九届
	Term     bool
	From, To record.Date
	Note     string // what the clerk should know, "" when all is as expected
}

// Close makes a period or a term read-only: 2026年上半年, 2026, 2026-01-01..2026-06-30, 第十九届. A term is sealed from today on. The error is in the clerk's words.
func Close(s *data.Store, text string) (Closed, error) {
	if t, err := termNamed(s, text); t != nil || err != nil {
		return seal(s, t, s.Settings().Today, "封存"+text, "", err)
	}
	p, err := office.ParsePeriod(text)
	if err != nil {
		return Closed{}, fmt.Errorf("%w；也可以是一届，如第十九届。没有改动", err)
	}
	out := Closed{Name: p.Name(), From: p.From, To: p.To}
	if today := s.Settings().Today; p.Has(today) {
		out.Note = "这个期间还没有过完：今天到期末的记录也不能登记了，要登记时请重新打开。"
	}
	return out, s.ClosePeriod(p)
}

// Reopen opens a closed period or a sealed term again; why is kept in the history.
func Reopen(s *data.Store, text, why string) (Closed, error) {
	if t, err := termNamed(s, text); t != nil || err != nil {
		if err == nil && strings.TrimSpace(why) == "" {
			err = fmt.Errorf("重新打开%s要写明原因，没有打开。请写上原因再试。", text)
		}
		return seal(s, t, "", "解除封存"+text, strings.TrimSpace(why), err)
	}
	p, err := office.ParsePeriod(text)
	if err != nil {
		return Closed{}, err
	}
	return Closed{Name: p.Name(), From: p.From, To: p.To}, s.ReopenPeriod(p, why)
}

// termNamed is the term that a text names, nil when it names none.
func termNamed(s *data.Store, text string) (*office.Term, error) {
	found, err := data.All(s, office.Terms, record.Query{Where: []record.Filter{{Key: "name", Op: record.Is, Value: strings.TrimSpace(text)}}})
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

func seal(s *data.Store, t *office.Term, on record.Date, label, why string, err error) (Closed, error) {
	if err != nil {
		return Closed{}, err
	}
	t.Sealed = on
	_, err = s.Save(data.Batch{Label: label, Reason: why, Changes: []data.Change{{Reg: office.Terms.Any, Op: data.Put, Rec: t}}})
	return Closed{Name: t.Name, Term: true, From: t.From, To: t.To}, err
}
