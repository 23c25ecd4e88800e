package main

import "npcdesk/app/paper/docx"

// occasionTemplates are the papers that meetings and activities of all registers share: each is one template, whatever the record.
var occasionTemplates = builders{
	"记录_通知":  occasionNotice,
	"记录_签到册": signInSheet,
	"记录_简报":  bulletinPaper,
	"记录_文稿":  plainPaper,
	"记录_测评票": pollSlip,
}

// outlineBody prints a list that package paper's outline made: a part in a line with its heading, a heading, or a paragraph.
func outlineBody(d *docx.Doc) *docx.Doc {
	d.Para(docx.Body, "{{#文段}}").Para(docx.Body, "{{#条目}}").Runs(docx.Body, docx.Hei.Of("{{条目}}："), docx.Plain.Of("{{条文}}")).Para(docx.Body, "{{/条目}}")
	optional(d, "题", docx.H1, "{{题}}")
	return optional(d, "段", docx.Body, "{{段}}").Para(docx.Body, "{{/文段}}")
}

// occasionNotice is a notice of the presidium.
func occasionNotice() *docx.Doc {
	d := redHead("{{主席团}}", "{{题目}}", "{{主送}}").Para(docx.Body, "{{导语}}")
	return signed(outlineBody(d), "{{主席团}}")
}

// signInSheet has a row for everybody, tall enough to sign in.
func signInSheet() *docx.Doc {
	d := docx.New(formPage)
	d.Para(docx.Title, "{{题目}}\n签到册").Blank(1)
	d.Para(docx.TableNote, "时间：{{时间}}")
	optional(d, "地点", docx.TableNote, "地点：{{地点}}")
	d.Para(docx.TableNote, "{{人数说明}}")
	t := docx.NewTable(14, 38, 42, 40, 22)
	t.Head("序号", "姓名", "单位（身份）", "签名", "备注")
	t.Row("{{签到.序号}}", "{{签到.姓名}}", "{{签到.身份}}", "", "{{签到.备注}}").Height(9.5)
	return d.Table(t)
}

// bulletinPaper has its own red mark, the text, and the pictures with their captions.
func bulletinPaper() *docx.Doc {
	d := docx.New(docx.A4).RedHead("{{简报红头}}", "{{期号}}", "")
	d.Para(docx.Title, "{{题目}}").Blank(1)
	d.Para(docx.Body, "{{正文.段}}")
	t := docx.NewTable(156).Bare() // a row keeps a picture and its caption on one page
	t.Cells(docx.Cell{Text: "{{图:照片.图}}\n{{照片.说明}}", Style: docx.Photo})
	d.Table(t)
	return d.Sign("{{人大办}}", "{{日期}}")
}

// plainPaper is a text in parts under a title: a plan, a report.
func plainPaper() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{题目}}")
	optional(d, "副题", docx.Subtitle, "{{副题}}")
	optional(d.Blank(1), "导语", docx.Body, "{{导语}}")
	outlineBody(d)
	d.Para(docx.Body, "{{#落款}}").Sign("{{落款}}", "{{落款日期}}")
	return d.Para(docx.Body, "{{/落款}}")
}

// pollSlip is a slip of a poll, with three grades or with four, two to a sheet where they are short; it bears no number and no name of
// who fills it in.
func pollSlip() *docx.Doc {
	page := formPage
	page.Numbers = docx.NoNumbers
	page.Top, page.Bottom = 20, 14
	d := docx.New(page).Para(docx.Body, "{{#张}}")
	d.Para(docx.Title, "{{题目}}").Blank(1)
	for _, grades := range []struct {
		when string
		t    *docx.Table
		n    int
	}{{"三等", docx.NewTable(60, 32, 32, 32), 3}, {"四等", docx.NewTable(52, 26, 26, 26, 26), 4}} {
		heads, row := []string{"测评对象"}, []string{"{{对象.名称}}"}
		for i := range grades.n {
			heads, row = append(heads, "{{等"+string(rune('1'+i))+"}}"), append(row, "")
		}
		grades.t.Head(heads...)
		grades.t.Row(row...).Height(7.5)
		d.Para(docx.Body, "{{#"+grades.when+"}}").Table(grades.t).Para(docx.Body, "{{/"+grades.when+"}}")
	}
	d.Para(docx.TableNote, "说明：{{填票说明}}").Para(docx.Signature, "\t{{主席团}}")
	cut(d.Para(docx.Body, "{{#张.裁}}").Para(docx.TableNote, "{{表:张.留白}}")).Para(docx.Body, "{{/张.裁}}")
	return d.Para(docx.Body, "{{/张}}")
}
