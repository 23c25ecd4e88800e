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

// lists is a tab with the list of one register.
type lists struct {
	name string
	reg  *record.Any
}

// Names of pages that are opened from several places.
const (
	pageCheck = "数据检查"
	pageHelp  = "使用说明"
	pageAbout = "关于"
)

// contents is the program's table of contents. The first entries, at most ten, stand in the navigation.
var contents []place

func init() {
	contents = []place{
		{name: "首页", icon: theme.HomeIcon, make: newHome},
		listsAt("代表", theme.AccountIcon, lists{"代表", office.Deputies.Any}, lists{"代表小组", office.Groups.Any},
			lists{"代表团", office.Delegations.Any}, lists{"缺额", office.Vacancies.Any}),
		listsAt("人代会", theme.DocumentIcon, lists{"人代会", office.Sessions.Any}),
		listsAt("议案建议", theme.MailComposeIcon, lists{"议案建议", office.Proposals.Any}),
		listsAt("联系群众", theme.MailSendIcon, lists{"联络站", office.Stations.Any}),
		listsAt("换届补选", theme.GridIcon, lists{"选区", office.Constituencies.Any}, lists{"届次", office.Terms.Any}),
		listsAt("办公", theme.FolderIcon, lists{"单位", office.Units.Any}, lists{"节假日", office.Holidays.Any}),
		{name: "统计报送", icon: theme.UploadIcon, make: newReports},
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

func listsAt(name string, icon func() fyne.Resource, tabs ...lists) place {
	return place{name: name, icon: icon, tabs: tabs, make: func(d *Desk) Page {
		out := make([]tab, len(tabs))
		for i, t := range tabs {
			out[i] = tab{t.name, func() Page { return newListPage(d, t.reg) }}
		}
		return newTabbed(d, out...)
	}}
}

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
			if t.reg == reg {
				return c.name, t.name
			}
		}
	}
	return "", ""
}
