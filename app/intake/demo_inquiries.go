package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// topic is the matter of a special inquiry (专题询问): units, then questions with their answers.
type topic struct {
	subject string
	unit    int
	items   [3][3]string // question, answer, further question
	tasks   string
}

var topics = []topic{
	{"农村人居环境整治", 4, [3][3]string{
		{"垃圾收集点已经增加，为什么有的村还是三四天才清运一次？", "清运车原来只有四台，现增加两台，改为一天一清，路线和时间上墙公示。", "节假日能不能保证？"},
		{"污水处理站建好了，接户率只有六成，差在哪里？", "主要是分散农户管网没有资金，今年先接集中居住的二百一十户。", "没有接上的怎么过渡？"},
		{"保洁员工资为什么有时拖欠？", "资金拨付环节多，已改为按月预拨、季度考核结算。", ""}}, "清运时间表一个月内公示到组；接户管网年底前完成二百一十户。"},
	{"政府投资项目管理", 8, [3][3]string{
		{"去年三个项目决算超概算，超在什么地方？", "主要是设计变更和人工涨价，已规定变更须报镇长办公会。", "超出的资金从哪里来？"},
		{"工程款支付到什么进度？", "按合同支付七成，质保金留百分之三。", ""},
		{"项目验收请不请村民代表？", "今年起村级项目验收必须有三名以上村民代表签字。", "签字的名单公示吗？"}}, "项目变更审批办法两个月内印发；村级项目验收名单公示。"},
	{"学生上下学交通安全", 9, [3][3]string{
		{"超员面包车接送学生，查了几次？", "本学期联合检查六次，查处超员车四台。", "查处以后学生怎么回家？"},
		{"学校门口减速带什么时候补齐？", "九所学校已完成七所，其余两所列入本月施工。", ""},
		{"校车为什么不到大山里的两个组？", "道路宽度不够，交通部门核定不了线路，先发给交通补助。", "补助标准是多少？"}}, "两所学校减速带一个月内完工；增加早晚执勤警力。"},
	{"农村养老服务", 5, [3][3]string{
		{"日间照料中心有的只开半天，是不是人手不够？", "两个中心只有一名护理员，正在招聘公益岗位。", "多久能到位？"},
		{"高龄津贴有没有漏发的？", "比对发现漏发七人，已全部补发。", ""},
		{"独居老人出事没人知道，怎么办？", "今年安装一键呼叫八十户，村干部和志愿者结对。", "没有装的怎么轮到？"}}, "护理员两个月内招满；漏发名单向主席团报告。"},
}

// meetings that deputies asked for (约见): whom, about what, with what result.
var demoMeetings = [][3]string{
	{"县交通运输局负责人", "县道弯道事故多发", "当面听取情况，县局同意增设护栏和警示灯，两个月内施工。"},
	{"镇卫生院院长", "夜间急诊没有医生", "院长说明排班调整方案，夜间急诊固定两名医生。"},
	{"镇供电所所长", "台区电压低", "所长到现场测压，列入当季增容计划。"},
	{"镇市场监管所负责人", "农贸市场短斤少两", "设置公平秤四台，每月抽查一次并公示。"},
}

func (t *township) saveInquiries() error {
	var meetings []*office.Meeting
	var out []*office.Inquiry
	for _, s := range t.spans() {
		for n, day := range t.spread(s, 2) {
			if n%2 == 1 || day <= s.from.Add(20) {
				continue
			}
			q, m := t.specialInquiry(topics[(s.Year+n/2)%len(topics)], day)
			out, meetings = append(out, q), append(meetings, m)
		}
		for n, day := range t.spread(s, 3) {
			out = append(out, t.askedToMeet(demoMeetings[(s.Year+n)%len(demoMeetings)], day))
		}
		for _, se := range s.Sessions {
			out = append(out, t.question(se))
		}
	}
	if len(t.sessions) > 2 {
		out = append(out, t.interpellation(t.sessions[2]))
	}
	if err := saveAll(t, office.Meetings, meetings...); err != nil {
		return err
	}
	for i, m := range meetings { // the special inquiries come in the same order
		n := 0
		for _, q := range out {
			if q.Type == office.InquirySpecial {
				if n == i {
					q.Meeting = ref(m.ID)
				}
				n++
			}
		}
	}
	return saveAll(t, office.Inquiries, out...)
}

// specialInquiry is one with the meeting at which it was held.
func (t *township) specialInquiry(topic topic, day record.Date) (*office.Inquiry, *office.Meeting) {
	called := t.some(day, 18)
	u := t.units[topic.unit]
	m := &office.Meeting{Kind: office.MeetInquiry, Name: fmt.Sprintf("%d年%s专题询问会", day.Year(), topic.subject), Starts: day, Closed: day, StartsAt: "09:00",
		Place: "镇机关三楼会议室", Chair: "蒋春生", Recorder: "人大办公室", Convener: "镇人大主席团", Noticed: day.Add(-8), Filed: t.by(day.Add(45)),
		Minutes: "代表逐项询问，应询人员当场回答，代表追问后由主席团汇总交办。", MinutesSigned: day, Summary: topic.tasks,
		Agenda: []office.MeetingItem{{No: num(1), Text: topic.subject + "专题询问", Type: "讨论", Result: "交办事项两项"}}, Attendance: came(called)}
	q := &office.Inquiry{Type: office.InquirySpecial, Subject: topic.subject + "专题询问", Day: day, Movers: came(called[:3]), Units: []record.Ref{ref(u.ID)},
		Target: u.Name + "负责人" + u.Head, Basis: "组织法19、本省乡镇人大工作条例", Place: m.Place, Attending: came(called), Answered: day,
		Answer: "应询单位对三个问题逐一作了回答，明确了时限。", Tasks: topic.tasks, Letter: fmt.Sprintf("清人大审〔%d〕%d号", day.Year(), t.next(fmt.Sprint("opinion", day.Year()))),
		Filed: t.by(day.Add(45))}
	for n, item := range topic.items {
		q.Items = append(q.Items, office.InquiryItem{Asker: ref(called[n].ID), Question: item[0], By: u.Head, Answer: item[1], Further: item[2]})
	}
	q.Satisfied, q.Mostly, q.Dissatisfied = num(13), num(4), num(1)
	return q, m
}

func (t *township) askedToMeet(one [3]string, day record.Date) *office.Inquiry {
	q := &office.Inquiry{Type: office.InquiryMeeting, Subject: one[1], Day: day, Movers: came(t.some(day, 2)), Target: one[0], Place: "镇人大代表之家", Basis: "代表法29",
		Result: one[2], Answered: day, Filed: t.by(day.Add(30))}
	return q
}

// question is one that deputies put while a session examined the reports (组织法23).
func (t *township) question(se *office.Session) *office.Inquiry {
	asker := t.some(se.Opens, 1)
	return &office.Inquiry{Type: office.InquiryQuestion, Subject: "民生实事项目资金拨付", Day: se.Opens, Session: ref(se.ID), Movers: came(asker), Place: "第二代表团讨论地点",
		Items: []office.InquiryItem{{Asker: ref(asker[0].ID), Question: "民生实事项目的资金拨付到什么程度，有没有挪用？", By: "贺敏",
			Answer: "资金按进度拨付，专账核算，没有挪用，明细可以到财政所查阅。"}}, Answered: se.Opens, Answer: "财政所负责人到会作了说明，代表表示清楚了。", Filed: t.by(se.Closes.Add(30))}
}

// interpellation is the one 质询案 of the term: eleven deputies, to the township government, in the session (组织法24).
func (t *township) interpellation(se *office.Session) *office.Inquiry {
	return &office.Inquiry{Type: office.Interpellation, Subject: "集镇污水管网工程长期停工问题", Day: se.Opens, Session: ref(se.ID), Movers: came(t.some(se.Opens, 11)),
		Target: "镇人民政府", Question: "集镇污水管网工程为什么停工五个月，什么时候恢复施工？", Basis: "组织法24、代表法20",
		Content: "工程去年八月停工，沟槽没有回填，沿街商户和学生出行不便，群众多次反映没有答复，要求说明原因、责任和完工时间。", Decision: "交镇人民政府在本次会议期间口头答复",
		Decided: se.Opens, Manner: office.AnswerOral, Due: se.Closes, Answered: se.Closes, Answerer: "镇长严如山", HeadCame: yes(true),
		Answer:    "停工是因为施工单位资金链断裂，已经更换施工单位，先回填沟槽恢复通行，四月底前完工，对监管不力的责任人通报批评。",
		Satisfied: num(8), Mostly: num(2), Dissatisfied: num(1), Tasks: "四月底前完工，每月向主席团报告进度。", Result: "联名代表对答复表示认可。", Filed: se.Closes.Add(20)}
}
