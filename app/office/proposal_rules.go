package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// proposalRules are the rules of DOMAIN.md §2.B (B17 to B20) and §2.F that one proposal is held against, and the checks
// of its form.
func proposalRules() []record.Rule {
	return slices.Concat(motionRules(), handOverRules(), replyRules(), proposalChecks())
}

// motionRules are the rules on motions (议案).
func motionRules() []record.Rule {
	return []record.Rule{
		record.Hold("B17", "组织法22", record.Certain, enoughSigners).At("seconders", "lead"),
		record.Hold("B17", "组织法22", record.Certain, motionInSession).At("source", "submitted"),
		record.Hold("B18", "代表法15", record.Certain, motionComplete).At("grounds", "scheme", "subject"),
		record.Hold("B19", "渝14", record.Provincial, motionBecomesSuggestion).At("review"),
		record.Hold("B20", "组织法22、代表法15", record.Certain, motionWithdrawn).At("withdrawn", "consented"),
	}
}

// handOverRules are the rules from registration (登记) to hand-over (交办) and supervision (督办).
func handOverRules() []record.Rule {
	return []record.Rule{
		record.Hold("F01", "代表法24、36", record.Certain, concrete).At("grounds", "scheme"),
		record.Hold("F02", "组织法42、代表法51", record.Certain, handedToUnit).At("lead_unit"),
		record.Hold("F03", "代表法51", record.Certain, answerInTime).At("replied", "due"),
		record.Hold("F03", "代表法51", record.Certain, limitWithinLaw).At("extended_to", "due_set", "extension_by"),
		record.Hold("F04", "鲁15", record.Provincial, closingDayKnown).At("session_closed", "session"),
		record.Hold("F05", "代表法51", record.Certain, deputyHeard).At("meetings"),
		record.Hold("F06", "组织法42、代表法51", record.Certain, madePublic).At("published"),
		record.Hold("F07", "代表法52", record.Certain, supervised).At("supervision"),
		record.Hold("F08", "浙规定6，渝、鲁有相同规定", record.Provincial, screened).At("screening", "review"),
		record.Hold("F09", "一事一议（各省规定）", record.Provincial, oneMatter).At("subject"),
	}
}

// says makes the list of one sentence that a rule returns.
func says(format string, args ...any) []string { return []string{fmt.Sprintf(format, args...)} }

// date writes a day as a warning has it: 2026年1月10日.
func date(day record.Date) string { return hanzi.DateArabic(string(day)) }

// signers lists the deputies who put their names to the proposal, each once, the lead deputy (领衔代表) first.
func (p *Proposal) signers() []record.Ref {
	var out []record.Ref
	for _, r := range append([]record.Ref{p.Lead}, p.Seconders...) {
		if r.ID != 0 && !slices.ContainsFunc(out, func(o record.Ref) bool { return o.ID == r.ID }) {
			out = append(out, r)
		}
	}
	return out
}

// serves tells whether a deputy of a level could act as one on a day: in office and not suspended.
func serves(d *Deputy, level string, day record.Date, f Facts) bool {
	status := d.StatusOn(level, day, f.Term)
	return status != "" && status != StateSuspended && !ends(status)
}

func enoughSigners(p *Proposal, f Facts) []string {
	if p.Kind != KindMotion || !byDeputies(p) {
		return nil
	}
	need, n := f.In.Int(KeyMotionSigners), 0
	for _, r := range p.signers() {
		if d := f.Deputy(r.ID); d != nil && (p.Submitted == "" || serves(d, LevelTown, p.Submitted, f)) {
			n++
		}
	}
	if n >= need {
		return nil
	}
	return says("提出时在任的联名代表只有%d人（含领衔人），议案须有代表%d人以上联名：请补充附议人，或者改为建议", n, need)
}

func motionInSession(p *Proposal, f Facts) []string {
	if p.Kind != KindMotion {
		return nil
	}
	if p.Source == SourceRecess {
		return says("议案在会议期间提出，闭会期间代表提出的是建议、批评和意见：请核对类别和提出时间来源")
	}
	s := f.Session(p.Session.ID)
	if s == nil || s.MotionsUntil == "" || p.Submitted <= s.MotionsUntil {
		return nil
	}
	return says("提出日期%s在议案截止日期%s之后：请核对日期，或者作为建议办理", date(p.Submitted), date(s.MotionsUntil))
}

func motionComplete(p *Proposal, _ Facts) []string {
	if p.Kind != KindMotion {
		return nil
	}
	var missing []string
	for label, text := range map[string]string{"案由": p.Subject, "案据": p.Grounds, "方案": p.Plan} {
		if text == "" {
			missing = append(missing, label)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return says("议案还缺%s：案由、案据和方案都应当有，请补填或退代表补充", strings.Join(missing, "、"))
}

func motionBecomesSuggestion(p *Proposal, f Facts) []string {
	if p.Kind != KindMotion || p.Review != ReviewHandle || !f.In.On(KeyMotionToProposal) {
		return nil
	}
	return says("审查意见是“%s”，这件议案不列入议程：请用“转为建议”改为建议，原议案编号会保留", ReviewHandle)
}

func motionWithdrawn(p *Proposal, _ Facts) []string {
	switch {
	case p.Kind != KindMotion || p.Withdrawn == "":
		return nil
	case p.Voted != "" && p.Withdrawn >= p.Voted:
		return says("议案已于%s交付表决，表决以后不能撤回：请核对撤回日期", date(p.Voted))
	case p.Consented == "":
		return says("撤回议案须经主席团同意：请填主席团同意撤回日期")
	}
	return nil
}

func concrete(p *Proposal, _ Facts) []string {
	if p.Kind == KindMotion || p.Grounds != "" || p.Plan != "" {
		return nil
	}
	return says("没有填案据和方案，建议应当反映实际情况、内容具体：请补填，或者请代表补充")
}

func handedToUnit(p *Proposal, _ Facts) []string {
	if p.HandedOver == "" || p.LeadUnit.ID != 0 {
		return nil
	}
	return says("已经交办，但没有填主办单位：请补填由谁研究办理并答复")
}

func answerInTime(p *Proposal, f Facts) []string {
	due := p.Due(f.In)
	switch {
	case !p.Overdue(f.In.Today, f.In):
		return nil
	case p.Replied != "":
		return says("答复日期%s晚于办理期限%s，算逾期答复：请核对日期，经批准延期的补填延期", date(p.Replied), date(due))
	}
	return says("办理期限%s已过%d天还没有答复：请督办，经主席团批准延期的补填延期", date(due), due.Until(f.In.Today))
}

// limitWithinLaw compares limits set by hand with the longest one, which is that of difficult proposals (代表法51: six
// months from 交办; 渝16 and 鲁15: four).
func limitWithinLaw(p *Proposal, f Facts) []string {
	from, months := p.LimitFrom(f.In), f.In.Int(KeyReplyHard)
	latest := from.AddMonths(months)
	var out []string
	for _, limit := range []struct {
		name string
		day  record.Date
	}{{"延期至", p.ExtendedTo}, {"另定期限", p.DueSet}} {
		if latest != "" && limit.day > latest {
			out = append(out, fmt.Sprintf("“%s”%s超过自%s起%d个月的最长期限%s：请改为不晚于这一天", limit.name, date(limit.day), date(from), months, date(latest)))
		}
	}
	if p.ExtendedTo != "" && p.ExtensionBy == "" {
		out = append(out, "办理期限已延长，但没有填批准人：延期须经批准，请补填延期批准人")
	}
	return out
}

func closingDayKnown(p *Proposal, f Facts) []string {
	if f.In.Text(KeyReplyBase) != BaseClosing || p.Session.ID == 0 {
		return nil
	}
	s := f.Session(p.Session.ID)
	switch {
	case s == nil || s.Closes == "":
		return says("办理期限从闭会日起算，会议还没有填闭幕日：请先在人代会里补填")
	case p.SessionClosed != s.Closes:
		return says("办理期限从闭会日起算，这里的会议闭幕日与会议登记的%s不一致：请改为这一天", date(s.Closes))
	}
	return nil
}

// heardBy tells whether the unit met the deputy by a day, at whatever stage.
func (p *Proposal) heardBy(day record.Date) bool {
	return slices.ContainsFunc(p.Meetings, func(m FaceToFace) bool { return m.Day != "" && m.Day <= day })
}

func deputyHeard(p *Proposal, _ Facts) []string {
	if p.Replied == "" || p.heardBy(p.Replied) {
		return nil
	}
	return says("答复以前没有与代表见面的记录，承办单位应当与代表联系、听取意见：请补登见面记录")
}

func madePublic(p *Proposal, _ Facts) []string {
	switch {
	case p.Published == PublicWithheld && p.PublishedWhy == "":
		return says("选了不公开，但没有填理由：请补填不公开理由")
	case p.Published == "" && (p.State() == StateClosed || p.State() == StateUnreturned):
		return says("已经办结，还没有填是否公开：办理情况应当向社会公开，请选定公开方式")
	}
	return nil
}

func supervised(p *Proposal, _ Facts) []string {
	if !p.KeySupervised.V || p.HandedOver == "" || len(p.Supervision) > 0 {
		return nil
	}
	return says("列为重点督办，还没有督办记录：请安排督办并登记日期、方式和内容")
}

func screened(p *Proposal, _ Facts) []string {
	switch {
	case p.Review == ReviewRefuse && p.RefusedWhy == "" && len(p.Screening) == 0:
		return says("不予受理要有原因：请勾选不宜受理情形或填写原因，并告知代表")
	case len(p.Screening) > 0 && (p.Review == ReviewHandle || p.Review == ReviewMotion):
		return says("勾选了“%s”，一般不作为代表建议受理：请核对审查意见", strings.Join(p.Screening, "、"))
	}
	return nil
}

func oneMatter(p *Proposal, _ Facts) []string {
	if strings.Count(p.Subject, "关于") < 2 && !strings.ContainsAny(p.Subject, "；;") && !strings.Contains(p.Subject, "以及") {
		return nil
	}
	return says("案由里好像有两件以上的事：一事一议，请分成几件登记")
}
