package ledger

import (
	"errors"
	"strings"
	"testing"

	"npcdesk/app/office"
)

// The headers of DOMAIN.md §6.2, word for word; 信访人 is masked by the mask.
var headers = map[string]string{
	"L15": proposalHeader,
	"L16": "来文、编号、案由、代表、承办、期限、办结日期、结果、满意",
	"L17": "日期、站点、接待代表、来访人次、反映问题、类别、处理方式、承办单位、期限、办理结果、反馈日期、满意度",
	"L18": "名称、类型、地址、建成时间、面积、投入、站长、联络员、进站代表数、六有达标、年接待次数、人次、意见条数、解决件数",
	"L19": "日期、接访领导、代表、应签、实签、状态、反映问题、处理建议、责任人、时限、落实",
	"L20": "代表/小组、应、实、请假、缺席、建议数、落实数、得分、名次",
	"L21": "登记号、日期、形式、信访人、人数、属地、事项、类别、去向、承办、期限、办结日期、结果",
	"L22": "代表、级别、固定联系户数、应达、完成率、走访户次、收集意见、解决问题",
	"L23": "日期、名称、主办、方式、内容、对象、应训、实训、人次、学时、经费",
	"L24": "日期、选区、代表、方式、参加选民、发出、收回、满意、基本满意、不满意、满意和基本满意率、意见条数、整改",
	"L25": "活动、日期、参加代表、接待咨询、解答、建议、资料、捐款、实事件数、受益人次",
	"L27": "日期、标题、作者、载体、级别、采用日期",
	"L28": "日期、科目/代表、事由、标准、次数、金额、签字",
	"L30": "事项、内容、责任领导、责任单位、时限、进度、状态",
	"L31": "制度名称、类别、文号、制定日期、修订日期、是否上墙、现行有效",
	"L34": "项目、责任单位、投资、立项、开工、进度、竣工、验收、视察次数、关键指标、备注",
}

func TestTheHeadersOfTheWorkWithVotersAndOfTheOfficeAreThoseTheCountyKnows(t *testing.T) {
	w := newTownship(t)
	for number, header := range headers {
		l := w.make(number, Options{Mask: office.MaskInternal})
		equal(t, number, titles(l), strings.Split(header, "、"))
		if rows := texts(t, l); len(rows) > 0 {
			t.Errorf("%s of an empty office has rows: %v", number, rows)
		}
		for _, line := range append(l.Totals, l.Notes...) {
			if strings.ContainsAny(line, ",;:()") {
				t.Errorf("%s: half-width marks in %q", number, line)
			}
		}
	}
}

// What 代表法58 does not ask for is not published; the other ledgers show their public columns only.
func TestTheLedgersForEverybodyHoldOnlyWhatMayBePublished(t *testing.T) {
	w := newTownship(t)
	public := map[string]string{
		"L15": "编号、类别、案由、领衔代表、内容分类、主办单位、协办单位、交办日期、办理期限、答复日期、结果类别、落实情况",
		"L16": "编号、案由、代表、承办、期限、结果", "L18": "名称、地址", "L27": "日期、标题、载体", "L31": "制度名称、文号、制定日期、修订日期", "L34": "项目",
	}
	for number := range headers {
		l, err := Make(w.Store, number, Options{Mask: office.MaskPublic})
		if header, shown := public[number]; shown {
			equal(t, number, titles(l), strings.Split(header, "、"))
		} else if !errors.As(err, new(notPublic)) || !strings.Contains(err.Error(), "不能公示") {
			t.Errorf("%s for everybody has the columns %v (%v)", number, titles(l), err)
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
