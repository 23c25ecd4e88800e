package paper

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/assets"
)

// GB/T 9704-2012 7.4: red-header documents and minutes have an imprint; letters, congress papers, announcements, scripts and forms none.
func TestEveryRedHeaderDocumentEndsWithItsImprintAndNoOtherPaperDoes(t *testing.T) {
	for _, d := range slices.Concat(Documents(), Papers()) {
		file, err := fs.ReadFile(assets.Templates(), d.Template+".docx")
		if err != nil {
			t.Fatal(err)
		}
		lines, err := docx.Text(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
		has := strings.Join(lines[max(0, len(lines)-2):], "\n") == "抄送：{{抄送.机关}}。\n{{人大办}}\t{{印发日期}}印发"
		if red := d.Head == HeadRed || d.Head == HeadMinutes; red != has {
			t.Errorf("%s %s (%s): ends %q", d.Number, d.Name, d.Head, lines[max(0, len(lines)-2):])
		}
	}
}

func TestTheImprintIsDatedAsThePaperIsAndNeverToday(t *testing.T) {
	o := newTownship(t)
	printed := func(want string) {
		t.Helper()
		lines := o.letter("D06", "会议通知")
		if got := lines[len(lines)-1]; got != "" {
			t.Fatalf("the file ends %q", got) // the paragraph that the imprint hangs on
		}
		if got := lines[len(lines)-2]; got != "清溪镇人民代表大会办公室\t"+want+"印发" {
			t.Errorf("the imprint says %q, not %q", got, want)
		}
	}
	printed("　　年　　月　　日")
	o.edit(func(s *office.Session) { s.Noticed = "2025-12-20" })
	printed("2025年12月20日")
	o.edit(func(s *office.Session) {
		s.Papers = append(s.Papers, office.SessionPaper{Number: "D06", Title: "会议通知", Printed: "2025-12-21"})
	})
	printed("2025年12月21日")
	o.save("决议", put(office.Resolutions.Any, &office.Resolution{Session: record.Ref{ID: o.session}, Kind: office.AdoptsResolution, Title: "关于清溪镇人民政府工作报告的决议", Adopted: "2026-01-11"}))
	wants(t, o.soleFile("D57", "决议正式文本"), "办公室\t　　年　　月　　日印发") // the day of adoption is not that of printing
}

func TestCopiesGoToWhomTheOfficeSetForThatPaper(t *testing.T) {
	o := newTownship(t, office.KeyCopies, "会议通知＝县人大常委会办公室、镇党委。\n d58 = 县委办公室\n列席会议通知=")
	wants(t, o.letter("D06", "会议通知"), "抄送：县人大常委会办公室、镇党委。")
	wants(t, o.letter("D58", "会议情况的报告"), "抄送：县委办公室。")
	lacks(t, o.letter("D01", "召开会议的请示"), "抄送")
	o = newTownship(t, office.KeyCopies, "会议通知=镇党委、镇纪委") // one line is no list of papers
	wants(t, o.letter("D06", "会议通知"), "抄送：镇党委、镇纪委。")
}

// A signature of the seal's layout begins with a tab that leads to the middle of the seal.
func TestAnAnnouncementLeavesRoomForTheSealUnlessTheOfficeSetsNone(t *testing.T) {
	long := []string{office.KeySeal, "否", office.KeyTown, "大雪山彝族拉祜族傣族乡"}
	for _, settings := range [][]string{{office.KeySeal, "是"}, {office.KeySeal, "否"}, long} {
		o := newTownship(t, settings...)
		o.edit(func(s *office.Session) { s.Announced = "2025-12-25" })
		signed := func(lines []string) string {
			lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
			i := slices.Index(lines, "现予公告。")
			return strings.Join(lines[i+1:], "|")
		}
		town := o.Settings().Text(office.KeyTown)
		want := town + "人民代表大会主席团|2025年12月25日"
		if settings[1] == "是" {
			want = "\t清溪镇人民代表大会主席团|\t2025年12月25日"
		}
		if got := signed(o.letter("D05", "公告（会议召开日期）")); got != want {
			t.Errorf("%v: signed %q", settings, got)
		}
		if name := sessionPresidium(&office.Session{Town: town, TermNo: record.Some(int64(19)), No: record.Some(int64(11))}); strings.Contains(name, "\n") != (town != "清溪镇") {
			t.Errorf("the presidium signs as %q", name)
		}
	}
}
