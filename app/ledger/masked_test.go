package ledger

import (
	"errors"
	"strings"
	"testing"

	"npcdesk/app/office"
)

// What 代表法58 does not ask for is not published; the other ledgers show their public columns, and of totals only how many rows.
func TestTheLedgersForEverybodyHoldOnlyWhatMayBePublished(t *testing.T) {
	w := newTownship(t)
	for number, header := range map[string]string{
		"L15": "编号、类别、案由、领衔代表、内容分类、主办单位、协办单位、交办日期、办理期限、答复日期、结果类别、落实情况",
		"L16": "编号、案由、代表、承办、期限、结果", "L18": "名称、地址", "L24": "日期、选区、代表、方式", "L27": "日期、标题、载体", "L31": "制度名称、文号、制定日期、修订日期", "L34": "项目",
	} {
		l := w.make(number, Options{Mask: office.MaskPublic})
		equal(t, number, titles(l), strings.Split(header, "、"))
		if number > "L16" && (len(l.Totals) != 1 || len(l.Notes) > 0 || strings.ContainsAny(l.Totals[0], "，；")) {
			t.Errorf("%s for everybody closes with %q and %q", number, l.Totals, l.Notes)
		}
	}
	for _, number := range []string{"L17", "L19", "L20", "L21", "L22", "L23", "L25", "L28", "L30"} {
		if _, err := Make(w.Store, number, Options{Mask: office.MaskPublic}); !errors.As(err, new(notPublic)) || !strings.Contains(err.Error(), "不能公示") {
			t.Errorf("%s for everybody: %v", number, err)
		}
	}
}

// The voters and petitioners of the records, and their phones, stay in the office.
func TestNoVoterIsNamedOutsideTheOffice(t *testing.T) {
	w := newTownship(t)
	w.receivedAtStation()
	w.petitions()
	w.receptionsByLeaders()
	for mask, named := range map[office.MaskLevel]bool{office.MaskInternal: true, office.MaskReport: false, office.MaskPublic: false} {
		all, err := All(w.Store, Options{Mask: mask})
		if err != nil {
			t.Fatal(err)
		}
		book, _ := Summary(w.Settings(), Options{}, all)
		inside := everything(t, book)
		if got := strings.Contains(inside, nameOfPetitioner); got != named {
			t.Errorf("%s: the petitioner is named: %v", mask, got)
		}
		if strings.Contains(inside, nameOfVoter) || mask != office.MaskInternal && strings.Contains(inside, phoneOfWang) {
			t.Errorf("%s: a voter's name or phone is in the file", mask)
		}
	}
}
