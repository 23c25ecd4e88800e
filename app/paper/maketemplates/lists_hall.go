package main

import "npcdesk/app/paper/docx"

// hallTemplates are the papers for the hall: seats, name tents, sheets to sign in, cards (DOMAIN.md §5.2, §5.9).
var hallTemplates = builders{
	"座次图": func() *docx.Doc {
		return seatingPlan(docx.New(planPage).Para(docx.Title, "{{会议.全称}}\n座次图"))
	},
	"座签":     tents,
	"签到册":    func() *docx.Doc { return signIn(docx.A4) },
	"签到册_横排": func() *docx.Doc { return signIn(docx.A4Wide) },
}

// planPage is a wide page with narrow margins above and below, so that a hall stands on one page.
var planPage = docx.Page{Width: 297, Height: 210, Top: 18, Bottom: 14, Left: 36, Right: 36, NoGrid: true}

// seatingPlan adds the plan of the platform and the hall.
func seatingPlan(d *docx.Doc) *docx.Doc {
	d.Para(docx.Body, "{{#有主席台}}").Para(docx.TableHead, "主　席　台").Para(docx.TableSmall, "{{表:主席台}}").Para(docx.Body, "{{/有主席台}}")
	d.Para(docx.TableHead, "会　场").Para(docx.Body, "{{表:会场}}")
	return d.Para(docx.TableNote, "注：主席台就座人员面向会场，第一位居中，第二位在第一位的{{手}}边，依次向两边排列，两排的先排前排；会场每排{{每排座位}}座，各代表团从左到右、从前到后就座。")
}

// tents is 座签: each name on a page of its own, twice, to be folded along the line in the middle.
func tents() *docx.Doc {
	page := docx.Page{Width: 297, Height: 210, Top: 12, Bottom: 10, Left: 15, Right: 15, Numbers: docx.NoNumbers, NoGrid: true}
	d := docx.New(page).Para(docx.Body, "{{#签}}")
	for _, size := range []struct {
		tag   string
		style docx.Style
	}{{"大", docx.TentBig}, {"中", docx.TentMiddle}, {"小", docx.TentSmall}} {
		tag := "签." + size.tag
		t := docx.NewTable(267).In(size.style)
		t.Cells(docx.Cell{Text: "{{" + tag + "}}", Turned: true}).Height(88).Row("{{" + tag + "}}").Height(88)
		d.Para(docx.Body, "{{#"+tag+"}}").Table(t).Para(docx.TableText, "").Para(docx.Body, "{{/"+tag+"}}")
	}
	return d.Para(docx.Body, "{{/签}}")
}

// signIn is 签到册.
func signIn(page docx.Page) *docx.Doc {
	return docx.New(page).Para(docx.Title, "{{会议.题名}}\n{{册名}}").Para(docx.TableNote, "").Para(docx.Body, "{{表:签到}}")
}
