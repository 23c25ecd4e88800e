package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of an inquiry, in the order of the work.
const (
	groupInquiryRaised = "提出"
	groupInquiryDecide = "决定和安排"
	groupInquiryAnswer = "询问和答复"
	groupInquiryAfter  = "评价和后续"
)

// Inquiries is the register of special inquiries, questions, interpellations and meetings that deputies ask for (询问质询).
var Inquiries = record.NewRegister("inquiry", "询问质询", slices.Concat(
	under(groupInquiryRaised, inquiryRaised()),
	under(groupInquiryDecide, inquiryDecision()),
	under(groupInquiryAnswer, inquiryAnswer()),
	under(groupInquiryAfter, inquiryAfter()),
)...).Find("subject").Titled(inquiryTitle).Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true}).
	States(func(q *Inquiry, _ record.Settings) record.State { return q.State() },
		InquiryRaised, InquiryDecided, InquiryAnswered, InquiryAgain, InquiryReplied, InquiryWithdrawn, InquiryFiled).
	Happenings(
		record.Step{Name: "决定", From: []record.State{InquiryRaised}, To: InquiryDecided, Keys: []string{"decision", "decided", "manner", "due"}},
		record.Step{Name: "答复", From: []record.State{InquiryRaised, InquiryDecided}, To: InquiryAnswered,
			Keys: []string{"items", "answered", "answerer", "head_came", "signer", "answer", "result"}},
		record.Step{Name: "要求再答复", From: []record.State{InquiryAnswered}, To: InquiryAgain, Keys: []string{"satisfied", "dissatisfied", "again_asked"}},
		record.Step{Name: "再次答复", From: []record.State{InquiryAgain}, To: InquiryReplied, Keys: []string{"again_day", "again_answer"}},
		record.Step{Name: "撤回", From: []record.State{InquiryRaised, InquiryDecided}, To: InquiryWithdrawn, Keys: []string{"withdrawn"}},
		record.Step{Name: "归档", From: []record.State{InquiryAnswered, InquiryReplied}, To: InquiryFiled, Keys: []string{"filed"}},
	).Rules(inquiryRules()...).Present(presentInquiry)

func inquiryTitle(q *Inquiry) string {
	if q.Type == "" {
		return q.Subject
	}
	return string(q.Type) + "：" + q.Subject
}

func presentInquiry(q *Inquiry, _ record.Settings) string {
	switch state := q.State(); {
	case state == InquiryRaised && q.is(Interpellation, InquiryDemand):
		return groupInquiryDecide
	case state == InquiryRaised && q.Day == "":
		return groupInquiryRaised
	case state == InquiryRaised, state == InquiryDecided:
		return groupInquiryAnswer
	}
	return groupInquiryAfter
}

// ofTypes tells for a field that it is wanted in inquiries of some types.
func ofTypes(types ...InquiryType) func(*Inquiry) bool {
	return func(q *Inquiry) bool { return q.is(types...) }
}

// answeredOf tells for a field that it is wanted once inquiries of some types are answered.
func answeredOf(types ...InquiryType) func(*Inquiry) bool {
	return func(q *Inquiry) bool { return q.is(types...) && q.answered() }
}

func inquiryRaised() []*record.Of[Inquiry] {
	return []*record.Of[Inquiry]{
		record.Choice("type", "类型", func(q *Inquiry) *InquiryType { return &q.Type }, InquirySpecial, InquiryQuestion, Interpellation, InquiryMeeting, InquiryDemand).
			Required().In(90).Shared().Also("类别", "形式").Meaning("质询", string(Interpellation)).Meaning("约见国家机关负责人", string(InquiryMeeting)).
			Help("闭会期间“质询”负责人的，法律上是询问；质询案只能在会议期间提出"),
		record.Text("subject", "议题", func(q *Inquiry) *string { return &q.Subject }).Must().In(240).Shared().Also("事由", "主题", "名称", "询问主题", "质询的问题", "约见事由", "事项"),
		record.Day("day", "日期", func(q *Inquiry) *record.Date { return &q.Day }).Must().In(95).Shared().Also("时间", "提出日期", "询问时间", "约见时间", "约见日期"),
		record.To("session", "人代会", "session", func(q *Inquiry) *record.Ref { return &q.Session }).
			When(func(q *Inquiry) bool {
				return q.Type == Interpellation || q.Type == InquiryQuestion && q.Meeting.ID == 0
			}).Also("会次"),
		record.To("meeting", "会议", "meeting", func(q *Inquiry) *record.Ref { return &q.Meeting }).
			When(func(q *Inquiry) bool {
				return q.Type == InquirySpecial || q.Type == InquiryQuestion && q.Session.ID == 0
			}),
		record.People("movers", "提出代表", func(q *Inquiry) *[]record.Person { return &q.Movers }).Required().In(150).Shared().
			Also("代表", "询问人", "联名代表", "约见代表", "提案代表", "代表姓名").Help("询问的代表、质询案的联名代表、约见的代表"),
		record.ToMany("units", "应询单位", "unit", func(q *Inquiry) *[]record.Ref { return &q.Units }).When(ofTypes(InquirySpecial)).In(140).
			Also("受询单位", "被询问单位", "单位"),
		record.Text("target", "对象", func(q *Inquiry) *string { return &q.Target }).When(ofTypes(InquirySpecial, Interpellation, InquiryMeeting)).
			Also("质询对象", "约见对象", "应询人员", "被约见人"),
		record.LongText("question", "质询问题", func(q *Inquiry) *string { return &q.Question }).When(ofTypes(Interpellation)).Also("问题"),
		record.LongText("content", "质询内容", func(q *Inquiry) *string { return &q.Content }).When(ofTypes(Interpellation)).Also("内容"),
		record.Text("basis", "依据", func(q *Inquiry) *string { return &q.Basis }).Help(SupervisionLawNote),
		record.To("plan", "年度计划项", "plan", func(q *Inquiry) *record.Ref { return &q.Plan }).Also("年度计划"),
		record.Day("withdrawn", "撤回日期", func(q *Inquiry) *record.Date { return &q.Withdrawn }),
	}
}

func inquiryDecision() []*record.Of[Inquiry] {
	return []*record.Of[Inquiry]{
		record.Text("decision", "主席团决定", func(q *Inquiry) *string { return &q.Decision }).When(ofTypes(Interpellation, InquiryDemand)).Also("决定"),
		record.Day("decided", "决定日期", func(q *Inquiry) *record.Date { return &q.Decided }).When(ofTypes(Interpellation, InquiryDemand)),
		record.Choice("manner", "答复方式", func(q *Inquiry) *string { return &q.Manner }, AnswerOral, AnswerWritten).When(ofTypes(Interpellation)).
			Meaning("口头答复", AnswerOral).Meaning("书面答复", AnswerWritten),
		record.Day("due", "答复期限", func(q *Inquiry) *record.Date { return &q.Due }).Help("主席团定了答复期限的填写"),
		record.Text("place", "地点", func(q *Inquiry) *string { return &q.Place }),
	}
}

func inquiryAnswer() []*record.Of[Inquiry] {
	item := []*record.Of[InquiryItem]{
		record.To("asker", "询问人", "deputy", func(r *InquiryItem) *record.Ref { return &r.Asker }),
		record.LongText("question", "问题", func(r *InquiryItem) *string { return &r.Question }),
		record.Text("by", "回答人", func(r *InquiryItem) *string { return &r.By }),
		record.LongText("answer", "回答", func(r *InquiryItem) *string { return &r.Answer }),
		record.LongText("further", "现场追问", func(r *InquiryItem) *string { return &r.Further }),
	}
	return []*record.Of[Inquiry]{
		record.People("attending", "参加代表", func(q *Inquiry) *[]record.Person { return &q.Attending }, Attendances...).Also("参会代表"),
		record.Rows("items", "问题和回答", item, func(q *Inquiry) *[]InquiryItem { return &q.Items }).When(ofTypes(InquirySpecial, InquiryQuestion)),
		record.Day("answered", "答复日期", func(q *Inquiry) *record.Date { return &q.Answered }).When(answeredOf(Interpellation)).In(95).Also("答复时间"),
		record.Text("answerer", "答复人", func(q *Inquiry) *string { return &q.Answerer }).
			When(func(q *Inquiry) bool { return q.Type == Interpellation && q.Manner == AnswerOral && q.answered() }).Also("回答人"),
		record.YesNo("head_came", "负责人到会答复", func(q *Inquiry) *record.Opt[bool] { return &q.HeadCame }).
			When(func(q *Inquiry) bool { return q.Type == Interpellation && q.Manner == AnswerOral && q.answered() }),
		record.Text("signer", "签署人", func(q *Inquiry) *string { return &q.Signer }).
			When(func(q *Inquiry) bool { return q.Type == Interpellation && q.Manner == AnswerWritten && q.answered() }),
		record.LongText("answer", "答复要点", func(q *Inquiry) *string { return &q.Answer }).When(answeredOf(InquirySpecial, Interpellation)).Also("答复", "答复内容", "回答"),
	}
}

func inquiryAfter() []*record.Of[Inquiry] {
	return []*record.Of[Inquiry]{
		record.Whole("satisfied", "满意", func(q *Inquiry) *record.Opt[int64] { return &q.Satisfied }).When(answeredOf(Interpellation)).Also("满意票", "满意数"),
		record.Whole("mostly", "基本满意", func(q *Inquiry) *record.Opt[int64] { return &q.Mostly }).Also("基本满意票"),
		record.Whole("dissatisfied", "不满意", func(q *Inquiry) *record.Opt[int64] { return &q.Dissatisfied }).When(answeredOf(Interpellation)).Also("不满意票", "不满意数"),
		record.Shown("satisfied_rate", "满意率", func(q *Inquiry, _ record.Settings) string { return q.satisfiedText() }),
		record.Day("again_asked", "要求再答复日期", func(q *Inquiry) *record.Date { return &q.AgainAsked }).Help("质询案的联名代表半数以上不满意的，可以要求再作答复"),
		record.Day("again_day", "再次答复日期", func(q *Inquiry) *record.Date { return &q.AgainDay }),
		record.LongText("again_answer", "再次答复", func(q *Inquiry) *string { return &q.AgainAnswer }).When(func(q *Inquiry) bool { return q.AgainDay != "" }),
		record.LongText("tasks", "交办事项", func(q *Inquiry) *string { return &q.Tasks }).Help("要整改的，在“问题整改”里一件一件登记"),
		record.Text("letter", "审议意见文号", func(q *Inquiry) *string { return &q.Letter }).Also("审议意见书文号"),
		record.LongText("result", "结果", func(q *Inquiry) *string { return &q.Result }).When(ofTypes(InquiryMeeting)).Also("约见结果", "办理结果"),
		record.Day("filed", "归档日期", func(q *Inquiry) *record.Date { return &q.Filed }),
	}
}
