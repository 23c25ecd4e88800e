package main

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// personal are all texts of the records that belong to a class of personal data, each with where it stands.
type personal map[record.Secrecy]map[string]string

// personalData walks through every field of every record, and through their rows.
func personalData(t *testing.T, s *data.Store) personal {
	t.Helper()
	out := personal{}
	var walk func(where string, fields []*record.Field, rec any)
	walk = func(where string, fields []*record.Field, rec any) {
		for _, f := range fields {
			if rows, _ := f.Get(rec).([]any); f.Sub != nil {
				for _, row := range rows {
					walk(where+" "+f.Label, f.Sub.Fields, row)
				}
			}
			if text, _ := f.Get(rec).(string); f.Secrecy != record.Open && text != "" {
				if out[f.Secrecy] == nil {
					out[f.Secrecy] = map[string]string{}
				}
				out[f.Secrecy][text] = where + " " + f.Label
			}
		}
	}
	for _, reg := range office.Registers.All {
		ids, err := s.IDs(reg, record.Query{})
		if err != nil {
			t.Fatal(err)
		}
		recs, err := s.Page(reg, ids)
		if err != nil {
			t.Fatal(err)
		}
		for _, rec := range recs {
			walk(reg.Name, reg.Fields, rec)
		}
	}
	return out
}

// sheetsFor is all text of the 汇总 workbook of all ledgers for somebody: the sheets, the contents, what the document says of itself.
func sheetsFor(t *testing.T, s *data.Store, o ledger.Options) string {
	t.Helper()
	all := summaryOf(t, s, o)
	book, _ := ledger.Summary(s.Settings(), o, all)
	var file bytes.Buffer
	if _, err := book.Write(&file); err != nil {
		t.Fatal(err)
	}
	parts := partsOf(t, file.Bytes())
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		text.WriteString(parts[name])
	}
	return text.String()
}

// confided tells whether a text alone gives somebody away: an address no finer than the village may stand in any list (DOMAIN.md §9.1), and a word
// of two or three characters (合格) says nothing about anybody.
func confided(class record.Secrecy, text string) bool {
	switch class {
	case record.SecretAddress:
		return hanzi.MaskAddress(text) != text
	case record.SecretSensitive:
		return utf8.RuneCountInString(text) > 3
	}
	return class != record.SecretBackground && utf8.RuneCountInString(text) > 1
}

// standing finds which of these texts stand in another, in one pass over it. A name of two characters stands there only between marks: 丁辉 is not
// in 丁辉凯.
func standing(text string, values map[string]record.Secrecy) map[string]bool {
	begin := map[string][]string{} // by their first two characters
	for v := range values {
		begin[firstTwo(v)] = append(begin[firstTwo(v)], v)
	}
	found, before := map[string]bool{}, ' '
	for at, r := range text {
		if end := at + len(firstTwo(text[at:])); end > at {
			for _, v := range begin[text[at:end]] {
				after, _ := utf8.DecodeRuneInString(text[min(at+len(v), len(text)):])
				alone := !unicode.IsLetter(before) && !unicode.IsLetter(after)
				if strings.HasPrefix(text[at:], v) && (alone || utf8.RuneCountInString(v) > 2) {
					found[v] = true
				}
			}
		}
		before = r
	}
	return found
}

func firstTwo(s string) string {
	_, one := utf8.DecodeRuneInString(s)
	_, two := utf8.DecodeRuneInString(s[one:])
	return s[:one+two]
}

// Of all ID numbers, phones, addresses and bank accounts in the records of the demo, whoever's they are and wherever they stand, none is in any
// sheet that leaves the office; nor is what must never leave (敏感信息), nor the name of a voter or petitioner. The internal set shows that
// they would be found.
func TestNoLedgerThatLeavesTheOfficeHoldsPersonalData(t *testing.T) {
	s := demoOffice(t)
	values, where, kept := map[string]record.Secrecy{}, map[string]string{}, map[record.Secrecy]int{}
	for class, texts := range personalData(t, s) {
		for text, place := range texts {
			if confided(class, text) {
				values[text], where[text] = class, place
				kept[class]++
			}
		}
	}
	for class, least := range map[record.Secrecy]int{record.SecretID: 60, record.SecretPhone: 60, record.SecretAddress: 20, record.SecretSensitive: 3, record.SecretIdentity: 50} {
		if kept[class] < least {
			t.Errorf("the demo has %d values of the class %s: too few for a test", kept[class], class)
		}
	}
	for _, mask := range office.MaskLevels {
		text := sheetsFor(t, s, ledger.Options{Mask: mask})
		found := map[record.Secrecy]int{}
		for value := range standing(text, values) {
			if found[values[value]]++; mask != office.MaskInternal {
				t.Errorf("%s: %s stands there, %s of %s", mask, value, values[value], where[value])
			}
		}
		if mask == office.MaskInternal && (found[record.SecretPhone] < 60 || found[record.SecretSensitive] == 0) {
			t.Errorf("the internal ledgers hold %v: the test would not find what it looks for", found)
		}
	}
}

// publicColumns are what may stand in a list for everybody: of deputies what DOMAIN.md §9.1 names (代表法58), of their duties how often, of
// proposals and of what the office published itself what says nothing about a person.
var publicColumns = map[string]string{
	"L01": "姓名、性别、民族、政治面貌、工作单位及职务、所在选区、代表小组",
	"L02": "姓名、性别、民族、政治面貌、工作单位及职务、所在选区、代表小组",
	"L04": "小组名称",
	"L05": "姓名、性别、民族、政治面貌、单位职务",
	"L06": "姓名、出席人代会（应/实）、主席团会议、小组活动、视察调研、执法检查、评议、培训、接待选民、走访户数、议案（领衔/联名）、建议（领衔/联名）、审议发言、述职、其他",
	"L09": "名称、文号、通过日期",
	"L10": "时间、类型、主题、地点",
	"L13": "编号、类别、案由、领衔代表、内容分类、主办单位、协办单位、交办日期、办理期限、答复日期、结果类别、落实情况",
	"L14": "编号、案由、领衔代表、责任部门、协办、完成时限",
	"L15": "编号、类别、案由、领衔代表、内容分类、主办单位、协办单位、交办日期、办理期限、答复日期、结果类别、落实情况",
	"L16": "编号、案由、代表、承办、期限、结果",
	"L18": "名称、地址",
	"L24": "日期、选区、代表、方式",
	"L27": "日期、标题、载体",
	"L31": "制度名称、文号、制定日期、修订日期",
	"L34": "项目",
	"公示":  "姓名、性别、民族、政治面貌、工作单位及职务、所在选区、代表小组、履职次数、建议件数、述职情况",
}

// What is made for everybody are these ledgers with these columns, and the statistics without names.
func TestTheLedgersOfTheDemoForEverybodyHoldOnlyWhatMayBePublished(t *testing.T) {
	s := demoOffice(t)
	all := summaryOf(t, s, ledger.Options{Mask: office.MaskPublic})
	made := map[string]bool{}
	for _, l := range all {
		if made[l.Number] = true; l.Number[0] == 'T' {
			continue
		}
		var got []string
		for _, c := range l.Columns {
			got = append(got, c.Title)
		}
		if strings.Join(got, "、") != publicColumns[l.Number] {
			t.Errorf("%s for everybody: %s, want %s", l.Number, strings.Join(got, "、"), publicColumns[l.Number])
		}
	}
	for number := range publicColumns {
		if !made[number] {
			t.Errorf("%s is not made for everybody", number)
		}
	}
}
