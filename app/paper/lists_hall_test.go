package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func TestANameIsBrokenForItsSeatAndNeverLost(t *testing.T) {
	for _, one := range []struct {
		name  string
		width float64
		want  string
	}{{"张三", 17, "张　三"}, {"张小三", 17, "张小三"}, {"欧阳明轩", 16, "欧阳\n明轩"}, {"欧阳明轩", 22, "欧阳明轩"}, {"张三", 7, "张\n三"}, {"张小三", 10, "张\n小\n三"},
		{"尼玛·次仁", 17, "尼玛·\n次仁"}, {"𠮷田海", 10, "𠮷\n田\n海"}} {
		if got := seatName(one.name, one.width); got != one.want {
			t.Errorf("%s on %g mm: %q", one.name, one.width, got)
		}
	}
	for _, name := range oddNames {
		for width := 6.0; width < 60; width++ {
			got := seatName(name, width)
			if strings.NewReplacer("\n", "", "　", "").Replace(got) != name {
				t.Errorf("%s became %q", name, got)
			}
			for _, line := range strings.Split(got, "\n") {
				if n := utf8.RuneCountInString(line); n > max(int((width-planInset)/planChar), 1) {
					t.Errorf("%q is %d characters wide on %g mm", line, n, width)
				}
			}
		}
	}
}

// plain is a text without what only sets it: line breaks and padding.
func plain(text string) string { return strings.NewReplacer("\n", "", "　", "").Replace(text) }

func TestEverybodyHasOneSeat(t *testing.T) {
	for _, one := range []struct{ deputies, presidium, delegations, row int }{{45, 5, 3, 12}, {160, 17, 8, 20}, {60, 9, 0, 4}, {160, 17, 8, 30}} {
		o := newTownship(t, office.KeyHallSeats, fmt.Sprint(one.row))
		o.resize(one.deputies)
		o.seat(one.presidium)
		if one.delegations > 0 {
			o.divide(one.delegations)
		}
		o.edit(func(s *office.Session) { s.Attending = []record.Person{{Name: "严如山", Status: "镇政府领导"}} })
		seen := map[string]int{}
		for _, text := range o.makes("座次图") {
			seen[plain(text)]++
		}
		if seen["严如山"] != 1 {
			t.Error("who sits in has no seat")
		}
		for i, d := range o.deputies() {
			if want := b2i(i < one.deputies); seen[d.Name] != want {
				t.Errorf("of %d deputies %s has %d seats", one.deputies, d.Name, seen[d.Name])
			}
		}
	}
}

func TestAHallThatCannotBeDrawnIsRefused(t *testing.T) {
	o := newTownship(t, office.KeyHallSeats, "40")
	if got := o.reason(sessionPaper("座次图"), o.session); got != "设置里的“会场每排座位数”是40，应在4至30之间" {
		t.Error(got)
	}
}

func TestThePlatformFollowsTheSeatsOfTheSession(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) {
		s.Presidium = []record.Person{{Who: o.who("张三"), Note: "2"}, {Who: o.who("丁一"), Note: "3"}, {Who: o.who("魏来"), Note: "1"}}
	})
	wants(t, []string{strings.Join(o.makes("座次图"), "|")}, "丁　一|魏　来|张　三", "第一位的左手边")
	if err := o.Set(office.KeySecondSeat, office.SeatRight, ""); err != nil {
		t.Fatal(err)
	}
	wants(t, []string{strings.Join(o.makes("座次图"), "|")}, "张　三|魏　来|丁　一", "第一位的右手边")
}

func TestANameTentShowsTheNameOnBothSides(t *testing.T) {
	o := newTownship(t)
	o.resize(68)
	d := o.piece("座签", "代表")
	file, _, err := NewMaker(o.Store).Make(d, o.session)
	if err != nil {
		t.Fatal(err)
	}
	if faults := docx.Check(file); len(faults) > 0 {
		t.Error(faults)
	}
	seen := map[string]int{}
	for _, text := range o.text(d, o.session) {
		seen[plain(text)]++
	}
	onPlatform := map[string]bool{}
	for _, name := range []string{"张三", "李秀英", "马秀梅", "阿卜杜拉·买买提", "丁一", "王伟", "高翔", "杨丽萍", "曾庆云"} {
		onPlatform[name] = true
	}
	for _, one := range o.deputies() {
		if want := 2 * (1 - b2i(onPlatform[one.Name])); seen[one.Name] != want {
			t.Errorf("%s stands %d times", one.Name, seen[one.Name])
		}
	}
	if got := o.text(o.piece("座签", "主席台"), o.session); !slices.Contains(got, "张　三") {
		t.Errorf("%v", got)
	}
}

func TestTheDeputiesSignInForEachSitting(t *testing.T) {
	o := newTownship(t)
	o.divide(4)
	lines := o.makes("代表签到册")
	wants(t, lines, "代表签到册", "预备会议", "第一次\n全体会议", "阿卜杜拉·买买提", "应到", "实到", "请假", "缺席") // as the timetable says
	whole := strings.Join(lines, "|")
	if strings.Count(whole, "第一代表团") != 15 || !strings.Contains(whole, "应到|60|60|") {
		t.Error(whole)
	}
	o.own("签到册_横排", "横排的签到册")
	lacks(t, o.makes("代表签到册"), "横排")
	for _, name := range []string{"预备会议", "第一次全体会议", "第二次全体会议", "第三次全体会议"} {
		o.meet(&office.Meeting{Kind: office.MeetSitting, Name: name, Starts: "2026-01-10"})
	}
	wants(t, o.makes("代表签到册"), "横排的签到册")
}

func TestCardsCarryGroupNumberAndPhoto(t *testing.T) {
	o := newTownship(t)
	o.divide(4)
	if err := o.Attach(office.Deputies.Any, o.deputy["张三"], "照片", photo(t)); err != nil {
		t.Fatal(err)
	}
	o.edit(func(s *office.Session) {
		s.Attending = []record.Person{{Name: "严如山", Status: "镇政府领导", Note: "镇长"}}
		s.Preparation = []office.PrepTask{{Task: "会务", Who: "余文书、张三"}}
	})
	lines := o.text(o.piece("证件", "出席证"), o.session)
	wants(t, lines, "清溪镇第十九届人民代表大会\n第六次会议", "出 席 证", "第一代表团", "编号：001", "编号：060")
	if n := strings.Count(strings.Join(lines, "|"), "（照　片）"); n != 59 {
		t.Errorf("%d cards wait for a photo", n)
	}
	wants(t, o.text(o.piece("证件", "代表证"), o.session), "代 表 证", "编号：镇19-060")
	wants(t, o.text(o.piece("证件", "列席证"), o.session), "严如山", "镇长")
	staff := o.text(o.piece("证件", "工作证"), o.session)
	wants(t, staff, "秦文书", "余文书")
	lacks(t, staff, "张　三") // a deputy has his own card
	wants(t, o.text(o.piece("证件", "车证"), o.session), "车牌号：＿")
}

func TestTheHandbookHasOnlyTheChaptersOfWhichSomethingIsKnown(t *testing.T) {
	o := newTownship(t)
	o.divide(4)
	o.edit(func(s *office.Session) {
		s.Timetable[1].At = "09:00"
		s.MotionsUntil = "2026-01-10"
	})
	lines := o.makes("会议手册")
	wants(t, lines, "会　议　手　册", "截止时间为2026年1月10日。", "三、作息时间", "四、会议日程", "五、工作机构", "秘书长（1名）", "六、代表团名单", "七、联系电话", "0000-8800123", "八、座次图")
	for _, d := range o.deputies() {
		lacks(t, lines, d.Phone)
	}
	o.edit(func(s *office.Session) { s.Timetable[1].At, s.MotionsUntil = "", "" })
	lines = o.makes("会议手册")
	wants(t, lines, "三、会议日程", "七、座次图")
	lacks(t, lines, "作息时间", "截止时间为")
}
