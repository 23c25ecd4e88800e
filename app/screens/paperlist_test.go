package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper"
)

// The papers of a meeting stand in one window: each is made or its text copied, and what cannot be made says why.
func TestThePapersOfARecordStandInOneWindow(t *testing.T) {
	d, loop := startDesk(t)
	id := put(t, d, office.Meetings.Any, &office.Meeting{Kind: office.MeetStudy, Name: "三月学习会", Starts: "2026-03-05"})
	var open func()
	for _, a := range d.recordActions(office.Meetings.Any, id) {
		if a.Text == "文书…" {
			open = a.Do
		}
	}
	if open == nil {
		t.Fatal("the record offers no papers")
	}
	open()
	loop.Settle()
	list := paper.PapersOf(office.Meetings.Any)
	standings, err := paper.Standings(d.store, list, id, nil)
	if err != nil || len(standings) != len(list) {
		t.Fatalf("%d papers of %d (%v)", len(standings), len(list), err)
	}
	w := &paperWindow{desk: d, id: id, list: list}
	w.writeAll()
	loop.Settle()
	files, err := filepath.Glob(filepath.Join(d.outFolder(), "*三月学习会*.docx"))
	if err != nil || len(files) == 0 || len(files) == len(list) || !strings.Contains(d.bar.Text(), "份文书") {
		t.Errorf("%v (%v); the page says %q", files, err, d.bar.Text())
	}
	d.copyPaper(*paper.Named("通知", office.Meetings.Any), id)
	loop.Settle()
	if text := d.app.Clipboard().Content(); !strings.Contains(text, "关于召开三月学习会的通知") {
		t.Errorf("the clipboard holds %q", text)
	}
	d.copyPaper(*paper.Named("会议纪要", office.Meetings.Any), id)
	loop.Settle()
	if !strings.Contains(d.bar.Text(), "还没有录入会议纪要") {
		t.Errorf("the page says %q", d.bar.Text())
	}
}

func TestAPaperSaysHowItStands(t *testing.T) {
	for want, st := range map[string]paper.Standing{
		"可以生成":        {},
		"不能生成：会议已经取消": {Reason: "会议已经取消", Printed: true},
		"以后内容有变化":     {Printed: true, Stale: true},
		"已生成":         {Printed: true},
	} {
		if got := standingWords(st); !strings.HasSuffix(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
}
