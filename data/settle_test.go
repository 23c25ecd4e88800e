package data

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestWhoWasToComeStaysAsItWasWhenTheMeetingWasClosed(t *testing.T) {
	s, err := Found(t.TempDir(), Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	term := record.Ref{ID: int64(s.Settings().Int(office.KeyTerm))}
	deputy := func(name string) int64 {
		d := &office.Deputy{Name: name, Mandates: []office.Mandate{{Level: office.LevelTown, Term: term, Elected: "2024-10-28"}}}
		return put(t, s, office.Deputies.Any, d)[0]
	}
	first := deputy("张三")
	deputy("李四")
	m := &office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2026-01-20", Attendance: []record.Person{{Who: record.Ref{ID: first}, Status: office.Attended}}}
	id := put(t, s, office.Meetings.Any, m)[0]
	read := func() *office.Meeting {
		got, err := Load(s, office.Meetings, id)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	if m = read(); m.Expected.Given || m.ExpectedNow(s.Facts()) != 2 {
		t.Errorf("while it is open: %+v, now %d", m.Expected, m.ExpectedNow(s.Facts()))
	}
	m.Closed = "2026-01-20"
	put(t, s, office.Meetings.Any, m)
	deputy("王五")
	m = read()
	m.Place = "镇政府会议室"
	put(t, s, office.Meetings.Any, m)
	if m = read(); m.Expected.V != 2 || m.Members.V != 2 || m.Quorum() != "应到2人，实到1人，不足法定人数" {
		t.Errorf("%+v of %+v: %s", m.Expected, m.Members, m.Quorum())
	}
	if n := len(s.Facts().Roster("2026-01-20")); n != 3 || s.Facts().InOffice("2026-01-20") != n {
		t.Errorf("%d are in office now", n)
	}
}
