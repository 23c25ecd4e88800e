package paper

import (
	"errors"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// card is the card of a deputy of a period.
func card(mask office.MaskLevel, from, to record.Date) Document {
	d := *Named("履职登记卡", office.Deputies.Any)
	d.From, d.To = from, to
	if mask != "" {
		d.Mask = mask
	}
	return d
}

// withDuties gives 丁一 a year of duties: two days of one session, an inspection with leave, help that was not examined, a
// confidential reception, and a training that was sent back.
func withDuties(t *testing.T) *township {
	t.Helper()
	o := newTownship(t, office.KeyPoints, "是")
	who := o.who("丁一")
	here := func(status string) []record.Person { return []record.Person{{Who: who, Status: status}} }
	session := record.Ref{ID: o.session}
	o.save("履职", put(office.Meetings.Any, &office.Meeting{Name: "第一次全体会议", Kind: office.MeetSitting, Starts: "2026-01-10", Session: session, Attendance: here(office.Attended)}),
		put(office.Meetings.Any, &office.Meeting{Name: "第二次全体会议", Kind: office.MeetSitting, Starts: "2026-01-11", Session: session, Attendance: here(office.Absent)}),
		put(office.Inspections.Any, &office.Inspection{Kind: "视察", Subject: "水库建设", Day: "2026-03-15", Deputies: here(office.OnLeave)}),
		put(office.DutyEntries.Any, &office.DutyEntry{Deputy: who, On: "2026-04-01", Kind: office.DutyHelp, Summary: "帮户主13800001234修水渠", Checked: office.DutyUnchecked}),
		put(office.DutyEntries.Any, &office.DutyEntry{Base: record.Base{Confidential: record.Some(true)}, Deputy: who, On: "2026-04-02", Kind: office.DutyMediation,
			Summary: "调解王家纠纷", Checked: office.DutyChecked}),
		put(office.DutyEntries.Any, &office.DutyEntry{Deputy: who, On: "2026-05-02", Kind: office.DutyTraining, Summary: "没有参加的培训", Checked: office.DutyReturned}),
		put(office.DutyEntries.Any, &office.DutyEntry{Deputy: who, On: "2025-05-02", Kind: office.DutyPublicity, Summary: "上一年的宣传", Checked: office.DutyChecked}))
	return o
}

func TestTheCardOfAYearHasTenPartsWithTheirCounts(t *testing.T) {
	o := withDuties(t)
	lines := o.text(card("", "2026-01-01", "2026-12-31"), o.deputy["丁一"])
	wants(t, lines, "（2026年）", "一、基本情况", "二、出席人大会议", "三、视察调研执法检查", "四、学习培训", "五、代表小组活动", "六、议案建议及办理",
		"七、联系接待选民", "八、述职与评议", "九、表彰奖励", "十、年度积分与考核等次",
		"出席人代会1次。", "第二次全体会议", "视察（请假1次）。", "帮扶捐助1次，矛盾调解1次。", "（待审）", "草稿，主席团尚未确认")
	lacks(t, lines, "没有参加的培训", "上一年的宣传")
	all := o.text(card("", "", ""), o.deputy["丁一"])
	wants(t, all, "（全部履职记录）", "上一年的宣传", "2025年")
}

func TestTheCardForTheCountyKeepsNumbersAndConfidentialThingsBack(t *testing.T) {
	o := withDuties(t)
	outside := o.text(card("", "2026-01-01", ""), o.deputy["丁一"])
	wants(t, outside, "2026年1月1日起", office.Withheld)
	lacks(t, outside, "13800001234", "王家")
	wants(t, o.text(card(office.MaskInternal, "2026-01-01", ""), o.deputy["丁一"]), "13800001234", "王家")
	_, _, err := NewMaker(o.Store).Make(card(office.MaskPublic, "", ""), o.deputy["丁一"])
	if left := new(LeftOut); !errors.As(err, &left) || !strings.Contains(err.Error(), "不公示") {
		t.Errorf("a card for everybody: %v", err)
	}
}

func TestACardWithoutPointsSaysSo(t *testing.T) {
	o := newTownship(t)
	lines := o.text(card("", "", ""), o.deputy["丁一"])
	if last := lines[len(lines)-1]; last != figures.CardNothing {
		t.Errorf("the last part says %q", last)
	}
}

func TestTheFileOfACardNamesItsPeriod(t *testing.T) {
	o := newTownship(t)
	for want, d := range map[string]Document{"履职登记卡_丁一.docx": card("", "", ""), "履职登记卡_丁一_2026年.docx": card("", "2026-01-01", "2026-12-31"),
		"履职登记卡_丁一_2026年1月1日至2026年6月30日.docx": card("", "2026-01-01", "2026-06-30")} {
		if _, name, err := NewMaker(o.Store).Make(d, o.deputy["丁一"]); err != nil || name != want {
			t.Errorf("%s is called %s (%v)", want, name, err)
		}
	}
}
