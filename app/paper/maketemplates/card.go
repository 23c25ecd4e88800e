package main

import (
	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// deputyCard is 履职登记卡, the duty archive of a deputy on paper: its ten parts (DOMAIN.md §3.3), 基本情况 with the photo.
func deputyCard() *docx.Doc {
	d := docx.New(formPage)
	d.Para(docx.FileMark, "内部资料")
	d.Para(docx.Title, "{{卡片题}}人民代表大会代表\n履职登记卡")
	d.Para(docx.Subtitle, "（{{档案期间}}）")
	d.Para(docx.GroupTitle, "一、基本情况")
	d.Table(basics())

	terms := docx.NewTable(14, 24, 42, 24, 22, 12, 18).In(docx.TableSmall)
	terms.Head("级别", "届次", "选区（选举单位）", "当选方式", "当选日期", "得票", "证号")
	terms.Row("{{任职.级别}}", "{{任职.届次}}", "{{任职.选区}}", "{{任职.方式}}", "{{任职.当选}}", "{{任职.得票}}", "{{任职.证号}}")
	part(d, "任职", docx.TableNote, "任职记录").Table(terms)
	d.Para(docx.Body, "{{/有任职}}")

	changes := docx.NewTable(24, 34, 58, 40).In(docx.TableSmall)
	changes.Head("变动日期", "状态", "原因", "依据")
	changes.Row("{{变动.日期}}", "{{变动.状态}}", "{{变动.原因}}", "{{变动.依据}}")
	part(d, "变动", docx.TableNote, "变动记录").Table(changes)
	d.Para(docx.Body, "{{/有变动}}")

	for i, title := range figures.PartTitles() {
		heading := hanzi.Number(i+1) + "、" + title
		switch i {
		case 0: // basics, above
		case figures.PartOf(office.DutySuggestion):
			proposals(chapter(d, title, heading))
		case len(figures.PartTitles()) - 1:
			points(d.Para(docx.GroupTitle, heading))
		default:
			duties(chapter(d, title, heading), title)
		}
	}
	return d
}

// chapter opens one of the parts of the archive: what there is in words, and where there is nothing, 无.
func chapter(d *docx.Doc, title, heading string) *docx.Doc {
	return d.Para(docx.GroupTitle, heading).Para(docx.TableNote, "{{"+title+"统计}}").Para(docx.Body, "{{#有"+title+"}}")
}

// duties is the table of the lines of one part.
func duties(d *docx.Doc, title string) {
	t := docx.NewTable(11, 22, 25, 58, 15, 25).In(docx.TableSmall)
	t.Head("序号", "日期", "履职类别", "内容", "出席", "成果")
	t.Cells(cells(title, "序号", "日期", "类别", "内容", "出席", "成果")...)
	d.Table(t).Para(docx.Body, "{{/有"+title+"}}")
}

// cells are the cells of a row that is repeated over a list.
func cells(list string, names ...string) []docx.Cell {
	var out []docx.Cell
	for _, n := range names {
		out = append(out, docx.Cell{Text: "{{" + list + "." + n + "}}"})
	}
	return out
}

func proposals(d *docx.Doc) {
	t := docx.NewTable(12, 26, 12, 40, 12, 21, 17, 16).In(docx.TableSmall)
	t.Head("序号", "编号", "类别", "案由", "身份", "答复日期", "评价", "状态")
	t.Cells(cells("议案建议", "序号", "编号", "类别", "案由", "身份", "答复", "评价", "状态")...)
	d.Table(t).Para(docx.Body, "{{/有议案建议及办理}}")
}

func points(d *docx.Doc) {
	t := docx.NewTable(26, 26, 30, 74).In(docx.TableSmall)
	t.Head("年度", "积分", "等次", "说明")
	t.Cells(cells("积分", "年度", "分", "等次", "说明")...)
	d.Para(docx.TableNote, "{{积分统计}}").Para(docx.Body, "{{#有积分}}").Table(t).Para(docx.Body, "{{/有积分}}")
}

// part opens a block that is kept only where there is something in it.
func part(d *docx.Doc, name string, style docx.Style, heading string) *docx.Doc {
	return d.Para(docx.Body, "{{#有"+name+"}}").Para(style, heading)
}

// basics is the table of 基本情况; the photo stands at the right over the first rows.
func basics() *docx.Table {
	t := docx.NewTable(25, 33, 29, 29, 40)
	label := func(text string) docx.Cell { return docx.Cell{Text: text, Style: docx.TableHead} }
	value := func(text string, across int) docx.Cell { return docx.Cell{Text: text, Across: across} }
	t.Cells(label("姓名"), value("{{姓名}}", 1), label("性别"), value("{{性别}}", 1), docx.Cell{Text: "{{图:照片}}{{贴照片}}", Style: docx.Picture, Down: 6})
	for _, row := range [][2]string{{"民族", "出生年月"}, {"籍贯", "政治面貌"}, {"学历", "入党时间"}, {"学位", "参加工作时间"}, {"专业", "专业技术职称"}} {
		text := "{{" + row[1] + "}}"
		if row[1] == "出生年月" {
			text += "\n{{年龄}}"
		}
		t.Cells(label(row[0]), value("{{"+row[0]+"}}", 1), label(row[1]), value(text, 1))
	}
	wide := func(heading, name string, style docx.Style, height float64) {
		t.Cells(label(heading), docx.Cell{Text: "{{" + name + "}}", Style: style, Across: 4}).Height(height)
	}
	half := func(left, right string) {
		t.Cells(label(left), value("{{"+left+"}}", 1), label(right), value("{{"+right+"}}", 2))
	}
	half("毕业院校", "身份证号")
	wide("工作单位\n及职务", "工作单位及职务", docx.TableText, 10)
	half("职业", "代表类别")
	half("代表小组", "小组职务")
	half("代表团", "主席团职务")
	half("专门机构", "专门机构职务")
	half("手机", "固定电话")
	wide("家庭住址", "家庭住址", docx.TableText, 8)
	half("联络站", "联系选民户数")
	wide("简历", "简历", docx.TableLeft, 20)
	t.Breaks()
	wide("奖惩情况", "奖惩情况", docx.TableLeft, 10)
	t.Breaks()
	return t
}
