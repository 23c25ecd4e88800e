package paper

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// names are sixty invented people, in no order; a name is followed by 女 and the nationality where these are printed.
const names = `陈志强 王伟 李秀英女 张三 刘洋 杨丽萍女彝 黄国栋 赵敏女 周大海 吴桂芳女 徐志 孙小军 马秀梅女回 朱建国 胡兰女 郭子仪 何平 高翔 林小雨女 罗文
郑国庆 梁红女 谢安 宋江涛 唐丽女苗 许文强 韩雪女 冯刚 邓小娟女 曹勇 彭家明 曾庆云 肖芳女 田野 董超 袁梅女 潘东升 于海 蒋文 蔡明女
余光中 杜鹃女 叶青 程实 苏小妹女 魏来 吕方 丁一 任重 沈从 姚远女 卢俊 姜维 崔健 钟灵女 谭天 陆游 汪洋女白 范进 阿卜杜拉·买买提维吾尔`

// township is a small office that has everything the papers speak of.
type township struct {
	*data.Store
	t        *testing.T
	session  int64
	proposal map[string]int64 // by number
	records  map[string]int64 // what addRecords made, by the key of the register
	unit     int64
	deputy   map[string]int64 // by name

}

func (o *township) save(label string, changes ...data.Change) []int64 {
	o.t.Helper()
	got, err := o.Save(data.Batch{Label: label, Changes: changes})
	if err != nil {
		o.t.Fatal(err)
	}
	return got.IDs
}

func put(reg *record.Any, rec any) data.Change { return data.Change{Reg: reg, Op: data.Put, Rec: rec} }

// newTownship founds 清溪镇 with its sixth session, which is over, and a settings change for each pair of key and value.
func newTownship(t *testing.T, settings ...string) *township {
	t.Helper()
	s, err := data.Found(filepath.Join(t.TempDir(), "data"), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19, Quota: 65})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	o := &township{Store: s, t: t, proposal: map[string]int64{}, deputy: map[string]int64{}}
	settings = append([]string{office.KeyContact, "秦文书", office.KeyContactPhone, "0000-8800123"}, settings...)
	for i := 0; i < len(settings); i += 2 {
		if err := s.Set(settings[i], settings[i+1], ""); err != nil {
			t.Fatal(err)
		}
	}
	o.addPeople()
	o.addSession()
	o.addProposals()
	return o
}

func (o *township) addPeople() {
	var changes []data.Change
	words := strings.Fields(names)
	for i, word := range words {
		name, rest, woman := strings.Cut(word, "女")
		d := &office.Deputy{Name: name, Sex: "男", Ethnic: "汉", Birth: record.Month(fmt.Sprintf("19%02d-%02d", 60+i%35, 1+i%12)),
			Phone: fmt.Sprintf("1380000%04d", 100+i), NativePlace: "云南平川"}
		if woman {
			d.Sex = "女"
		} else if n, ok := strings.CutSuffix(name, "维吾尔"); ok {
			d.Name, rest = n, "维吾尔"
		}
		if rest != "" {
			d.Ethnic = rest
		}
		d.Mandates = []office.Mandate{{Level: office.LevelTown, How: "换届选举", Elected: "2021-10-28", Confirmed: "2021-11-20", Party: "群众",
			Education: "大专", Post: "清溪镇狮子岭村村民", Category: "农民", Certificate: fmt.Sprintf("镇19-%03d", i+1)}}
		changes = append(changes, put(office.Deputies.Any, d))
	}
	for i, id := range o.save("代表", changes...) {
		name := strings.TrimSuffix(strings.TrimSuffix(words[i], "维吾尔"), "女")
		name, _, _ = strings.Cut(name, "女")
		o.deputy[name] = id
	}
}

func (o *township) who(name string) record.Ref {
	o.t.Helper()
	id := o.deputy[name]
	if id == 0 {
		o.t.Fatalf("nobody is called %s", name)
	}
	return record.Ref{ID: id, Name: name}
}

func (o *township) addSession() {
	var presidium []record.Person
	for _, name := range []string{"张三", "李秀英", "马秀梅", "阿卜杜拉·买买提", "丁一", "王伟", "高翔", "杨丽萍", "曾庆云"} {
		presidium = append(presidium, record.Person{Who: o.who(name)})
	}
	s := &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(6)), Nature: office.NatureYearStart, Opens: "2026-01-10", Closes: "2026-01-11",
		Place:     "镇政府三楼会议室",
		Presidium: presidium, Secretary: []record.Person{{Who: o.who("高翔"), Status: "秘书长"}},
		Timetable: []office.TimetableItem{{Day: "2026-01-09", Part: "下午", Text: "预备会议"}, {Day: "2026-01-10", Part: "上午", Text: "第一次全体会议"}},
		Papers: []office.SessionPaper{{Number: "D17", Title: "议程"}, {Number: "D16", Title: "预备会议主持词"}, {Number: "D18", Title: "日程"},
			{Number: "D19", Title: "主席团和秘书长名单"}},
	}
	for i, text := range []string{"听取和审议清溪镇人民政府工作报告", "听取和审议清溪镇人民代表大会主席团工作报告",
		"审查和批准清溪镇2025年财政预算执行情况和2026年财政预算（草案）的报告，批准2026年财政预算", "票决2026年度民生实事项目", "选举", "其他"} {
		s.Agenda = append(s.Agenda, office.AgendaItem{No: record.Some(int64(i + 1)), Text: text})
	}
	o.session = o.save("人代会", put(office.Sessions.Any, s))[0]
}

func (o *township) addProposals() {
	units := o.save("单位", put(office.Units.Any, &office.Unit{Name: "清溪镇农业农村服务中心", Contact: "田小满", Phone: "0000-8800456", Kind: "站所"}),
		put(office.Units.Any, &office.Unit{Name: "清溪镇财政所", Kind: "站所"}))
	o.unit = units[0]
	lead, help := record.Ref{ID: units[0]}, []record.Ref{{ID: units[1]}}
	session := record.Ref{ID: o.session}
	list := []*office.Proposal{
		{Number: "19-6-建-008", Subject: "关于修复狮子岭村至石坑坪水库灌溉渠道的建议", Seconders: []record.Ref{o.who("丁一"), o.who("杨丽萍")},
			Grounds:    "狮子岭村至石坑坪水库的灌溉渠道建于上世纪七十年代，全长3.2公里，近年多处塌陷渗漏，下游四个村民小组820亩水田春季无水可用。\n2025年栽插季节，群众自筹资金抽水，亩均增加成本60余元。",
			Plan:       "一是对塌陷的三处渠段共480米进行修复；\n二是对全线清淤一次；\n三是明确管护责任人，把日常管护经费列入村级预算。",
			HandedOver: "2026-01-20", Area: "农田水利", Replied: "2026-04-10", ReplyNo: "清农函〔2026〕3号", Result: "B", Handler: "田小满",
			Leader: "钱副镇长", UnitHead: "沈主任", Manner: office.HandleWithHelp,
			Meetings: []office.FaceToFace{{Stage: office.MeetAfterAssigned, Day: "2026-02-03"}, {Stage: office.MeetWhileHandled, Day: "2026-03-05"},
				{Stage: office.MeetBeforeReply, Day: "2026-04-01"}},
			Progress: []office.Progress{{Day: "2026-03-20", Text: "三月完成渠道现场勘测，480米塌陷渠段已列入2026年小型农田水利项目，计划投资36万元。"},
				{Day: "2026-04-02", Text: "全线清淤已于四月二日完成，投工投劳110个工日。"}},
			Commitments: []office.Commitment{{Text: "修复塌陷渠段480米", Due: "2026-12-20"}}},
		{Number: "19-6-建-011", Subject: "关于增设集镇垃圾收集点的建议", HandedOver: "2026-01-20", Area: "生态环保"},
		{Number: "19-6-建-012", Subject: "关于加强冬春季森林防火巡护力量的建议", Grounds: "张三反映，林区巡护人员不足。", HandedOver: "2026-02-05", Area: "农业农村"},
		{Number: "19-6-建-013", Subject: "关于在清溪小学门口设置减速带的建议", Area: "道路交通"},
	}
	list[2].Confidential = record.Some(true)
	var changes []data.Change
	for i, p := range list {
		p.Kind, p.Source, p.Session, p.Lead, p.Submitted = office.KindSuggestion, office.SourceSession, session, o.who("张三"), "2026-01-10"
		if i < 3 {
			p.LeadUnit = lead
		}
		if i == 0 {
			p.Assisting = help
		}
		changes = append(changes, put(office.Proposals.Any, p))
	}
	for i, id := range o.save("议案建议", changes...) {
		o.proposal[list[i].Number] = id
	}
}

// photo is a picture of 70 × 98 points.
func photo(t *testing.T) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 70, 98))
	for y := range 98 {
		for x := range 70 {
			img.Set(x, y, color.RGBA{uint8(120 + x), uint8(150 + y/2), 220, 255})
		}
	}
	path := filepath.Join(t.TempDir(), "照片.png")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return path
}
