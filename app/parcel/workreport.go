package parcel

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/data"
)

// WriteReport writes the work report of a period into a folder, and the data sheet that goes with it (DOMAIN.md §6.6, §7.1). A file
// that is in the way stays, and the new one gets a second name. It returns the names of the files in the folder, the report first.
// The error is a *data.NotSaved when the disk is to blame, a *docx.TagError in it when the office's own template is.
func WriteReport(s *data.Store, q paper.ReportQuery, dir string) ([]string, error) {
	if q.From == "" && q.To == "" {
		q.From, q.To = paper.ReportPeriod(s, q.Kind)
	}
	document, term := paper.ReportPaper(s, q)
	file, name, err := paper.NewMaker(s).Make(document, term)
	if err != nil {
		return nil, err
	}
	sheet, err := DataSheet(s, q.From, q.To)
	if err != nil {
		return nil, err
	}
	target := free(filepath.Join(dir, name))
	err = data.WriteOut(target, false, func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	})
	if err != nil {
		return nil, err
	}
	book := free(filepath.Join(dir, sheet.File))
	if _, err := ledger.Save(book, ledger.Single(s.Settings(), sheet), false); err != nil {
		return []string{filepath.Base(target)}, err
	}
	return []string{filepath.Base(target), filepath.Base(book)}, nil
}

// free is a path under which nothing stands yet.
func free(path string) string {
	if _, err := os.Lstat(path); err == nil {
		return data.SecondName(path)
	}
	return path
}

// DataSheet is 数据汇总表 of a period: every figure beside the same period of the year before, with the records it comes from.
func DataSheet(s *data.Store, from, to record.Date) (ledger.Ledger, error) {
	now, err := figures.All(s, figures.Scope{From: from, To: to})
	if err != nil {
		return ledger.Ledger{}, err
	}
	var before []figures.Value
	if from != "" && to != "" {
		if before, err = figures.All(s, figures.Scope{From: from.AddMonths(-12), To: to.Add(1).AddMonths(-12).Add(-1)}); err != nil {
			return ledger.Ledger{}, err
		}
	}
	var rows [][]any
	for i, v := range now {
		last := figures.Value{Text: figures.Unknown}
		if before != nil {
			last = before[i]
		}
		rows = append(rows, []any{v.Name, v.Unit, shown(v), shown(last), change(v, last), source(s, v)})
	}
	columns := []ledger.Column{{Title: "指标", Width: 26}, {Title: "单位", Width: 8, Align: ledger.Centre}, {Title: "本期", Kind: ledger.Number, Width: 14},
		{Title: "上年同期", Kind: ledger.Number, Width: 14}, {Title: "增减", Kind: ledger.Number, Width: 16}, {Title: "数据来源", Width: 34}}
	in := s.Settings()
	period := paper.ReportPeriodName(from, to)
	l, err := ledger.OfTable(s, in.Text(office.KeyTown)+"人大工作数据汇总表", columns, rows)
	l.Sheet, l.Period, l.Portrait, l.Working = "数据汇总表", "统计时间："+period, true, false
	l.File = ledger.FileName(in.Text(office.KeyTown), "数据汇总表", period, string(in.Today))
	return l, err
}

// shown is a figure as it stands in a cell: a count as a number, a rate in per cent as it is printed.
func shown(v figures.Value) any {
	if v.Known && v.Unit != "%" {
		return v.Number
	}
	return v.Text
}

// change is by how much a figure has changed; a rate in percentage points.
func change(now, before figures.Value) any {
	switch d := now.Number - before.Number; {
	case !now.Known || !before.Known:
		return figures.Unknown
	case now.Unit == "%":
		return strconv.FormatFloat(d, 'f', 1, 64) + "个百分点"
	default:
		return d
	}
}

// source says which records a figure comes from.
func source(s *data.Store, v figures.Value) string {
	of := func(register string, n int) string {
		return fmt.Sprintf("%s%d条", s.Registers().Get(register).Name, n)
	}
	switch {
	case v.Register == "":
		return "没有登记"
	case v.OverRegister != "":
		return of(v.Register, len(v.IDs)) + "、" + of(v.OverRegister, len(v.OverIDs))
	}
	return of(v.Register, len(v.IDs))
}
