package office

import "npcdesk/app/record"

// Limit is a limit, switch, list or name that the office can set, with where it comes from (DOMAIN.md principle 1: the
// law sets the floor, the county sets the form).
type Limit struct {
	Key      string // stays for ever; `npcctl set KEY VALUE`
	Title    string // 答复期限（月）
	Group    string // heading on the settings page
	Kind     record.Kind
	Default  string
	Options  []string // for a choice
	Source   string   // 代表法51
	Mark     record.Mark
	Province string // a province whose rule this default is; "" when none
}

// Setting is the value an office gave to a limit.
type Setting struct {
	record.Base
	Key    string
	Value  string
	Source string // the office's own source, e.g. the county's paper
}

// SettingsRegister keeps what the office set; it is saved, logged and undone like every register, and offered to people
// only through the settings page and `npcctl set`.
var SettingsRegister = record.NewRegister("setting", "参数设置",
	record.Text("key", "参数", func(s *Setting) *string { return &s.Key }).Must().Unique(),
	record.LongText("value", "取值", func(s *Setting) *string { return &s.Value }),
	record.Text("source", "依据", func(s *Setting) *string { return &s.Source }),
).Find("key").Unbound().Internal()

// Keys of the settings that code asks for by name.
const (
	KeyTown        = "town"         // 清溪镇
	KeyTownKind    = "town_kind"    // 镇, 乡, 民族乡
	KeyCounty      = "county"       // 平川县
	KeyProvince    = "province"     // 省份: other provinces' rules are off
	KeyTerm        = "term"         // id of the term in force
	KeyOffice      = "office"       // uid of this office, made at init
	KeyReplyMonths = "reply_months" // 答复期限（月）
	KeyReplyHard   = "reply_months_hard"
	KeyReplyBase   = "reply_base" // 交办日 or 闭会日
)

// LimitOf returns the definition of a setting by key or title, nil when there is none.
func LimitOf(name string) *Limit {
	for i := range Limits {
		if Limits[i].Key == name || Limits[i].Title == name {
			return &Limits[i]
		}
	}
	return nil
}

// SettingsOn puts the values that the office gave over the defaults of its province, as seen on a day.
func SettingsOn(today record.Date, given map[string]string) record.Settings {
	values := make(map[string]string, len(Limits))
	for _, l := range LimitsIn(given[KeyProvince]) {
		values[l.Key] = l.Default
	}
	for k, v := range given {
		values[k] = v
	}
	return record.Settings{Today: today, Values: values}
}
