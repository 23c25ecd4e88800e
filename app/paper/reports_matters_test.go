package paper

import "testing"

func TestTheTitleTellsWhatAResolutionIsAbout(t *testing.T) {
	for title, want := range map[string]subject{
		"关于镇人民政府工作报告的决议":                aboutGovernment,
		"关于清溪镇人民政府上半年工作情况的报告的决议":        aboutGovernment,
		"关于镇人大主席团工作报告的决议":               aboutPresidium,
		"关于清溪镇人民代表大会主席团工作报告的决议":         aboutPresidium,
		"听取和审查镇人大主席团工作报告":               aboutPresidium,
		"关于2025年财政预算执行情况和2026年财政预算的决议":  aboutBudget,
		"关于批准2025年财政预算调整方案的决议":          aboutAdjustment,
		"关于2024年财政决算的决议":                aboutAccounts,
		"关于2024年财政决算和2025年上半年预算执行情况的决议": aboutAccounts,
		"关于接受龚立辞去副镇长职务请求的决定":            aboutResigning,
		"财政预算审查委员会组成人员名单":               aboutOther,
		"预算审查办法":                    aboutOther,
		"关于票决2026年民生实事项目的决定":        aboutOther,
		"关于清溪镇国民经济和社会发展第十五个五年规划的决议": aboutOther,
	} {
		if got := subjectOf(title); got != want {
			t.Errorf("%s is about %s, want %s", title, got, want)
		}
	}
}

func TestWhatIsDecidedOnStandsInTheItemOfTheAgenda(t *testing.T) {
	for text, want := range map[string]string{
		"审查和批准清溪镇2025年财政预算执行情况和2026年财政预算（草案）的报告，批准2026年财政预算": "清溪镇2025年财政预算执行情况和2026年财政预算",
		"审查和批准上年度财政决算":       "上年度财政决算",
		"表决镇财政预算调整方案":        "镇财政预算调整方案",
		"关于批准2026年预算调整方案的决议": "2026年预算调整方案",
	} {
		if got := what(text); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
	for text, want := range map[string][2]string{
		"表决关于接受龚立辞去副镇长职务的决定":                {"龚立", "副镇长"},
		"关于接受龚立辞去清溪镇人民政府副镇长职务请求的决定":         {"龚立", "清溪镇人民政府副镇长"},
		"关于接受阿卜杜拉·买买提同志辞去镇人民代表大会主席职务的请求的决定": {"阿卜杜拉·买买提", "镇人民代表大会主席"},
	} {
		if m := resignation.FindStringSubmatch(text); m == nil || m[1] != want[0] || m[2] != want[1] {
			t.Errorf("%s: %q", text, m)
		}
	}
}
