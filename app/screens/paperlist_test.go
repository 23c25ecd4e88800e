package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
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

// Offices that prefer Excel get the sheet beside the paper, of a deputy and of a suggestion; what has no unit yet has none.
func TestASheetStandsBesideThePaper(t *testing.T) {
	d, loop := startDesk(t)
	deputy := put(t, d, office.Deputies.Any, &office.Deputy{Name: "丁一"})
	unit := put(t, d, office.Units.Any, &office.Unit{Name: "农业农村办公室"})
	suggestion := &office.Proposal{Kind: office.KindSuggestion, Subject: "关于路灯的建议", Submitted: "2026-05-06", Lead: record.Ref{ID: deputy}, LeadUnit: record.Ref{ID: unit}}
	proposal := put(t, d, office.Proposals.Any, suggestion)
	for reg, id := range map[*record.Any]int64{office.Deputies.Any: deputy, office.Proposals.Any: proposal} {
		list := paper.PapersOf(reg)
		standings, err := paper.Standings(d.store, list, id, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range standings {
			w := &paperWindow{desk: d, id: id, list: list, dlg: ui.Tell(d.win, "", "")}
			if b := buttonCalled(w.row(st), "存为 Excel"); b != nil {
				b.OnTapped()
				loop.Settle()
			}
		}
	}
	for _, name := range []string{"履职登记卡_丁一", "交办单_", "征询意见表_"} {
		if files, err := filepath.Glob(filepath.Join(d.outFolder(), "*"+name+"*.xlsx")); err != nil || len(files) != 1 {
			t.Errorf("%s: %v (%v); the page says %q", name, files, err, d.bar.Text())
		}
	}
	suggestion.LeadUnit = record.Ref{}
	d.writeSheet(*paper.Named("交办单", office.Proposals.Any), put(t, d, office.Proposals.Any, suggestion))
	loop.Settle()
	if !strings.Contains(d.bar.Text(), "还没有主办单位") {
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

// buttonCalled finds a button in what is shown, nil when there is none of that text.
func buttonCalled(shown fyne.CanvasObject, text string) *ui.Button {
	switch o := shown.(type) {
	case *ui.Button:
		if o.Text == text {
			return o
		}
	case *fyne.Container:
		for _, part := range o.Objects {
			if b := buttonCalled(part, text); b != nil {
				return b
			}
		}
	}
	return nil
}
