package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

var ledgerCommands = []command{
	{"ledger", "all|L01…|T01… --out 文件夹 [--from 日期 --to 日期] [--as-of 日期] [--session 19-6] [--mask 公示|上报|内部]；T09 履职登记卡、T10 交办单、T11 征询意见表、T12 座次图要 --record deputy:12、proposal:编号或 session:19-6", writeLedgers},
}

// paths is a list of files, which people read one to a line.
type paths []string

// String prints one file to a line.
func (p paths) String() string { return strings.Join(p, "\n") }

func writeLedgers(c *call) (any, error) {
	v, rest, err := c.flags("out", "from", "to", "as-of", "session", "mask", "record")
	if err != nil {
		return nil, err
	}
	if len(rest) == 0 {
		return nil, misuse{"请给出台账编号，如 L01；全部用 all。"}
	}
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	o, err := ledgerOptions(s, v)
	if err != nil {
		return nil, err
	}
	var ledgers []ledger.Ledger
	if text := one(v, "record"); text != "" {
		ledgers, err = aboutRecord(s, o, rest, text)
	} else {
		ledgers, err = wanted(s, o, rest)
	}
	if err != nil {
		return nil, err
	}
	files, err := deliver(one(v, "out"), func(folder string) ([]string, error) {
		names, err := saveEach(c, folder, s.Settings(), ledgers)
		if err != nil || !slices.Contains(rest, everyLedger) {
			return names, err
		}
		name, err := saveSummary(folder, s.Settings(), o, ledgers)
		return append(names, name), err
	})
	return paths(files), err
}

// everyLedger stands for all ledgers and their summary.
const everyLedger = "all"

// saveSummary writes all ledgers into one workbook, and gives the name of its file.
func saveSummary(folder string, in record.Settings, o ledger.Options, ledgers []ledger.Ledger) (string, error) {
	book, name := ledger.Summary(in, o, ledgers)
	_, err := ledger.Save(filepath.Join(folder, name), book, false)
	return name, err
}

func ledgerOptions(s *data.Store, v map[string][]string) (o ledger.Options, err error) {
	if o.From, o.To, err = period(v); err != nil {
		return o, err
	}
	if o.AsOf, err = day(v, "as-of"); err != nil {
		return o, err
	}
	if o.Mask, err = office.ParseMask(one(v, "mask")); err != nil {
		return o, misuse{err.Error() + "。"}
	}
	if name := one(v, "session"); name != "" {
		session, err := s.Lookup(office.Sessions.Key, name)
		if err != nil {
			return o, err
		}
		o.Session = session.ID
	}
	return o, nil
}

// wanted makes the ledgers that were asked for by number, each once.
func wanted(s *data.Store, o ledger.Options, numbers []string) ([]ledger.Ledger, error) {
	if slices.Contains(numbers, everyLedger) {
		return ledger.All(s, o)
	}
	var out []ledger.Ledger
	for i, number := range numbers {
		if slices.Contains(numbers[:i], number) {
			continue
		}
		l, err := ledger.Make(s, number, o)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// aboutRecord makes the sheets about one record that were asked for, the record being named as for a paper: REGISTER:ID or REGISTER:number.
func aboutRecord(s *data.Store, o ledger.Options, numbers []string, text string) ([]ledger.Ledger, error) {
	key, which, _ := strings.Cut(text, ":")
	var out []ledger.Ledger
	for _, number := range numbers {
		sheet := ledger.SheetOf(number)
		if sheet == nil || sheet.Register.Key != key && sheet.Register.Name != key {
			return nil, misuse{fmt.Sprintf("“%s”不是“%s”一条记录的表。单条记录的表有：履职登记卡（deputy）、交办单和征询意见表（proposal）、座次图（session）。", number, key)}
		}
		ref, err := s.Lookup(sheet.Register.Key, which)
		if err != nil {
			return nil, err
		}
		l, err := sheet.OfRecord(s, ref.ID, o)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// saveEach writes one workbook for each ledger, and tells people what they should know about it.
func saveEach(c *call, folder string, in record.Settings, ledgers []ledger.Ledger) ([]string, error) {
	var names []string
	for _, l := range ledgers {
		report, err := ledger.Save(filepath.Join(folder, l.File), ledger.Single(in, l), false)
		if err != nil {
			return nil, err
		}
		for _, sheet := range report.Sheets {
			for _, note := range sheet.Notes {
				fmt.Fprintf(c.err, "%s：%s\n", sheet.Name, note)
			}
		}
		names = append(names, l.File)
	}
	return names, nil
}
