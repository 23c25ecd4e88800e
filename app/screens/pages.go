package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// place is one page: what the navigation calls it, and how it is made. A register's own page names its registers, so that
// a hit of the search or a figure finds the way there.
type place struct {
	name string
	icon func() fyne.Resource // nil: not in the navigation
	make func(d *Desk) Page
	tabs []lists
}

// lists is a tab with the list of one register, named by its key.
type lists struct{ name, key string }

// Names of pages that are opened from several places.
const (
	pageCheck      = "体检"
	pageHelp       = "使用说明"
	pageAttendance = "出席登记"
	pageActivity   = "记一次活动"
	pageArchive    = "履职档案"
	tabPoints      = "履职积分" // a tab beside 履职记录
	pageDue        = "到期日历"
	pageAbout      = "关于"
)

// contents is the program's table of contents. The first entries, at most ten, stand in the navigation; each begins with the
// list that is looked at most.
var contents []place

func init() {
	contents = []place{
		{name: "首页", icon: theme.HomeIcon, make: newHome},
		listsAt("代表", theme.AccountIcon, lists{"代表", "deputy"}, lists{"代表小组", "group"}, lists{"代表团", "delegation"}, lists{"履职记录", "duty"},
			lists{"述职", "duty_report"}, lists{"评先评优", "commendation"}, lists{"计分规则", "score_rule"}),
		listsAt("会议与活动", theme.CalendarIcon, lists{"会议", "meeting"}, lists{"培训", "training"}, lists{"培训计划", "training_plan"},
			lists{"主题活动", "campaign"}, lists{"中心工作", "central_work"}),
		listsAt("人代会", theme.DocumentIcon, lists{"人代会", "session"}, lists{"表决", "vote"}, lists{"选举", "election"}, lists{"决议决定", "resolution"},
			lists{"宪法宣誓", "oath"}, lists{"文稿", "text"}),
		listsAt("议案建议", theme.MailComposeIcon, lists{"议案建议", "proposal"}),
		listsAt("监督", theme.VisibilityIcon, lists{"视察调研", "inspection"}, lists{"问题整改", "finding"}, lists{"工作评议", "appraisal"},
			lists{"询问质询", "inquiry"}, lists{"重点项目", "project"}),
		listsAt("联系群众", theme.MailSendIcon, lists{"接待选民", "reception"}, lists{"联系选民", "contact"}, lists{"联络站", "station"},
			lists{"值班排班", "roster"}, lists{"信访", "petition"}, lists{"代表接访", "petition_duty"}),
		listsAt("换届补选", theme.GridIcon, lists{"换届补选", "byelection"}, lists{"选区", "constituency"}, lists{"届次", "term"}, lists{"缺额", "vacancy"},
			lists{"人事任免", "appointment"}, lists{"村级换届监督", "village_election"}),
		listsAt("办公", theme.FolderIcon, lists{"任务清单", "task"}, lists{"年度计划", "plan"}, lists{"收文", "incoming"}, lists{"请示报告", "party_report"},
			lists{"重大事项", "decision"}, lists{"制度", "rule"}, lists{"经费", "budget"}, lists{"支出", "expense"}, lists{"补贴", "allowance"},
			lists{"宣传信息", "publicity"}, lists{"报刊订阅", "subscription"}, lists{"单位", "unit"}, lists{"节假日", "holiday"}),
		{name: "统计报送", icon: theme.UploadIcon, make: newReports},
		{name: pageWorkspace, make: newWorkspace},
		{name: pageDue, make: newDueCalendar},
		{name: pageTasks, make: newTaskViews},
		{name: pageRoster, make: newRoster},
		{name: pageAttendance, make: newAttendance},
		{name: pageActivity, make: newActivity},
		{name: pageArchive, make: newArchive},
		{name: pageCount, make: newCountPage},
		{name: pageText, make: newTextEditor},
		{name: "导入", make: newImport},
		{name: "设置", make: newSettings},
		{name: "搜索", make: newSearch},
		{name: pageNewTerm, make: newNewTerm},
		{name: "修改历史", make: newHistory},
		{name: "回收站", make: newBin},
		{name: pageCheck, make: newCheck},
		{name: pageHelp, make: newHelp},
		{name: pageAbout, make: newAbout},
	}
}

// listsAt is a page with the lists of registers. Those that are switched off in the settings have no tab; what leads to one of
// their records still opens it.
func listsAt(name string, icon func() fyne.Resource, tabs ...lists) place {
	return place{name: name, icon: icon, tabs: tabs, make: func(d *Desk) Page {
		var out []tab
		for _, t := range tabs {
			out = append(out, tab{name: t.name, make: func() Page { return d.tabPage(t) },
				off: func() bool { return !office.SwitchedOn(t.key, d.store.Settings()) }})
			if t.key == office.DutyEntries.Key {
				out = append(out, tab{name: tabPoints, make: func() Page { return newPoints(d) }})
			}
		}
		return newTabbed(d, out...)
	}}
}

// tabPage makes the page of a tab: the list of its register, for duties beside all that follows from other records.
func (d *Desk) tabPage(t lists) Page {
	if t.key == office.DutyEntries.Key {
		return newDutyTabs(d)
	}
	return newListPage(d, d.register(t))
}

// register is the register that a tab lists.
func (d *Desk) register(t lists) *record.Any { return d.store.Registers().Get(t.key) }

// places are the entries of the navigation.
func places() []ui.Place {
	var out []ui.Place
	for _, c := range contents {
		if c.icon != nil {
			out = append(out, ui.Place{Name: c.name, Icon: c.icon()})
		}
	}
	return out
}

// placeOf finds a page's entry in the navigation, -1 when it has none.
func placeOf(name string) int {
	for i, c := range contents {
		if c.name == name && c.icon != nil {
			return i
		}
	}
	return -1
}

// whereIs tells on which page and tab a register's list stands.
func whereIs(reg *record.Any) (place, tab string) {
	for _, c := range contents {
		for _, t := range c.tabs {
			if t.key == reg.Key {
				return c.name, t.name
			}
		}
	}
	return "", ""
}
