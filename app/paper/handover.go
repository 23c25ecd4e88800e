package paper

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// handoverDays are the days ahead for which the handover list names what falls due: the first quarter of the new clerk.
const handoverDays = 90

// HandoverList is the list (移交清单) that goes with a backup when the office passes to the next clerk, a paper of the term in
// force: what is recorded, what falls due, what is open, what was set, where things are, whom to call. It shows the records as
// they stand today. It stays in the office: nothing in it is masked.
func HandoverList(backup data.BackupInfo) Document {
	d := handoverList()
	d.Piece = Piece{Of: &backup}
	return d
}

func handoverList() Document {
	return Document{Name: "移交清单", Title: "×镇人大办公室工作移交清单", Issuer: "人大办公室", Head: HeadForm, Template: "移交清单", Register: office.Terms.Any,
		Mask: office.MaskInternal, Missing: withoutBackup, Data: handoverWords}
}

// withoutBackup tells why the list is not made by itself: it names the backup beside it.
func withoutBackup(j *job) string {
	if of[data.BackupInfo](j) == nil {
		return "和备份一起生成：请在“设置 → 备份与数据”里按“移交…”"
	}
	return ""
}

// handoverWords is what the template prints: a list for each table.
func handoverWords(j *job) docx.Data {
	backup := cmp.Or(of[data.BackupInfo](j), &data.BackupInfo{}) // the help beside the template asks without one
	second := j.store.SecondPlace()
	out := docx.Data{"单位": office.CongressName(j.in), "日期": day(j.in.Today), "天数": fmt.Sprint(handoverDays),
		"备份": when(backup.File != "", "%s", filepath.Base(backup.File)), "条数": fmt.Sprint(backup.Records), "附件数": fmt.Sprint(backup.Attachments), "校验": backup.SHA256,
		"数据": j.store.Dir, "自动": filepath.Join(j.store.Dir, data.BackupDir), "模板": filepath.Join(j.store.Dir, templatesDir),
		"第二": when(second != "", "%s", second) + when(second == "", "%s", "还没有选择；请在“设置 → 备份与数据”里选一个U盘或另一块磁盘"),
	}
	for name, rows := range map[string][]docx.Data{"登记": j.recorded(), "到期": j.fallsDue(), "建议": j.openProposals(), "任务": j.openTasks(),
		"参数": j.changedSettings(), "联系人": j.unitContacts()} {
		for i, row := range rows {
			row["序号"] = fmt.Sprint(i + 1)
		}
		out[name], out["有"+name], out["无"+name] = rows, len(rows) > 0, len(rows) == 0
	}
	return out
}

// recorded counts the records of every register that has any, and those that lack something they should have (待完善); a row of
// the table shows two registers, the first half of them on the left.
func (j *job) recorded() (rows []docx.Data) {
	var counted [][3]string // name, records, wanting
	for _, reg := range j.store.Registers().All {
		if reg.Hidden {
			continue
		}
		count := func(q record.Query) int64 {
			n, err := j.store.Count(reg, q, record.Count{How: record.CountRows})
			j.keep(err)
			return n
		}
		if n := count(record.Query{}); n > 0 {
			wanting := count(record.Query{Where: []record.Filter{{Key: record.WantingKey, Op: record.Is, Value: 1}}})
			counted = append(counted, [3]string{reg.Name, fmt.Sprint(n), when(wanting > 0, "%d", wanting)})
		}
	}
	half := (len(counted) + 1) / 2
	for i, left := range counted[:half] {
		var right [3]string
		if half+i < len(counted) {
			right = counted[half+i]
		}
		rows = append(rows, docx.Data{"名称": left[0], "条数": left[1], "待完善": left[2], "名称2": right[0], "条数2": right[1], "待完善2": right[2]})
	}
	return rows
}

// fallsDue lists what is overdue or waits, then what falls due in handoverDays. Turns of duty stand in the rosters.
func (j *job) fallsDue() (rows []docx.Data) {
	today := j.in.Today
	now, err := figures.Due(j.store, today)
	j.keep(err)
	now = slices.DeleteFunc(now, func(d figures.DueItem) bool { return !d.Waits && d.Date >= today })
	ahead, err := figures.Calendar(j.store, today, today.Add(handoverDays))
	j.keep(err)
	for _, d := range slices.Concat(now, ahead) {
		if office.DayOfDuty(d.Kind) {
			continue
		}
		on := day(d.Date)
		switch {
		case d.Waits:
			on += "起"
		case d.Date < today:
			on += fmt.Sprintf("（已逾期%d天）", d.Date.Until(today))
		}
		rows = append(rows, docx.Data{"日期": on, "事项": d.Kind, "内容": d.Text, "依据": d.Source})
	}
	return rows
}

// openProposals lists the suggestions that are not closed, of whatever session.
func (j *job) openProposals() (rows []docx.Data) {
	for _, p := range found(j, office.Proposals, record.Query{Sort: office.Proposals.Sorting}) {
		if office.Brief(p.State()) != office.BriefClosed {
			rows = append(rows, docx.Data{"编号": p.Number, "案由": p.Subject, "单位": p.LeadUnit.Name, "状态": string(p.State()), "期限": day(p.DueNow(j.in.Today, j.in))})
		}
	}
	return rows
}

// openTasks lists the tasks that are neither done nor dropped.
func (j *job) openTasks() (rows []docx.Data) {
	for _, t := range found(j, office.Tasks, record.Query{Sort: office.Tasks.Sorting}) {
		if s := t.State(); s == office.TaskWaiting || s == office.TaskUnderway {
			rows = append(rows, docx.Data{"事项": t.Title, "责任": strings.Trim(t.Unit.Name+"，"+t.Who, "，"), "时限": day(t.To), "状态": string(s)})
		}
	}
	return rows
}

// changedSettings lists the settings that are not as the program comes, with the office's own source where it gave one.
func (j *job) changedSettings() (rows []docx.Data) {
	sources := map[string]string{}
	for _, s := range found(j, office.SettingsRegister, record.Query{}) {
		sources[s.Key] = s.Source
	}
	for _, l := range office.LimitsIn(j.in.Text(office.KeyProvince)) {
		value := j.in.Text(l.Key)
		if value == l.Default || l.Key == office.KeyTerm {
			continue
		}
		source := sources[l.Key]
		if source == "" {
			source = l.Source
		}
		rows = append(rows, docx.Data{"名称": l.Title, "值": shortened(value), "原值": shortened(l.Default), "依据": source})
	}
	return rows
}

// longestSetting is how much of a setting a cell of the table prints, in characters: lists of choices are longer.
const longestSetting = 60

func shortened(text string) string {
	text = strings.ReplaceAll(text, "\n", "；")
	if utf8.RuneCountInString(text) > longestSetting {
		return string([]rune(text)[:longestSetting]) + "……"
	}
	return text
}

// unitContacts are the units with somebody to call.
func (j *job) unitContacts() (rows []docx.Data) {
	for _, u := range found(j, office.Units, record.Query{Sort: office.Units.Sorting}) {
		if u.Closed.V || u.Contact+u.Phone == "" {
			continue
		}
		rows = append(rows, docx.Data{"单位": u.Name, "类别": u.Kind, "联系人": u.Contact, "电话": u.Phone})
	}
	return rows
}
