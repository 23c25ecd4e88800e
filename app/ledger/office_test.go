package ledger

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// township is a small office with everything that the ledgers of the tests need. All people are invented.
type township struct {
	*data.Store
	t       *testing.T
	session int64
	ids     []int64 // of the deputies: 丁一, 王二, 张三, 李四, 赵五
}

const (
	idOfWang    = "999999198006150029"
	phoneOfWang = "13800000012"
)

func newTownship(t *testing.T) *township {
	t.Helper()
	s, err := data.Found(filepath.Join(t.TempDir(), "数据"), data.Founding{Town: "清溪乡", Kind: "乡", County: "平川县", Term: 19, Quota: 6})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	w := &township{Store: s, t: t}
	term, err := data.Load(s, office.Terms, int64(s.Settings().Int(office.KeyTerm)))
	if err != nil {
		t.Fatal(err)
	}
	term.From = "2024-01-08"
	w.put(office.Terms.Any, term)
	w.session = w.put(office.Sessions.Any, &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](2), Opens: "2024-01-08", Closes: "2024-01-09"})[0]
	w.deputies()
	return w
}

func (w *township) put(reg *record.Any, recs ...any) []int64 {
	w.t.Helper()
	b := data.Batch{Label: "保存" + reg.Name}
	for _, r := range recs {
		b.Changes = append(b.Changes, data.Change{Reg: reg, Op: data.Put, Rec: r})
	}
	got, err := w.Save(b)
	if err != nil {
		w.t.Fatal(err)
	}
	return got.IDs
}

func (w *township) deputies() {
	second := record.Ref{ID: w.put(office.Constituencies.Any, &office.Constituency{Number: "2", Name: "第2选区（柳林村）"})[0]}
	tenth := record.Ref{ID: w.put(office.Constituencies.Any, &office.Constituency{Number: "10", Name: "第10选区（石桥村）"})[0]}
	group := record.Ref{ID: w.put(office.Groups.Any, &office.Group{Name: "第一小组"})[0]}
	team := record.Ref{ID: w.put(office.Delegations.Any, &office.Delegation{Name: "第一代表团"})[0]}
	town := func(at record.Ref) []office.Mandate {
		return []office.Mandate{{Level: office.LevelTown, Elected: "2023-12-20", Constituency: at, Party: "中共党员", Post: "柳林村党支部书记", Certificate: "乡19-001", Reelected: record.Some(true)}}
	}
	wang := &office.Deputy{Name: "王二", Sex: "女", Ethnic: "回", Birth: "1980-06", IDNumber: idOfWang, Phone: phoneOfWang, Mandates: town(second),
		Groups: []office.GroupMembership{{Group: group}}, Delegations: []office.DelegationMembership{{Delegation: team}}}
	wang.Note = "另一电话" + phoneOfWang + "，身份证" + idOfWang
	zhang := &office.Deputy{Name: "张三", Mandates: town(second), Statuses: []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: "2024-09-10"}}}
	li := &office.Deputy{Name: "李四", Mandates: append(town(record.Ref{}), office.Mandate{Level: office.LevelCounty, Elected: "2023-11-01", Constituency: tenth})}
	zhao := &office.Deputy{Name: "赵五", Mandates: []office.Mandate{{Level: office.LevelCity, Elected: "2023-11-20", ElectingUnit: "平川县"}}}
	w.ids = w.put(office.Deputies.Any, &office.Deputy{Name: "丁一", Mandates: town(tenth)}, wang, zhang, li, zhao)
}

// proposals enters three suggestions of the session and one between sessions.
func (w *township) proposals() {
	unit := record.Ref{ID: w.put(office.Units.Any, &office.Unit{Name: "农业农村办公室"})[0]}
	one := func(number string, change func(*office.Proposal)) *office.Proposal {
		p := &office.Proposal{Number: number, Kind: office.KindSuggestion, Source: office.SourceSession, Session: record.Ref{ID: w.session}, Subject: "关于硬化道路的建议",
			Lead: record.Ref{ID: w.ids[0]}, Seconders: []record.Ref{{ID: w.ids[1]}, {ID: w.ids[2]}}, Submitted: "2024-01-08", HandedOver: "2024-02-01",
			LeadUnit: unit, Leader: "赵领导", Handler: "钱经办"}
		change(p)
		return p
	}
	done := func(p *office.Proposal) {
		for _, stage := range []string{office.MeetAfterAssigned, office.MeetWhileHandled, office.MeetBeforeReply} {
			p.AddMeeting(stage, "2024-03-01")
		}
		p.Replied, p.Result, p.SlipBack, p.Attitude, p.Outcome, p.Done = "2024-04-20", "A", "2024-05-01", office.Satisfied, office.Mostly, office.DoneWhole
		p.KeySupervised = record.Some(true)
		p.Supervision = []office.Supervision{{Day: "2024-03-20", How: "主席团督办"}, {Day: "2024-08-01", How: "电话催办"}}
	}
	w.put(office.Proposals.Any,
		one("19-2-建-10", func(p *office.Proposal) { p.Replied, p.Result = "2024-07-15", "B" }),
		one("19-2-建-9", done),
		one("19-2-建-11", func(p *office.Proposal) {
			p.HandedOver = ""
			p.Confidential = record.Some(true)
			p.Note = "请联系" + phoneOfWang
		}),
		one("闭-2024-001", func(p *office.Proposal) {
			p.Source, p.Session, p.Submitted, p.HandedOver = office.SourceRecess, record.Ref{}, "2024-07-02", "2024-07-05"
		}))
}

func (w *township) make(number string, o Options) Ledger {
	w.t.Helper()
	l, err := Make(w.Store, number, o)
	if err != nil {
		w.t.Fatal(err)
	}
	return l
}

// titles are the headers of a ledger's columns.
func titles(l Ledger) []string {
	var out []string
	for _, c := range l.Columns {
		out = append(out, c.Title)
	}
	return out
}

// texts are the cells of a ledger, each row under its headers.
func texts(t *testing.T, l Ledger) []map[string]string {
	t.Helper()
	var out []map[string]string
	for row, err := range l.Rows {
		if err != nil {
			t.Fatal(err)
		}
		cells := map[string]string{}
		for i, v := range row {
			cells[l.Columns[i].Title], _ = v.(string)
		}
		out = append(out, cells)
	}
	return out
}

// column is one column of a ledger, from the first row to the last.
func columnOfRows(rows []map[string]string, title string) []string {
	var out []string
	for _, r := range rows {
		out = append(out, r[title])
	}
	return out
}

// everything is all text inside a workbook: every part of the file.
func everything(t *testing.T, b Book) string {
	t.Helper()
	var file, all bytes.Buffer
	if _, err := b.Write(&file); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return all.String()
}

func equal(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}
