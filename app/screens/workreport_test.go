package screens

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/data"
)

// The report shows its blocks; what the clerk writes, moves and leaves out is there when the page comes up again.
func TestTheWorkReportKeepsWhatTheClerkDecided(t *testing.T) {
	d := newTestDesk(t)
	d.save("新建", data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: &office.Meeting{Kind: office.MeetPresidium, Name: "主席团会议", Starts: "2026-02-05"}})
	p := newWorkReportPage(d.Desk)
	p.from.SetDate("2026-01-01")
	p.to.SetDate("2026-06-30")
	p.Show()
	d.loop.Settle()
	if len(p.blocks.Objects) != len(paper.ReportBlockNames) {
		t.Fatalf("%d blocks", len(p.blocks.Objects))
	}
	p.choose("会议与决定")
	p.own.SetText("会议开得很好。")
	p.move(2, 0)
	p.report.Blocks[1].On = false
	p.keepChoice()
	p.Leave(func() {})
	again := newWorkReportPage(d.Desk)
	again.from.SetDate("2026-01-01")
	again.to.SetDate("2026-06-30")
	again.Show()
	d.loop.Settle()
	first := again.report.Blocks[0]
	if first.Name != "会议与决定" || first.Own != "会议开得很好。" || again.report.Blocks[1].On {
		t.Errorf("%+v", again.report.Blocks[:2])
	}
	if text := again.report.Text(); !strings.Contains(text, "召开主席团会议1次。\n会议开得很好。") {
		t.Error(text)
	}
}

// An empty text of the presidium's report (D31) begins with what the records tell; one that is written is left alone.
func TestThePresidiumsReportBeginsWithADraft(t *testing.T) {
	d := newTestDesk(t)
	p, _ := d.writing()
	if p.drafting.Visible() {
		t.Error("a text that is written is offered a draft")
	}
	p.show(&office.Text{Base: record.Base{ID: p.text.ID}, Number: "D31", Session: p.text.Session})
	if !p.drafting.Visible() {
		t.Fatal("no draft is offered")
	}
	p.draftReport()
	d.loop.Settle()
	if !strings.HasPrefix(p.box.Text, "各位代表：\n我受主席团委托") || p.drafting.Visible() || !strings.HasSuffix(p.title.Text, "主席团工作报告") {
		t.Errorf("%s\n%s", p.title.Text, p.box.Text)
	}
}
