package data

import (
	"fmt"
	"os"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Finding is something that check found wrong or wanting at a record.
type Finding struct {
	Rule     string `json:"rule"` // id in DOMAIN.md §2, "" for form and integrity
	Article  string `json:"article"`
	Register string `json:"register"`
	ID       int64  `json:"id"`
	Text     string `json:"text"`
}

// CheckReport is what a check of everything found.
type CheckReport struct {
	Problems []string // the database or the attachments are not whole; empty when they are sound
	Stale    []string // lines of duty archives and deadlines that do not follow from their records: Rebuild mends them
	Findings []Finding
}

// Check looks at everything: first whether the database and the attachments are whole and what follows from the records is as stored
// (problems, empty when sound), then every rule that the records can be held against.
func (s *Store) Check() (problems []string, findings []Finding, err error) {
	r, err := s.CheckAll(func(int, int, string) error { return nil })
	return append(r.Problems, r.Stale...), r.Findings, err
}

// CheckAll is Check for somebody who waits: step is told how many of how many parts are done and what comes next, and ends the check
// with its error.
func (s *Store) CheckAll(step func(done, total int, next string) error) (r CheckReport, err error) {
	facts, done, total := s.Facts(), 0, len(s.set.All)+3
	at := func(next string, do func() error) {
		if err == nil {
			err = step(done, total, next)
		}
		if err == nil {
			err = do()
		}
		done++
	}
	at("数据文件和附件", func() (err error) { r.Problems, err = s.integrity(); return })
	at("履职档案和到期事项", func() (err error) { r.Stale, err = s.wrongFollows(); return })
	for _, reg := range s.set.All {
		if reg.Hidden {
			done++
			continue
		}
		at(reg.Name, func() error {
			found, err := s.checkRegister(reg, facts)
			r.Findings = append(r.Findings, found...)
			return err
		})
	}
	at("全部档案的规则", func() error {
		archive, err := s.Archive(facts)
		if err != nil {
			return err
		}
		for _, rule := range office.ArchiveRules {
			for _, f := range rule.Check(archive) {
				r.Findings = append(r.Findings, Finding{rule.ID, rule.Article, f.Register, f.ID, f.Text})
			}
		}
		return nil
	})
	return r, err
}

func (s *Store) checkRegister(reg *record.Any, facts office.Facts) ([]Finding, error) {
	list, err := s.IDs(reg, record.Query{})
	if err != nil {
		return nil, err
	}
	var out []Finding
	for from := 0; from < len(list); from += pageSize {
		recs, err := s.Page(reg, list[from:min(from+pageSize, len(list))])
		if err != nil {
			return nil, err
		}
		for _, rec := range recs {
			for _, w := range s.Warnings(reg, rec, facts) {
				out = append(out, Finding{w.Rule, w.Article, reg.Key, reg.Meta(rec).ID, w.Text})
			}
			if missing := reg.Missing(rec, facts.In); len(missing) > 0 {
				out = append(out, Finding{Register: reg.Key, ID: reg.Meta(rec).ID, Text: "待完善：" + labels(missing)})
			}
		}
	}
	return out, nil
}

// Archive reads every record that the rules of the whole archive look at.
func (s *Store) Archive(facts office.Facts) (a office.Archive, err error) {
	a.Facts = facts
	a.Every = remembered(s.every)
	read := func(into func() error) {
		if err == nil {
			err = into()
		}
	}
	read(func() (err error) { a.Terms, err = All(s, office.Terms, record.Query{}); return })
	read(func() (err error) { a.Deputies, err = All(s, office.Deputies, record.Query{}); return })
	read(func() (err error) { a.Constituencies, err = All(s, office.Constituencies, record.Query{}); return })
	read(func() (err error) { a.Groups, err = All(s, office.Groups, record.Query{}); return })
	read(func() (err error) { a.Proposals, err = All(s, office.Proposals, record.Query{}); return })
	read(func() (err error) { a.Sessions, err = All(s, office.Sessions, record.Query{}); return })
	return a, err
}

// every reads all records of a register that are in use.
func (s *Store) every(register string) []any {
	reg := s.set.Get(register)
	if reg == nil {
		return nil
	}
	list, err := s.IDs(reg, record.Query{})
	if err != nil {
		return nil
	}
	recs, err := s.Page(reg, list)
	if err != nil {
		return nil
	}
	return recs
}

// integrity has SQLite check the file, and looks for references to nothing and attachments without their file.
func (s *Store) integrity() ([]string, error) {
	var out []string
	rows, err := s.read.Query("PRAGMA integrity_check(20)")
	if err != nil {
		return nil, s.damaged(err)
	}
	defer rows.Close()
	for rows.Next() {
		var verdict string
		if err := rows.Scan(&verdict); err != nil {
			return nil, err
		}
		if verdict != "ok" {
			out = append(out, "数据文件有损坏："+verdict)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	dangling, err := s.dangling()
	if err != nil {
		return nil, err
	}
	missing, err := s.missingFiles()
	return slices.Concat(out, dangling, missing), err
}

// dangling finds references to records that are not there, not even in the recycle bin.
func (s *Store) dangling() ([]string, error) {
	var out []string
	for _, reg := range s.set.All {
		for _, probe := range s.tables[reg.Key].references() {
			list, err := ids(s.read, probe.query)
			if err != nil {
				return nil, err
			}
			for _, id := range list {
				out = append(out, fmt.Sprintf("“%s”第%d号记录的“%s”指向不存在的记录", reg.Name, id, probe.label))
			}
		}
	}
	return out, nil
}

type probe struct{ label, query string }

func (t *table) references() []probe {
	gone := func(expr, target string) string {
		return expr + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + quote(target) + " x WHERE x.id = " + expr + ")"
	}
	var out []probe
	for _, c := range t.columns {
		if c.field != nil && c.field.Target != "" && c.load {
			out = append(out, probe{c.field.Label, "SELECT t.id FROM " + quote(t.reg.Key) + " t WHERE " + gone("t."+quote(c.name), c.field.Target)})
		}
	}
	for _, ch := range t.children {
		from := "SELECT DISTINCT c.parent FROM " + quote(ch.name) + " c"
		if ch.field.Target != "" {
			out = append(out, probe{ch.field.Label, from + " WHERE " + gone("c."+quote(ch.columns[0].name), ch.field.Target)})
		}
		for _, c := range ch.columns {
			if c.field == nil || c.field.Target == "" {
				continue
			}
			if c.field.Kind == record.KindRefs {
				out = append(out, probe{c.field.Label, from + ", json_each(c." + quote(c.name) + ") j WHERE " + gone("j.value", c.field.Target)})
				continue
			}
			out = append(out, probe{c.field.Label, from + " WHERE " + gone("c."+quote(c.name), c.field.Target)})
		}
	}
	return out
}

// missingFiles finds attachments whose file is gone or has changed.
func (s *Store) missingFiles() ([]string, error) {
	list, err := All(s, office.Attachments, record.Query{})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, a := range list {
		sum, err := fileSum(s.filePath(a.SHA256))
		switch {
		case os.IsNotExist(err):
			out = append(out, "附件“"+a.Name+"”的文件丢失")
		case err != nil:
			out = append(out, "附件“"+a.Name+"”的文件不能读取")
		case sum != a.SHA256:
			out = append(out, "附件“"+a.Name+"”的文件内容已改变")
		}
	}
	return out, nil
}
