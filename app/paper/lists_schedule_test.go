package paper

import (
	"strings"
	"testing"

	"npcdesk/app/office"
)

func TestTheTimetableStandsInTheOrderOfTheHours(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) {
		s.Timetable = []office.TimetableItem{{Day: "2026-01-10", Part: "下午", At: "14:30", Text: "分团审议", Chair: "各代表团团长"},
			{Day: "2026-01-10", Part: "上午", At: "09:00", Text: "第一次全体会议", Chair: "张三", Place: "三楼会议室"}, {Text: "其他"},
			{Day: "2026-01-09", Part: "下午", At: "15:00", Text: "预备会议"}}
	})
	lines := o.text(document("D18", ""), o.session)
	wants(t, lines, "第六次会议文件（二）", "第六次会议\n日程", "1月9日\n（星期五）", "1月10日\n（星期六）", "　月　日", "三楼会议室")
	whole := strings.Join(lines, "|")
	at := 0
	for _, w := range []string{"15:00|预备会议", "09:00|第一次全体会议", "14:30|分团审议", "其他"} {
		next := strings.Index(whole, w)
		if next <= at {
			t.Errorf("%s stands at %d, the one before at %d", w, next, at)
		}
		at = next
	}
	if n := strings.Count(whole, "1月10日"); n != 1 {
		t.Errorf("the day is printed %d times", n)
	}
	o.edit(func(s *office.Session) { s.Timetable = nil })
	if got := o.reason(document("D18", ""), o.session); got != "会议还没有录入日程" {
		t.Error(got)
	}
}

func TestATimetableWithLongItemsTakesWidePages(t *testing.T) {
	o := newTownship(t)
	d := document("D18", "")
	o.own("日程_横排", "横排的日程")
	lacks(t, o.text(d, o.session), "横排的日程")
	o.edit(func(s *office.Session) { s.Timetable[0].Text = strings.Repeat("听取和审议各项报告，", 6) })
	wants(t, o.text(d, o.session), "横排的日程")
}
