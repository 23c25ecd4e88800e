package docx_test

import (
	"fmt"
	"strings"

	"npcdesk/app/paper/docx"
)

// A template is a built document whose texts hold tags; the office may restyle it in Word, and it is filled all the same.
func Example() {
	d := docx.New(docx.A4).FileMark("{{镇}}第{{届}}届人民代表大会", "第{{次}}次会议文件（{{件}}）")
	d.Para(docx.Title, "主席团和秘书长名单（草案）").Para(docx.Subtitle, "（{{人数}}名，按姓名笔画为序）").Blank(1)
	d.Para(docx.Names4, "{{名单.行}}")
	d.Para(docx.Body, "{{#列席}}").Para(docx.GroupTitle, "列席人员").Para(docx.Body, "{{列席.序号}}. {{列席.姓名}}，{{列席.职务}}").Para(docx.Body, "{{/列席}}")
	d.Table(docx.NewTable(20, 136).Head("序号", "议程").Row("{{议程.序号}}", "{{议程.名}}"))
	template, err := d.Bytes()
	if err != nil {
		fmt.Println(err)
		return
	}

	file, err := docx.Fill(template, docx.Data{
		"镇": "清溪镇", "届": "十五", "次": "六", "件": "三", "人数": 5,
		"名单": docx.List("行", docx.NameRows(4, "丁　一", "王小明（女）", "张　三", "李四光", "赵　六（回族）")...),
		"列席": []docx.Data{}, // nobody: the block goes
		"议程": docx.List("名", "听取和审议镇人民政府工作报告", "选举"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("faults:", len(docx.Check(file)))
	lines, _ := docx.Text(file)
	for _, line := range lines {
		if line != "" {
			fmt.Println(strings.ReplaceAll(line, "\t", " | "))
		}
	}
	// Output:
	// faults: 0
	// 清溪镇第十五届人民代表大会
	// 第六次会议文件（三）
	// 主席团和秘书长名单（草案）
	// （5名，按姓名笔画为序）
	// 丁　一 | 王小明（女） | 张　三 | 李四光
	// 赵　六（回族）
	// 序号
	// 议程
	// 1
	// 听取和审议镇人民政府工作报告
	// 2
	// 选举
}
