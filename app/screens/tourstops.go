package screens

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// tourStops lists the stops of a tour: every page of the contents, of every register the list and a form, and the main states
// of the pages. Nothing is saved on the way.
func tourStops() []stop {
	var out []stop
	for _, c := range contents {
		if len(c.tabs) == 0 {
			out = append(out, stop{name: c.name, goTo: func(d *Desk) { d.goTo(c.name) }})
		}
		for _, one := range c.tabs {
			out = append(out, stop{name: one.name, goTo: func(d *Desk) { d.onList(d.register(one), func(p *listPage) { p.reload(0) }) }},
				stop{name: one.name + "-打开", goTo: func(d *Desk) { openFirst(d, d.register(one)) }})
		}
	}
	return slices.Concat(out, activityStops(), attendanceStops(), countStops(), termStops(), workspaceStops(), reportStops(), paperStops(), deputyStops(), taskStops(), []stop{
		{name: "视察-整改", goTo: openInspected},
		{name: "排班-预览", goTo: previewRoster, back: func(d *Desk) {
			if p, ok := d.current().(*rosterPage); ok { // there may be no station
				p.dirty = false
			}
		}},
		{name: "搜索-张", goTo: func(d *Desk) { d.search("张") }},
		{name: "新建代表", goTo: func(d *Desk) { d.onList(office.Deputies.Any, func(p *listPage) { p.New() }) }},
		{name: "代表的修改历史", goTo: func(d *Desk) {
			withFirst(d, office.Deputies.Any, func(id int64) { d.showHistory(office.Deputies.Any, id) })
		}},
		{name: "最近做过的事", goTo: func(d *Desk) { d.showEverything() }},
		{name: "体检-结果", goTo: func(d *Desk) { d.checkNow() }},
		{name: "设置-议案建议", goTo: func(d *Desk) { d.openSettings("议案建议") }},
		{name: "设置-功能模块", goTo: func(d *Desk) { d.openSettings("功能模块") }},
		{name: "设置-密码与锁定", goTo: func(d *Desk) { d.openSettings(groupLock) }},
		{name: "设置-备份与数据", goTo: func(d *Desk) { d.openSettings(groupBackup) }},
		{name: "深色", goTo: func(d *Desk) {
			d.program.look(ui.SizeNormal, ui.ShadeDark)
			openFirst(d, office.Deputies.Any)
		}}}, helpStops())
}

// helpStops are the pages of the help, in the light colours again.
func helpStops() []stop {
	list, err := topics()
	if err != nil {
		return nil
	}
	var out []stop
	for i, t := range list {
		out = append(out, stop{name: "说明-" + t.title, goTo: func(d *Desk) {
			d.program.look(ui.SizeNormal, ui.ShadeLight)
			d.goThen(pageHelp, func(p Page) { p.(*booklet).open(i) })
		}})
	}
	return out
}

// firsts are up to n records of a register, in the order of its list.
func firsts(d *Desk, reg *record.Any, n int) []int64 {
	list, err := d.store.Window(reg, record.Query{Sort: reg.Sorting}, n, 0)
	d.bar.Error(err)
	return list
}

func withFirst(d *Desk, reg *record.Any, do func(id int64)) {
	if list := firsts(d, reg, 1); len(list) > 0 {
		do(list[0])
	}
}

func openFirst(d *Desk, reg *record.Any) {
	withFirst(d, reg, func(id int64) { d.openRecord(reg, id) })
}

// activityStops fill an activity in, with names that are read and one that is in no register.
func activityStops() []stop {
	return []stop{{name: "记一次活动-填写", goTo: func(d *Desk) {
		d.noteActivity()
		p := d.current().(*activityPage)
		p.kind.SetValue(office.DutyInspection)
		p.chosenKind()
		p.place.SetText("清溪河沿线")
		p.text.SetText("视察河道清淤和农村污水治理")
		names := []string{"甄不识"}
		deputies, err := data.All(d.store, office.Deputies, record.Query{Where: []record.Filter{{Key: record.StateKey, Op: record.Is, Value: string(office.StateInOffice)}}})
		d.bar.Error(err)
		for _, deputy := range deputies[:min(8, len(deputies))] {
			names = append(names, deputy.Name)
		}
		p.people.Paste.SetText(strings.Join(names, "、"))
		p.people.ReadPasted()
	}, back: func(d *Desk) {
		p := d.current().(*activityPage)
		p.empty()
		p.begin()
	}}}
}

// attendanceStops show the attendance of the first meetings, and of the sittings of a session.
func attendanceStops() []stop {
	return []stop{
		{name: "出席登记-会议", goTo: func(d *Desk) { d.attend(office.Meetings.Any, firsts(d, office.Meetings.Any, 12)) }},
		{name: "出席登记-人代会", goTo: func(d *Desk) { d.attend(office.Meetings.Any, sittings(d)) }}}
}

// sittings are the meetings of the latest session that has some: one that is only planned has none yet.
func sittings(d *Desk) []int64 {
	for _, session := range firsts(d, office.Sessions.Any, 5) {
		list, err := d.store.IDs(office.Meetings.Any, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: session}}})
		d.bar.Error(err)
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

// countStops show a sheet of each kind of count, and what it says of numbers that cannot be.
func countStops() []stop {
	forget := func(d *Desk) { d.current().(*countPage).show(nil) }
	return []stop{
		{name: "计票-表决", goTo: func(d *Desk) { d.countVotes(sittings(d)) }, back: forget},
		{name: "计票-选举", goTo: countLargest},
		{name: "计票-票数不符", goTo: func(d *Desk) {
			if c, ok := d.current().(*countPage).sheet.(*electionCount); ok {
				c.lines[0].boxes[0].SetText("99")
			}
		}, back: forget},
		{name: "计票-补选", goTo: func(d *Desk) {
			withFirst(d, office.ByElections.Any, func(id int64) { d.countDistricts(id, 0) })
		}, back: forget},
		{name: "计票-评议", goTo: func(d *Desk) { withFirst(d, office.Appraisals.Any, d.countAppraisal) }, back: forget},
		{name: "计票-述职", goTo: func(d *Desk) { withFirst(d, office.DutyReports.Any, d.countReports) }, back: forget},
	}
}

// countLargest opens the count of the election with the most candidates.
func countLargest(d *Desk) {
	elections, err := data.All(d.store, office.Elections, record.Query{})
	d.bar.Error(err)
	if len(elections) > 0 {
		d.countElection(slices.MaxFunc(elections, func(a, b *office.Election) int { return len(a.Candidates) - len(b.Candidates) }).ID)
	}
}

// termStops go through the steps of a new term, which is not started.
func termStops() []stop {
	return []stop{
		{name: "开始新一届-第一步", goTo: func(d *Desk) { d.goTo(pageNewTerm) }},
		{name: "开始新一届-第二步", goTo: func(d *Desk) {
			p := d.current().(*newTermPage)
			people := p.people.People()
			for i := range people {
				if i%3 > 0 {
					people[i].Status = wordsAgainElected
				}
			}
			p.people.SetPeople(people)
			p.countAgain()
			p.open(1)
		}},
		{name: "开始新一届-第三步", goTo: func(d *Desk) { d.current().(*newTermPage).open(2) }},
	}
}

// workspaceStops are the tabs of the workspace of the session that is prepared, and of those that were held.
func workspaceStops() []stop {
	var out []stop
	for _, name := range []string{tabPrepare, tabProgram, tabPeople, tabSitting, tabPapers} {
		out = append(out, stop{name: "工作台-" + name, goTo: func(d *Desk) { d.openWorkspace(0, name) }})
	}
	for i := 1; i < 5; i++ { // the demo has five
		for _, name := range []string{tabSitting, tabPapers} {
			out = append(out, stop{name: fmt.Sprintf("工作台-前%d次-%s", i, name), goTo: func(d *Desk) {
				if list := firsts(d, office.Sessions.Any, i+1); len(list) > i {
					d.openWorkspace(list[i], name)
				}
			}})
		}
	}
	return out
}

// reportStops are the tabs of 统计报送, with what there is to look at on each.
func reportStops() []stop {
	var out []stop
	at := func(name, tab string, do func(d *Desk, page Page)) {
		out = append(out, stop{name: "统计报送-" + name, goTo: func(d *Desk) {
			d.goThen("统计报送", func(p Page) {
				t := p.(*tabbed)
				t.openTab(tab)
				if do != nil {
					do(d, t.page())
				}
			})
		}})
	}
	at("台账", tabLedgers, nil)
	at("统计", tabFigures, func(_ *Desk, p Page) { p.(*figurePage).period.setPreset("本年") })
	at(tabWorkReport, tabWorkReport, func(_ *Desk, p Page) {
		r := p.(*workReportPage)
		r.now = "监督"
		r.make()
	})
	at(tabAnswers, tabAnswers, nil)
	at(tabParcel, tabParcel, func(_ *Desk, p Page) { p.(*parcelPage).preset("上半年") })
	at(tabForm, tabForm, nil)
	at(tabUnits, tabUnits, nil)
	at(tabTemplates, tabTemplates, func(_ *Desk, p Page) { p.(*templatesPage).table.SelectID(1) })
	return out
}

// paperStops are where papers are made beside the workspace: the papers of a record, and a text in the editor.
func paperStops() []stop {
	return []stop{
		{name: pageText + "-打开", goTo: func(d *Desk) { withFirst(d, office.Texts.Any, d.editText) }},
	}
}

// deputyStops show what follows of a deputy's work: the archive and the points.
func deputyStops() []stop {
	return []stop{
		{name: "履职档案-代表", goTo: func(d *Desk) { withFirst(d, office.Deputies.Any, d.openArchive) }},
		{name: tabPoints, goTo: func(d *Desk) {
			withFirst(d, office.Deputies.Any, func(id int64) { d.openPoints(d.store.Settings().Today.Year(), id) })
		}},
	}
}

func taskStops() []stop {
	var out []stop
	for i, name := range office.TaskViews {
		out = append(out, stop{name: fmt.Sprintf("任务-%s", name), goTo: func(d *Desk) { d.showTasks(i, nil) }})
	}
	return out
}

// openInspected opens the inspection of the first finding that came of one: its sites, and what it is bound to.
func openInspected(d *Desk) {
	found, err := data.All(d.store, office.Problems, record.Query{})
	d.bar.Error(err)
	for _, one := range found {
		if one.Inspection.ID != 0 {
			d.openRecord(office.Inspections.Any, one.Inspection.ID)
			return
		}
	}
}

// previewRoster plans the turns of the first station.
func previewRoster(d *Desk) {
	withFirst(d, office.Stations.Any, func(id int64) {
		d.stationWork(id)[0].Do()
		d.current().(*rosterPage).plan()
	})
}
