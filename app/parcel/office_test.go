package parcel

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// township is an office with two deputies, a meeting and a suggestion in the first half of 2026.
type township struct {
	*data.Store
	t        *testing.T
	zhang    *office.Deputy
	wang     *office.Deputy
	meeting  *office.Meeting
	proposal *office.Proposal
}

// newTownship founds the office; today is 2026-11-22.
func newTownship(t *testing.T, town string) *township {
	t.Helper()
	s, err := data.Found(t.TempDir(), data.Founding{Town: town, Kind: "镇", County: "平川县", Term: 19, Quota: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	s.StandOn("2026-11-22")
	o := &township{Store: s, t: t}
	term := record.Ref{ID: int64(s.Settings().Int(office.KeyTerm))}
	mandate := func() []office.Mandate {
		return []office.Mandate{{Level: office.LevelTown, Term: term, Elected: "2021-10-28", Post: "清溪村村民"}}
	}
	o.zhang = &office.Deputy{Name: "张三", IDNumber: "999999198001011239", Phone: "13800000001", Mandates: mandate()}
	o.wang = &office.Deputy{Name: "王芳", Mandates: mandate()}
	o.put(office.Deputies.Any, o.zhang)
	o.put(office.Deputies.Any, o.wang)
	o.meeting = &office.Meeting{Name: "主席团第三次会议", Kind: office.MeetPresidium, Starts: "2026-03-05",
		Attendance: []record.Person{{Who: record.Ref{ID: o.zhang.ID}, Status: office.Attended}, {Who: record.Ref{ID: o.wang.ID}, Status: office.OnLeave}}}
	o.put(office.Meetings.Any, o.meeting)
	o.proposal = &office.Proposal{Subject: "关于修渠的建议", Kind: office.KindSuggestion, Lead: record.Ref{ID: o.zhang.ID}, Submitted: "2026-03-01",
		HandedOver: "2026-03-20", Meetings: []office.FaceToFace{{Day: "2026-04-02", How: "见面"}}}
	o.put(office.Proposals.Any, o.proposal)
	return o
}

// put saves a record.
func (o *township) put(reg *record.Any, rec any) {
	o.t.Helper()
	if _, err := o.Save(data.Batch{Label: "登记", Changes: []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}}); err != nil {
		o.t.Fatal(err)
	}
}

// load reads a record by its id.
func load[T any](t *testing.T, s *data.Store, reg *record.Register[T], id int64) *T {
	t.Helper()
	rec, err := data.Load(s, reg, id)
	if err != nil {
		t.Fatal(err)
	}
	return rec
}
