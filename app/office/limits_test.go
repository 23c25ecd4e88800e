package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

func TestEverySettingSaysWhereItComesFrom(t *testing.T) {
	titles := map[string]string{}
	for _, l := range Limits {
		if l.Key == "" || l.Title == "" || l.Group == "" || l.Kind == "" || l.Source == "" || l.Mark == "" {
			t.Errorf("not described: %+v", l)
		}
		if (l.Mark == record.Provincial) != (l.Province != "") || l.Province != "" && !slices.Contains(Provinces, l.Province) {
			t.Errorf("%s: the mark and the province %q do not agree", l.Title, l.Province)
		}
		if l.Kind == record.KindChoice && l.Default != "" && !slices.Contains(l.Options, l.Default) {
			t.Errorf("%s: the default %s is no option", l.Title, l.Default)
		}
		if key, taken := titles[l.Title]; taken && key != l.Key {
			t.Errorf("two settings are called %s", l.Title)
		}
		titles[l.Title] = l.Key
		if strings.ContainsAny(l.Title+l.Source, ",;:()") {
			t.Errorf("%s: half-width punctuation", l.Title)
		}
	}
}

func TestAProvincesRuleIsOnOnlyThere(t *testing.T) {
	for _, c := range []struct{ province, key, want string }{
		{"", KeyReplyMonths, "3"}, {"云南", KeyReplyMonths, "3"}, {"重庆", KeyReplyMonths, "2"}, {"山东", KeyReplyBase, "闭会日"}, {"重庆", KeyReplyBase, "交办日"},
		{"云南", KeyPresidiumMax, ""}, {"浙江", KeyPresidiumMax, "13"}, {"北京", KeyPresidiumMin, "5"}, {"北京", KeyObserversRatio, "50"}, {"浙江", KeyObserversRatio, ""},
		{"重庆", KeyAcceptResignation, "是"}, {"浙江", KeyAcceptResignation, "否"},
	} {
		if got := SettingsOn(today, map[string]string{KeyProvince: c.province}).Text(c.key); got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.key, c.province, got, c.want)
		}
	}
	if got := SettingsOn(today, map[string]string{KeyProvince: "重庆", KeyReplyMonths: "3"}).Int(KeyReplyMonths); got != 3 {
		t.Errorf("what the office sets itself goes before its province: %d", got)
	}
	seen := map[string]bool{}
	for _, l := range LimitsIn("浙江") {
		if seen[l.Key] {
			t.Errorf("%s stands twice on the settings page", l.Title)
		}
		seen[l.Key] = true
	}
}

func TestTheListsAnOfficeKeepsStartWithTheUsualOnes(t *testing.T) {
	in := townSettings()
	if got := Deputies.Field("代表类别").OptionsIn(in); !slices.Equal(got, categoryList) {
		t.Errorf("代表类别: %v", got)
	}
	in = townSettings(KeyCategories, "工人\n农民\n网格员")
	if got, err := Deputies.Field("代表类别").Parse("网格员", in, nil); err != nil || got != "网格员" {
		t.Errorf("the office's own category: %v %v", got, err)
	}
	if LimitOf("答复期限（月）") == nil || LimitOf(KeyReplyMonths) == nil || LimitOf("没有这一项") != nil {
		t.Error("a setting is found by key and by title")
	}
}

func TestTheOfficesNamesFollowFromTheTownshipsName(t *testing.T) {
	in := townSettings()
	if CongressName(in) != "清溪镇人民代表大会" || PresidiumName(in) != "清溪镇人民代表大会主席团" || OfficeName(in) != "清溪镇人民代表大会办公室" || GovernmentName(in) != "清溪镇人民政府" {
		t.Error(CongressName(in), PresidiumName(in), OfficeName(in), GovernmentName(in))
	}
	in = townSettings(KeyTown, "白云民族乡", KeyTownKind, "民族乡", KeyNameOffice, "白云民族乡人大办公室")
	if OfficeName(in) != "白云民族乡人大办公室" || LevelWord(LevelTown, in) != "乡" || LevelWord(LevelCounty, in) != "县" {
		t.Error(OfficeName(in), TownWord(in))
	}
}

func TestALineOfCopiesNamesAPaperAndWhoGetsIt(t *testing.T) {
	limits := LimitsIn("")
	l := &limits[slices.IndexFunc(limits, func(l Limit) bool { return l.Key == KeyCopies })]
	if _, err := l.Read("会议通知=镇党委\n\nD58＝县委办公室"); err != nil {
		t.Error(err)
	}
	if _, err := l.Read("会议通知=镇党委\n县委办公室"); err == nil || !strings.Contains(err.Error(), "不能是“县委办公室”") {
		t.Errorf("a line that names no paper is taken: %v", err)
	}
}
