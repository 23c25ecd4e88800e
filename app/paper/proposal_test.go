package paper

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestPapersToUnitsAndDeputiesShowTheContactAndNoOtherNumber(t *testing.T) {
	o := newTownship(t)
	for _, name := range []string{"交办单", "征询意见表", "答复函"} {
		lines := o.text(*Named(name, office.Proposals.Any), o.proposal["19-6-建-008"])
		wants(t, lines, "关于修复狮子岭村至石坑坪水库灌溉渠道的建议", "张三", "清溪镇农业农村服务中心")
		lacks(t, lines, "1380000")
	}
	wants(t, o.text(*Named("答复函", office.Proposals.Any), o.proposal["19-6-建-008"]), "（联系人：田小满，电话：0000-8800456）", "抄送：清溪镇人民代表大会主席团。")
	wants(t, o.text(*Named("交办单", office.Proposals.Any), o.proposal["19-6-建-008"]), "（联系人：秦文书，电话：0000-8800123）")
}

func TestTheHandOverSlipSaysWhatIsAskedAndUntilWhen(t *testing.T) {
	o := newTownship(t)
	lines := o.text(*Named("交办单", office.Proposals.Any), o.proposal["19-6-建-008"])
	wants(t, lines, "代表建议交办单", "　　一是对塌陷的三处渠段共480米进行修复；", "2026年4月20日", "丁一、杨丽萍", "清溪镇财政所", "7个工作日内书面说明理由退回")
	short := o.text(*Named("交办单", office.Proposals.Any), o.proposal["19-6-建-011"])
	lacks(t, short, "案据", "方案") // nothing was entered: the rows are not there
	if got := o.reason(*Named("交办单", office.Proposals.Any), o.proposal["19-6-建-013"]); got != "还没有确定主办单位" {
		t.Error(got)
	}
}

func TestTheReplyLetterSaysOnlyWhatIsRecorded(t *testing.T) {
	o := newTownship(t)
	lines := o.text(*Named("答复函", office.Proposals.Any), o.proposal["19-6-建-008"])
	wants(t, lines, "关于清溪镇第十九届人民代表大会\n第六次会议第8号建议的答复", "张三等3名代表：", "办理结果：B", "我们于2026年2月3日、3月5日、4月1日与你们沟通",
		"投工投劳110个工日", "我们承诺在2026年12月20日前完成", "2026年4月10日", "清农函〔2026〕3号")
	short := o.text(*Named("答复函", office.Proposals.Any), o.proposal["19-6-建-011"])
	wants(t, short, "张三代表：", "您提出的", "年　　月　　日")
	lacks(t, short, "办理结果", "沟通", "承诺")
}

func TestTheOpinionSlipIsTickedByHand(t *testing.T) {
	o := newTownship(t, office.KeyFeedbackDays, "15")
	lines := o.text(*Named("征询意见表", office.Proposals.Any), o.proposal["19-6-建-008"])
	wants(t, lines, "满意□　　基本满意□　　不满意□", "B（正在解决，或已启动、部分解决）", "请在收到答复之日起15个工作日内填好本表", "交办后□　　承办中□　　答复前□")
}

func TestNamesOfWhoAskedForConfidentialityAreInNoPaper(t *testing.T) {
	o := newTownship(t)
	for _, name := range []string{"交办单", "征询意见表", "答复函"} {
		lines := o.text(*Named(name, office.Proposals.Any), o.proposal["19-6-建-012"])
		wants(t, lines, office.Withheld)
		lacks(t, lines, "张三")
	}
	wants(t, o.text(*Named("督办通知", office.Units.Any), o.unit), "关于加强冬春季森林防火巡护力量的建议", office.Withheld)
	card := o.text(*Named("履职登记卡", office.Deputies.Any), o.deputy["张三"])
	wants(t, card, "领衔提出建议、批评和意见4件，要求保密没有列出1件。")
	lacks(t, card, "森林防火")
}

func TestEverythingAUnitOwesStandsOnOneNotice(t *testing.T) {
	o := newTownship(t)
	lines := o.text(*Named("督办通知", office.Units.Any), o.unit)
	wants(t, lines, "清溪镇农业农村服务中心：", "下列2件议案建议", "关于增设集镇垃圾收集点的建议", "2026.04.20", "三个月内答复")
	lacks(t, lines, "渠道", "减速带") // answered, and not handed over

	p, err := data.Load(o.Store, office.Proposals, o.proposal["19-6-建-008"])
	if err != nil {
		t.Fatal(err)
	}
	p.SlipBack, p.Outcome, p.Opinion = "2026-05-01", office.Dissatisfied, "没有解决"
	o.save("不满意", put(office.Proposals.Any, p))
	wants(t, o.text(*Named("督办通知", office.Units.Any), o.unit), "下列3件", "其中1件为代表不满意后再次办理", "2026.06.01")

	other := o.save("单位", put(office.Units.Any, &office.Unit{Name: "清溪镇水务站"}))[0]
	if got := o.reason(*Named("督办通知单", office.Units.Any), other); !strings.Contains(got, "没有逾期") {
		t.Error(got)
	}
}

func TestTheCardOfADeputyShowsThePhotoAndEverythingElse(t *testing.T) {
	o := newTownship(t)
	id := o.deputy["丁一"]
	if err := o.Attach(office.Deputies.Any, id, "照片", photo(t)); err != nil {
		t.Fatal(err)
	}
	d, err := data.Load(o.Store, office.Deputies, id)
	if err != nil {
		t.Fatal(err)
	}
	d.Resume = "1990.07—1999.06　清溪中学教师\n1999.07至今　狮子岭村党总支书记"
	d.Statuses = []office.StatusChange{{Status: office.StateSuspended, From: "2024-03-01", Reason: "依法"}}
	o.save("简历", put(office.Deputies.Any, d))
	lines := o.text(*Named("履职登记卡", office.Deputies.Any), id)
	wants(t, lines, "内部资料", "（全部履职记录）", "一、基本情况", hanzi.MaskPhone(d.Phone), "汉族", "狮子岭村党总支书记", "任职记录", "镇19-048", "变动记录", "2024.03.01", "六、议案建议及办理", "附议1件。")
	lacks(t, lines, d.Phone)
	inside := *Named("履职登记卡", office.Deputies.Any)
	inside.Mask = office.MaskInternal
	wants(t, o.text(inside, id), d.Phone)

	file, _, err := NewMaker(o.Store).Make(*Named("履职登记卡", office.Deputies.Any), id)
	if err != nil {
		t.Fatal(err)
	}
	parts, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	pictures := 0
	for _, f := range parts.File {
		if strings.HasPrefix(f.Name, "word/media/") {
			pictures++
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures", pictures)
	}
	bare := o.text(*Named("履职登记卡", office.Deputies.Any), o.deputy["魏来"])
	lacks(t, bare, "变动记录", "案由")
	wants(t, bare, "照片") // room to stick one on
}

func TestAClosedSessionsReplyIsCalledByItsYear(t *testing.T) {
	p := &office.Proposal{Number: "闭-2026-003", Kind: office.KindSuggestion, Source: office.SourceRecess, Submitted: record.Date("2026-05-06"), Subject: "关于路灯的建议"}
	if got := (&job{proposal: p}).replyTitle(); got != "关于2026年闭会期间第3号建议的答复" {
		t.Error(got)
	}
	p.Number = ""
	if got := (&job{proposal: p}).replyTitle(); got != "关于“关于路灯的建议”的答复" {
		t.Error(got)
	}
}
