package office

import (
	"slices"

	"npcdesk/app/record"
)

// The states of an incoming paper.
const (
	PaperWaiting  = record.State("待办")
	PaperUnderway = record.State("办理中")
	PaperDone     = record.State("已办结")
)

// paperToRead is a paper that is only passed round (阅件), unlike one that something has to be done about (办件).
const paperToRead = "阅件"

// Incoming is a paper that came in from a higher congress or another body (收文, DOMAIN.md §3.25).
type Incoming struct {
	record.Base
	No       string // 收文号
	From     string
	DocNo    string
	Title    string
	Kind     string
	Dated    record.Date // 成文日期
	Received record.Date
	Urgency  string
	Summary  string

	Proposed  string // 拟办意见
	Instruct  string // 领导批示
	Handler   string
	Unit      record.Ref
	Assigned  record.Date
	Due       record.Date
	Handling  string
	Done      record.Date
	ReplyNo   string // number of the answer, where one was sent
	Meeting   record.Ref
	Proposals []record.Ref
}

// The groups of fields on the form of an incoming paper.
const (
	groupReceived = "收文"
	groupHandled  = "办理"
)

// Incomings is the register of incoming papers (收文).
var Incomings = record.NewRegister("incoming", "收文", slices.Concat(
	under(groupReceived, []*record.Of[Incoming]{
		record.Text("no", "收文号", func(p *Incoming) *string { return &p.No }).Also("收文编号", "登记号", "编号").In(90),
		record.Day("received", "收文日期", func(p *Incoming) *record.Date { return &p.Received }).Must().Also("收文日", "收到日期", "收文时间", "来文日期").In(100),
		record.Text("from", "来文机关", func(p *Incoming) *string { return &p.From }).Required().Also("来文单位", "发文机关", "发文单位", "来文").In(150),
		record.Text("doc_no", "文号", func(p *Incoming) *string { return &p.DocNo }).Also("来文文号", "来文字号", "发文字号").In(150),
		record.Text("title", "标题", func(p *Incoming) *string { return &p.Title }).Must().Also("文件标题", "文件名称", "来文标题", "题名", "事由").In(240),
		record.Choice("kind", "办阅类别", func(p *Incoming) *string { return &p.Kind }, "办件", paperToRead).Meaning("阅", paperToRead).Meaning("办", "办件"),
		record.Day("dated", "成文日期", func(p *Incoming) *record.Date { return &p.Dated }),
		record.Choice("urgency", "紧急程度", func(p *Incoming) *string { return &p.Urgency }, "特急", "加急", "平件").Also("缓急"),
		record.LongText("summary", "内容摘要", func(p *Incoming) *string { return &p.Summary }).Also("主要内容", "内容"),
	}),
	under(groupHandled, []*record.Of[Incoming]{
		record.Text("proposed", "拟办意见", func(p *Incoming) *string { return &p.Proposed }),
		record.Text("instruct", "领导批示", func(p *Incoming) *string { return &p.Instruct }).Also("批示", "批示意见"),
		record.Text("handler", "承办人", func(p *Incoming) *string { return &p.Handler }).Also("经办人", "办理人", "责任人", "办理").In(90),
		record.To("unit", "承办单位", "unit", func(p *Incoming) *record.Ref { return &p.Unit }).Also("承办部门", "责任单位"),
		record.Day("assigned", "转办日期", func(p *Incoming) *record.Date { return &p.Assigned }).Also("交办日期"),
		record.Day("due", "办理期限", func(p *Incoming) *record.Date { return &p.Due }).Also("办理时限", "要求完成时间", "期限").In(100),
		record.LongText("handling", "办理情况", func(p *Incoming) *string { return &p.Handling }).Also("办理结果", "落实情况"),
		record.Day("done", "办结日期", func(p *Incoming) *record.Date { return &p.Done }).Also("办结", "办结时间").In(100),
		record.Text("reply_no", "回文文号", func(p *Incoming) *string { return &p.ReplyNo }).Also("复文号"),
		record.To("meeting", "传达会议", "meeting", func(p *Incoming) *record.Ref { return &p.Meeting }),
		record.ToMany("proposals", "转办的议案建议", "proposal", func(p *Incoming) *[]record.Ref { return &p.Proposals }),
	}),
)...).Find("title", "no", "doc_no").Dated("received").OrderedBy(record.Sort{Key: "received", Desc: true}).
	States(func(p *Incoming, _ record.Settings) record.State { return p.State() }, PaperWaiting, PaperUnderway, PaperDone).
	Happenings(
		record.Step{Name: "转办", From: []record.State{PaperWaiting}, To: PaperUnderway, Keys: []string{"handler", "unit", "assigned", "due"}},
		record.Step{Name: "办结", From: []record.State{PaperWaiting, PaperUnderway}, To: PaperDone, Keys: []string{"handling", "done", "reply_no"}},
	).
	Present(func(p *Incoming, _ record.Settings) string {
		if p.Received == "" || p.Title == "" {
			return groupReceived
		}
		return groupHandled
	}).Rules(record.Hold("", "", record.Verify, incomingInOrder).At("done", "due"))

// State tells how far the paper is: done on a day, else given to somebody, else waiting.
func (p *Incoming) State() record.State {
	switch {
	case p.Done != "":
		return PaperDone
	case p.Handler != "" || p.Unit.ID != 0 || p.Assigned != "" || p.Handling != "":
		return PaperUnderway
	}
	return PaperWaiting
}

// Deadlines lists a paper that is not done: by its limit, or, without one, waiting since it came; what is only to be read never waits.
func (p *Incoming) Deadlines(record.Settings) []Deadline {
	switch {
	case p.Done != "":
		return nil
	case p.Due != "":
		return []Deadline{{Kind: "收文办理", On: p.Due, Source: "来文要求"}}
	case p.Kind != paperToRead && p.Received != "":
		return []Deadline{{Kind: "收文办理", On: p.Received, Waits: true, Source: "来文要求"}}
	}
	return nil
}

func incomingInOrder(p *Incoming, _ Facts) []string {
	var out []string
	if p.Done != "" && p.Done < p.Received {
		out = append(out, says("办结日期%s早于收文日期%s：请核对", date(p.Done), date(p.Received))...)
	}
	if p.Due != "" && p.Due < p.Received {
		out = append(out, says("办理期限%s早于收文日期%s：请核对", date(p.Due), date(p.Received))...)
	}
	return out
}
