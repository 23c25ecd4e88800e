package ledger

import (
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// sheet is a sheet about one record as it stands in the workbook: its rows, the cells that hold something joined by |.
func (w *township) sheet(number string, id int64, o Options) (*excelize.File, []string) {
	w.t.Helper()
	l, err := SheetOf(number).OfRecord(w.Store, id, o)
	if err != nil {
		w.t.Fatal(err)
	}
	file, _ := written(w.t, l)
	rows, err := file.GetRows(SheetOf(number).Sheet)
	if err != nil {
		w.t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		var cells []string
		for _, c := range row {
			if c != "" {
				cells = append(cells, c)
			}
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return file, out
}

// says checks that a sheet has these rows, in this order.
func says(t *testing.T, rows []string, want ...string) {
	t.Helper()
	at := 0
	for _, row := range rows {
		if at < len(want) && row == want[at] {
			at++
		}
	}
	if at < len(want) {
		t.Errorf("the sheet does not say %q (in its place):\n%s", want[at], strings.Join(rows, "\n"))
	}
}

func lacks(t *testing.T, rows []string, words ...string) {
	t.Helper()
	all := strings.Join(rows, "\n")
	for _, word := range words {
		if strings.Contains(all, word) {
			t.Errorf("the sheet says %q:\n%s", word, all)
		}
	}
}

// uprightOnePageWide checks the print set-up of a sheet about one record: A4 portrait, one page wide.
func uprightOnePageWide(t *testing.T, file *excelize.File, sheet string) {
	t.Helper()
	layout, err := file.GetPageLayout(sheet)
	if err != nil || *layout.Size != 9 || *layout.Orientation != "portrait" || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("%s: page layout %+v (%v)", sheet, layout, err)
	}
}

// suggestion enters a suggestion of 丁一, seconded by 王二, and gives its id.
func (w *township) suggestion(change func(*office.Proposal)) int64 {
	unit := record.Ref{ID: w.put(office.Units.Any, &office.Unit{Name: "农业农村办公室"})[0]}
	p := &office.Proposal{Number: "19-2-建-7", Kind: office.KindSuggestion, Source: office.SourceSession, Session: ref(w.session), Subject: "关于硬化道路的建议", Grounds: "=1+1是算不出路的",
		Plan: "+请联系" + phoneOfWang, Lead: ref(w.ids[0]), Seconders: []record.Ref{ref(w.ids[1])}, Submitted: "2024-01-08", HandedOver: "2024-02-01", LeadUnit: unit, Demand: "@先看现场"}
	change(p)
	return w.put(office.Proposals.Any, p)[0]
}

func TestTheSlipOfASuggestionSaysWhatIsAskedAndUntilWhen(t *testing.T) {
	w := newTownship(t)
	id := w.suggestion(func(p *office.Proposal) { p.SignedBy, p.Signed = "钱经办", "2024-02-03" })
	file, rows := w.sheet("T10", id, Options{Mask: office.MaskInternal})
	if rows[0] != "清溪乡人民代表大会主席团代表建议交办单" || rows[1] != "交办日期：2024年2月1日" || rows[2] != "项目|内容" {
		t.Errorf("the slip begins %q", rows[:3])
	}
	says(t, rows, "编号|19-2-建-7", "案由|关于硬化道路的建议", "领衔代表|丁一", "附议人|王二", "情况和理由|=1+1是算不出路的", "具体建议|+请联系"+phoneOfWang, "主办单位|农业农村办公室",
		"提出日期|2024年1月8日", "办理期限|2024年5月1日", "签收人和日期|钱经办　2024年2月3日", office.ReturnNote(w.Settings()))
	lacks(t, rows, "序号", "填报单位", "填报时间", "审核人")
	for _, row := range rows {
		if asked, ok := strings.CutPrefix(row, "办理要求|"); ok && (!strings.HasPrefix(asked, "1. @先看现场\n2. ") || !strings.Contains(asked, "在2024年5月1日前书面答复代表")) {
			t.Errorf("the unit is asked: %q", asked)
		}
	}
	for i := range rows { // texts that begin as formulas do stay texts
		if formula, _ := file.GetCellFormula("交办单", "B"+strconv.Itoa(i+1)); formula != "" {
			t.Errorf("row %d is a formula: %s", i+1, formula)
		}
	}
	uprightOnePageWide(t, file, "交办单")
	_, outside := w.sheet("交办单", id, Options{})
	lacks(t, outside, phoneOfWang)
}

func TestTheSlipForTheDeputysOpinionHasBoxesAndTheLatestReply(t *testing.T) {
	w := newTownship(t)
	id := w.suggestion(func(p *office.Proposal) {
		p.Replied, p.Result = "2024-04-20", "A"
		p.Rounds = []office.ReplyRound{{Day: "2024-05-10", Replied: "2024-06-15"}}
	})
	file, rows := w.sheet("T11", id, Options{})
	says(t, rows, "清溪乡人大代表建议办理情况征询意见表", "请在相应的□内画√", "编号|19-2-建-7", "主办单位|农业农村办公室", "答复日期|2024年6月15日",
		"办理结果|A（"+office.ResultLabel("A", w.Settings())+"）", "与代表见面|"+office.MeetingBoxes(w.Settings()), "对办理态度的评价|满意□　　基本满意□　　不满意□", "对办理结果的评价|满意□　　基本满意□　　不满意□", office.OpinionNote(w.Settings()))
	lacks(t, rows, "序号", "填报单位", "填报时间", "审核人")
	uprightOnePageWide(t, file, "征询意见表")
}

func TestWhoAskedForConfidentialityIsNamedOnNoSlip(t *testing.T) {
	w := newTownship(t)
	id := w.suggestion(func(p *office.Proposal) {
		p.Confidential, p.Grounds = record.Some(true), "丁一家门前的路坏了"
	})
	for _, number := range []string{"T10", "T11"} {
		_, rows := w.sheet(number, id, Options{})
		lacks(t, rows, "丁一", "王二")
		says(t, rows, "领衔代表|"+office.Withheld)
	}
}

func TestSheetsAboutARecordAreRefusedInWords(t *testing.T) {
	w := newTownship(t)
	without := w.suggestion(func(p *office.Proposal) { p.LeadUnit, p.HandedOver = record.Ref{}, "" })
	for number, want := range map[string]string{"T10": "还没有主办单位，没有生成交办单", "T11": "还没有主办单位，没有生成征询意见表"} {
		if _, err := SheetOf(number).OfRecord(w.Store, without, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s without a unit: %v", number, err)
		}
	}
	for _, one := range RecordSheets {
		if one.Public {
			continue
		}
		id := without
		if one.Register == office.Deputies.Any {
			id = w.ids[0]
		}
		if _, err := one.OfRecord(w.Store, id, Options{Mask: office.MaskPublic}); err == nil || !strings.Contains(err.Error(), one.Sheet+"不公示") {
			t.Errorf("%s for everybody: %v", one.Number, err)
		}
	}
	if SheetOf("T99") != nil {
		t.Error("T99 is a sheet about a record")
	}
}

func TestTheSeatingPlanGivesEverybodyOneSeat(t *testing.T) {
	w := newTownship(t)
	if err := w.Set(office.KeyHallSeats, "4", ""); err != nil {
		t.Fatal(err)
	}
	s, err := data.Load(w.Store, office.Sessions, w.session)
	if err != nil {
		t.Fatal(err)
	}
	s.Presidium = []record.Person{{Who: ref(w.ids[2]), Note: "1"}}
	s.Attending = []record.Person{{Name: "=严如山", Status: "镇政府领导"}}
	w.put(office.Sessions.Any, s)
	file, rows := w.sheet("T12", w.session, Options{Mask: office.MaskPublic}) // a plan for everybody's eyes: names alone
	says(t, rows, "代表团|排|1|2|3|4", "主席台|张　三", "第一代表团|1|王　二", "代表|2|丁　一|李　四", "列席人员|3|=严如山")
	lacks(t, rows, phoneOfWang, idOfWang)
	if at, err := file.SearchSheet("座次图", "张　三"); err != nil || len(at) != 1 || at[0][:1] != "D" {
		t.Errorf("the first sits at %v (%v), not over the middle of the hall", at, err)
	}
	if layout, err := file.GetPageLayout("座次图"); err != nil || *layout.Orientation != "landscape" {
		t.Errorf("%+v (%v)", layout, err)
	}
	if err := w.Set(office.KeyHallSeats, "40", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := SheetOf("座次图").OfRecord(w.Store, w.session, Options{}); err == nil || !strings.Contains(err.Error(), "应在4至30之间，没有生成座次图") {
		t.Error(err)
	}
}
