package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// SupervisionLawNote is what papers and forms of supervision keep in mind (E17): 监督法1、2 speak of standing committees only.
const SupervisionLawNote = "监督法只适用于各级人大常委会，乡镇不能单独作为依据；应写组织法19和本省的乡镇人大工作条例"

func inspectionRules() []record.Rule {
	return []record.Rule{
		record.Hold("B28", "预算法45", record.Certain, budgetHearingInTime).At("session", "day"),
		record.Hold("E10", "代表法29", record.Certain, singlyWithCertificate).At("deputies"),
		record.Hold("E11", "代表法31，浙24、渝31", record.Provincial, fedBackInTime).At("fed_back", "due"),
		record.Hold("E11", "代表法31", record.Certain, forwardedToOrgan).At("forwarded"),
		record.Hold("E13", "代表法33", record.Certain, lawCheckNamesLaw).At("laws"),
		record.Hold("E17", "监督法1、2，组织法19", record.Certain, func(i *Inspection, _ Facts) []string { return basisEnough(i.Basis) }).At("basis"),
		record.Hold("", "", record.Verify, inspectionDaysInOrder).At("until", "works_to"),
	}
}

func budgetHearingInTime(i *Inspection, f Facts) []string {
	if i.Kind != InspectBudget {
		return nil
	}
	if i.Session.ID == 0 {
		return says("预算听取意见要写明为哪次会议审查预算作准备：请填人代会")
	}
	if s := f.Session(i.Session.ID); s != nil && s.Opens != "" && i.Day >= s.Opens {
		return says("听取意见的日期%s不在会议开幕日%s以前：审查预算草案前先听取选民和社会各界意见，请核对日期", date(i.Day), date(s.Opens))
	}
	return nil
}

// examinesBudget tells whether a session examines a budget that is proposed; its execution and its adjustment are other
// matters.
func examinesBudget(s *Session) bool {
	other := strings.NewReplacer("预算执行", "", "预算调整", "", "预算收支执行", "")
	for _, item := range s.Agenda {
		if strings.Contains(other.Replace(item.Text), "预算") {
			return true
		}
	}
	return false
}

// singlyWithCertificate: who inspects with the certificate alone must have one.
func singlyWithCertificate(i *Inspection, f Facts) []string {
	if i.Kind != InspectSingly {
		return nil
	}
	people := i.deputies()
	if len(people) == 0 {
		return says("持证视察是代表个人持代表证进行的视察：请填参加代表")
	}
	var out []string
	for _, p := range people {
		if d := f.Deputy(p.Who.ID); d != nil && !d.hasCertificate() {
			out = append(out, fmt.Sprintf("%s没有登记代表证号，持证视察要出示代表证：请在代表登记里补填", d.Name))
		}
	}
	return out
}

func (d *Deputy) hasCertificate() bool {
	for _, m := range d.Mandates {
		if m.Certificate != "" {
			return true
		}
	}
	return false
}

func fedBackInTime(i *Inspection, f Facts) []string {
	due, now := i.Due(f.In), f.In.Today
	switch {
	case due == "" || i.Cancelled != "":
		return nil
	case i.FedBack != "" && i.FedBack < i.Forwarded:
		return says("反馈日期%s早于转交日期%s：请核对", date(i.FedBack), date(i.Forwarded))
	case i.FedBack > due:
		return says("反馈日期%s晚于反馈期限%s：请核对日期，并在以后转交时写明期限", date(i.FedBack), date(due))
	case i.FedBack == "" && i.Filed == "" && now > due:
		return says("反馈期限%s已过%d天，有关机关还没有反馈：请催办，反馈后填反馈日期和内容", date(due), due.Until(now))
	}
	return nil
}

func forwardedToOrgan(i *Inspection, _ Facts) []string {
	switch {
	case i.Forwarded != "" && i.Forwarded < i.Day:
		return says("转交日期%s早于活动日期%s：请核对", date(i.Forwarded), date(i.Day))
	case i.FedBack != "" && i.Forwarded == "":
		return says("已经有反馈，没有填转交日期：报告由主席团转交有关机关，请补填")
	}
	return nil
}

func lawCheckNamesLaw(i *Inspection, _ Facts) []string {
	if !i.isLawCheck() || i.Laws != "" {
		return nil
	}
	return says("执法检查没有填所依据的法律法规：请补填检查的是哪部法律法规的实施情况")
}

// basisEnough finds a basis that names 监督法 alone (E17).
func basisEnough(basis string) []string {
	if !strings.Contains(basis, "监督法") {
		return nil
	}
	for _, other := range []string{"组织法", "代表法", "条例", "办法", "规定", "规则"} {
		if strings.Contains(basis, other) {
			return nil
		}
	}
	return says("依据里只写了监督法，监督法只适用于人大常委会：请补写组织法19和本省乡镇人大工作条例的条文")
}

func inspectionDaysInOrder(i *Inspection, _ Facts) []string {
	var out []string
	if i.Until != "" && i.Until < i.Day {
		out = append(out, fmt.Sprintf("结束日期%s早于日期%s：请核对", date(i.Until), date(i.Day)))
	}
	if i.WorksTo != "" && i.WorksTo < i.WorksFrom {
		out = append(out, fmt.Sprintf("实施完成日期%s早于实施开始日期%s：请核对", date(i.WorksTo), date(i.WorksFrom)))
	}
	return out
}
