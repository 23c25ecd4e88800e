package main

import (
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/paper"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/data"
)

var reportCommands = []command{
	{"report", "--from 日期 --to 日期 --out 文件夹 [--kind 总结|年度|大会|经验|全届|述职]", writeReport},
}

// reported is what came of a report, which people read as its files.
type reported struct {
	Files   []string        `json:"files"`
	Figures []record.Object `json:"figures"`
}

// String prints one file to a line.
func (r reported) String() string { return strings.Join(r.Files, "\n") }

// writeReport writes the work report of a period and its data sheet, and lists the figures that it prints with their rows.
func writeReport(c *call) (any, error) {
	v, rest, err := c.flags("from", "to", "out", "kind")
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, misuse{"多余的参数：" + strings.Join(rest, " ") + "。"}
	}
	var q paper.ReportQuery
	if q.From, q.To, err = period(v); err != nil {
		return nil, err
	}
	if q.Kind, err = paper.ParseReportKind(one(v, "kind")); err != nil {
		return nil, misuse{err.Error() + "。"}
	}
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	report, err := paper.MakeReport(s, q)
	if err != nil {
		return nil, err
	}
	out := reported{Figures: []record.Object{}}
	for _, value := range report.Values() {
		o, err := reportFigure(s, value)
		if err != nil {
			return nil, err
		}
		out.Figures = append(out.Figures, o)
	}
	out.Files, err = deliver(one(v, "out"), func(folder string) ([]string, error) { return parcel.WriteReport(s, report.ReportQuery, folder) })
	return out, err
}

func reportFigure(s *data.Store, v figures.Value) (record.Object, error) {
	rows, err := titles(s, v.Register, v.IDs)
	if err == nil && v.Unit != "%" && v.OverRegister != "" { // a sum: what both parts count
		var others []record.Object
		others, err = titles(s, v.OverRegister, v.OverIDs)
		rows = append(rows, others...)
	}
	return record.Object{{Name: "name", Value: v.Name}, {Name: "unit", Value: v.Unit}, {Name: "value", Value: v.Number}, {Name: "rows", Value: rows}}, err
}
