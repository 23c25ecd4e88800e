package ledger

import (
	"bytes"
	"cmp"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// UnitForm is what a unit is sent to fill in about the proposals that it still has to answer (单位填报): what it is told of each,
// and the columns of L13 that only the unit knows. Ids and what was sent stand hidden in the file, by which the answer is read.
type UnitForm struct {
	Unit  record.Ref
	Items int
	File  string // proposed name

	maker *maker
	list  []*office.Proposal
}

// UnitColumns are the keys of the fields that a unit fills in, in the order of the form's last columns but the hidden one.
var UnitColumns = []string{"leader", "handler", "met_assigned", "met_handled", "met_reply", "replied", "result", "done"}

// UnitTitles head UnitColumns on the form.
var UnitTitles = []string{"责任领导", "承办人", "交办后", "承办中", "答复前", "答复日期", "结果类别", "落实情况"}

// UnitFormMark stands in the first cell of the hidden sheet of a unit's form, beside it the unit, the day and the permanent id of the office
// that sent it; under it stand the uid of each item and what the form said under UnitColumns when it was sent.
const UnitFormMark = "npcdesk unit form 1"

// UnitIDHeader heads the hidden column with the uid of each item.
const UnitIDHeader = "标识"

// unitSheet is the hidden sheet.
const unitSheet = "npcdesk"

// UnitForms makes a form for each unit that has to answer proposals which were handed over, by the names of the units. What is
// handled for a second time (二次办理) is asked for by letter, not here: its answer is a round of its own.
func UnitForms(s *data.Store, o Options) ([]UnitForm, error) {
	m, err := newMaker(s, o)
	if err != nil {
		return nil, err
	}
	list, err := m.numbered()
	if err != nil {
		return nil, err
	}
	var out []UnitForm
	for _, p := range list {
		if p.HandedOver == "" || p.LeadUnit.ID == 0 || p.Replied != "" || office.Brief(p.State()) != office.BriefHandling {
			continue
		}
		i := slices.IndexFunc(out, func(f UnitForm) bool { return f.Unit.ID == p.LeadUnit.ID })
		if i < 0 {
			i, out = len(out), append(out, UnitForm{Unit: p.LeadUnit, maker: m})
		}
		out[i].list = append(out[i].list, p)
	}
	for i := range out {
		out[i].Items = len(out[i].list)
		out[i].File = FileName(m.in.Text(office.KeyTown), out[i].Unit.Name+"建议办理情况填报表", "", string(m.in.Today))
	}
	slices.SortFunc(out, func(a, b UnitForm) int { return cmp.Compare(a.Unit.Name, b.Unit.Name) })
	return out, nil
}

// ledger is the visible sheet.
func (f UnitForm) ledger() Ledger {
	m := f.maker
	day := func(title, group string) Column { return Column{Title: title, Group: group, Kind: Date, Width: 11} }
	const met = "与代表见面日期"
	l := m.account(f.Unit.Name+"代表建议办理情况填报表", f.list, []col[*office.Proposal]{
		m.own("number", short("编号", 12)), m.own("subject", Column{Title: "案由", Width: 26}), m.lead(),
		m.own("handed_over", day("交办日期", "")), m.own("due", day("办理期限", "")),
		m.own("leader", short(UnitTitles[0], 9)), m.own("handler", short(UnitTitles[1], 9)),
		m.own("met_assigned", day(UnitTitles[2], met)), m.own("met_handled", day(UnitTitles[3], met)), m.own("met_reply", day(UnitTitles[4], met)),
		m.own("replied", day(UnitTitles[5], "")), m.own("result", short(UnitTitles[6], 7)), m.own("done", short(UnitTitles[7], 10)),
		{Column{Title: UnitIDHeader, Width: 4}, "number", func(*office.Proposal) string { return "" }},
	})
	l.Sheet, l.Signature = "填报表", false
	m.dress(&l)
	l.Unit, l.Period = f.Unit.Name, "统计时间：截至"+m.dateText(m.day())
	l.Notes = []string{"填表说明：只填有底色的格；日期写作2026-07-01或2026.7.1；没有的留空。填好后把这个文件原样发回" + unitName(m.in) + "，不要另做表格，不要删改其他内容。",
		"结果类别：A已经解决或基本解决，B正在解决，C列入计划，D留作参考或暂时不能解决。"}
	return l
}

// Save writes the form to path: whole, under its name, or not at all.
func (f UnitForm) Save(path string, replace bool) error {
	var plain bytes.Buffer
	if _, err := Single(f.maker.in, f.ledger()).Write(&plain); err != nil {
		return err
	}
	file, err := excelize.OpenReader(&plain)
	if err != nil {
		return err
	}
	defer file.Close()
	for _, step := range []func(*excelize.File, string) error{f.hideIDs, f.openCells, f.offerChoices, f.remember, protect} {
		if err := step(file, file.GetSheetName(0)); err != nil {
			return err
		}
	}
	return data.WriteOut(path, replace, func(w io.Writer) error {
		file.SetZipWriter(newOrderedZip)
		return file.Write(w)
	})
}

// The places on the visible sheet: title, information line and a header of two rows; 序号 and five columns that the unit reads.
const (
	unitFirstRow  = 5
	unitFirstFill = 7
)

func (f UnitForm) lastRow() int { return unitFirstRow + len(f.list) - 1 }

// hideIDs writes the uid of each item into the last column, which nobody sees: it moves with its row when rows are sorted.
func (f UnitForm) hideIDs(file *excelize.File, sheet string) error {
	last := unitFirstFill + len(UnitColumns)
	for i, p := range f.list {
		if err := file.SetCellStr(sheet, cellName(last, unitFirstRow+i), p.UID); err != nil {
			return err
		}
	}
	letter, err := excelize.ColumnNumberToName(last)
	if err != nil {
		return err
	}
	return file.SetColVisible(sheet, letter, false)
}

// openCells marks the cells that the unit fills in, and leaves them open when the sheet is locked.
func (f UnitForm) openCells(file *excelize.File, sheet string) error {
	for i := range UnitColumns {
		top, bottom := cellName(unitFirstFill+i, unitFirstRow), cellName(unitFirstFill+i, f.lastRow())
		id, err := file.GetCellStyle(sheet, top)
		if err != nil {
			return err
		}
		style, err := file.GetStyle(id)
		if err != nil {
			return err
		}
		style.Protection = &excelize.Protection{Locked: false}
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF8DC"}}
		if id, err = file.NewStyle(style); err != nil {
			return err
		}
		if err := file.SetCellStyle(sheet, top, bottom, id); err != nil {
			return err
		}
	}
	return nil
}

// offerChoices gives the columns with a fixed list of words a list to choose from.
func (f UnitForm) offerChoices(file *excelize.File, sheet string) error {
	for i, key := range UnitColumns {
		field := office.Proposals.Field(key)
		if field.Kind != record.KindChoice {
			continue
		}
		list := excelize.NewDataValidation(true)
		list.SetSqref(cellName(unitFirstFill+i, unitFirstRow) + ":" + cellName(unitFirstFill+i, f.lastRow()))
		if err := list.SetDropList(field.OptionsIn(f.maker.in)); err != nil {
			return err
		}
		if err := file.AddDataValidation(sheet, list); err != nil {
			return err
		}
	}
	return nil
}

// remember puts what was sent on the hidden sheet.
func (f UnitForm) remember(file *excelize.File, _ string) error {
	if _, err := file.NewSheet(unitSheet); err != nil {
		return err
	}
	rows := [][]string{{UnitFormMark, f.Unit.Name, string(f.maker.in.Today), f.maker.in.Text(office.KeyOffice)}}
	for _, p := range f.list {
		row := []string{p.UID}
		for _, key := range UnitColumns {
			row = append(row, office.Proposals.Field(key).Text(p, f.maker.in))
		}
		rows = append(rows, row)
	}
	for y, row := range rows {
		for x, text := range row {
			if err := file.SetCellStr(unitSheet, cellName(x+1, y+1), text); err != nil {
				return err
			}
		}
	}
	return file.SetSheetVisible(unitSheet, false, true)
}

// protect locks what is not to be filled in, without a password: against slips, not against people.
func protect(file *excelize.File, sheet string) error {
	return file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true})
}
