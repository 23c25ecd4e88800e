package office

import (
	"strings"

	"npcdesk/app/record"
)

func inquiryRules() []record.Rule {
	return []record.Rule{
		record.Hold("B03", "组织法14、代表法32", record.Certain, enoughDemand).At("movers"),
		record.Hold("B21", "组织法23、代表法19", record.Certain, questionAnswered).At("items"),
		record.Hold("B22", "组织法24、代表法20", record.Certain, enoughMovers).At("movers"),
		record.Hold("B22", "组织法24、代表法20", record.Certain, interpellationComplete).At("target", "question", "content"),
		record.Hold("B22", "组织法24、代表法20", record.Certain, interpellationInSession).At("session", "day"),
		record.Hold("B22", "组织法24、代表法20", record.Certain, interpellationAnswered).At("decision", "manner", "answerer", "signer"),
		record.Hold("B22", "组织法24", record.Certain, moversHeardAgain).At("again_asked"),
		record.Hold("E10", "代表法29", record.Certain, meetingNamesOfficial).At("target", "result"),
		record.Hold("E17", "监督法1、2，组织法19", record.Certain, func(q *Inquiry, _ Facts) []string { return basisEnough(q.Basis) }).At("basis"),
	}
}

// moversInOffice counts the movers who could act as township deputies on the day.
func (q *Inquiry) moversInOffice(f Facts) int {
	n := 0
	for _, id := range q.movers() {
		if d := f.Deputy(id); d != nil && (q.Day == "" || serves(d, LevelTown, q.Day, f)) {
			n++
		}
	}
	return n
}

// enoughDemand: at least one fifth of the deputies may propose an extra session (B03).
func enoughDemand(q *Inquiry, f Facts) []string {
	if q.Type != InquiryDemand || q.Day == "" {
		return nil
	}
	n, all := q.moversInOffice(f), f.InOffice(q.Day)
	if 5*n >= all {
		return nil
	}
	return says("提议召开会议的代表%d人，不到代表%d人的五分之一：请补充联名代表，或者由主席团认为必要时决定召开", n, all)
}

// questionAnswered: at a question the organ sends a responsible person who answers.
func questionAnswered(q *Inquiry, f Facts) []string {
	if !q.is(InquiryQuestion, InquirySpecial) || q.Withdrawn != "" || q.Day >= f.In.Today {
		return nil
	}
	for _, item := range q.Items {
		if item.Question != "" && item.By == "" {
			return says("有询问没有填回答人：有关机关应当派负责人到会回答，请补填")
		}
	}
	if q.answered() || len(q.Items) > 0 {
		return nil
	}
	return says("询问已过，没有登记问题和回答：请补填问题、回答人和回答")
}

func enoughMovers(q *Inquiry, f Facts) []string {
	if q.Type != Interpellation {
		return nil
	}
	need, n := f.In.Int(KeyInterpellationMovers), q.moversInOffice(f)
	if n >= need {
		return nil
	}
	return says("提出时在任的联名代表只有%d人，质询案须有代表%d人以上联名：请补充联名代表，或者改为询问", n, need)
}

func interpellationComplete(q *Inquiry, _ Facts) []string {
	if q.Type != Interpellation {
		return nil
	}
	var missing []string
	for _, part := range []struct{ name, text string }{{"对象", q.Target}, {"质询问题", q.Question}, {"质询内容", q.Content}} {
		if part.text == "" {
			missing = append(missing, part.name)
		}
	}
	if len(missing) > 0 {
		return says("质询案还缺%s：对象、问题和内容都要写明，请补填或退代表补充", strings.Join(missing, "、"))
	}
	if !strings.Contains(q.Target, "政府") {
		return says("质询对象是“%s”，乡镇代表质询的对象是本级人民政府：请核对，其他单位的改为询问", q.Target)
	}
	return nil
}

func interpellationInSession(q *Inquiry, f Facts) []string {
	if q.Type != Interpellation {
		return nil
	}
	s := f.Session(q.Session.ID)
	switch {
	case s == nil:
		return says("质询案在会议期间提出：请填人代会，闭会期间的改为询问")
	case s.Opens == "":
		return nil
	}
	closes := max(s.Closes, s.Opens)
	if q.Day < s.Opens || q.Day > closes {
		return says("日期%s不在会期%s至%s之内，质询案只能在会议期间提出：请核对日期，闭会期间的改为询问", date(q.Day), date(s.Opens), date(closes))
	}
	return nil
}

func interpellationAnswered(q *Inquiry, _ Facts) []string {
	if q.Type != Interpellation || !q.answered() {
		return nil
	}
	switch {
	case q.Decided == "" && q.Decision == "":
		return says("已经答复，没有填主席团决定：质询案由主席团决定交受质询机关答复，请补填")
	case q.Manner == "":
		return says("已经答复，没有填答复方式：请选口头或书面")
	case q.Manner == AnswerOral && (q.Answerer == "" || q.HeadCame.Given && !q.HeadCame.V):
		return says("口头答复的，受质询机关的负责人应当到会答复：请填答复人并核对负责人是否到会")
	case q.Manner == AnswerWritten && q.Signer == "":
		return says("书面答复的，应当由受质询机关的负责人签署：请填签署人")
	}
	return nil
}

func moversHeardAgain(q *Inquiry, _ Facts) []string {
	n := len(q.movers())
	switch {
	case q.Type != Interpellation || !q.answered():
		return nil
	case q.AgainAsked != "" && !q.MayAskAgain():
		return says("联名代表%d人，不满意%d人，不到半数，却填了要求再答复日期：请核对不满意人数", n, q.Dissatisfied.V)
	case q.MayAskAgain() && q.AgainAsked == "" && q.Filed == "":
		return says("联名代表半数以上对答复不满意，可以要求再作答复：请征求联名代表意见，要求的填要求再答复日期")
	}
	return nil
}

func meetingNamesOfficial(q *Inquiry, f Facts) []string {
	if q.Type != InquiryMeeting {
		return nil
	}
	switch {
	case q.Target == "":
		return says("约见没有填对象：代表视察时可以提出约见有关机关负责人，请补填约见谁")
	case q.Result == "" && q.Day < f.In.Today && q.Withdrawn == "":
		return says("约见日期%s已过，没有填结果：请补填见面情况，没有约成的写明原因", date(q.Day))
	}
	return nil
}
