package office

import "npcdesk/app/record"

// statusRules are the rules about suspension and the end of a mandate (DOMAIN.md A08–A17).
var statusRules = []record.Rule{
	record.Hold("A08", "代表法61", record.Certain, checkSuspended).At("statuses"),
	record.Hold("A09", "代表法62", record.Certain, checkEnded).At("statuses"),
	record.Hold("A11", "代表法63", record.Certain, checkReported).At("statuses"),
	record.Hold("A12", "选举法47、57", record.Certain, checkVoid).At("statuses"),
	record.Hold("A14", "代表法39", record.Certain, checkCases).At("case_reports"),
	record.Hold("A15", "选举法55", record.Certain, checkResigned).At("statuses"),
	record.Hold("A16", "选举法50、52、53", record.Certain, checkRecalled).At("statuses"),
	record.Hold("A17", "选举法54、56", record.Certain, checkOfficeLost).At("presidium"),
}

// eachStatus collects what a check says about every status row.
func eachStatus(d *Deputy, check func(s *StatusChange) []string) []string {
	var out []string
	for i := range d.Statuses {
		out = append(out, check(&d.Statuses[i])...)
	}
	return out
}

// endedEarly tells whether a status ended a mandate before its time: 届满 and 当选无效 are other things.
func endedEarly(s *StatusChange) bool {
	return ends(s.Status) && s.Status != StateLapsed && s.Status != StateVoid
}

func ofTown(s *StatusChange) bool { return s.Level == LevelTown || s.Level == "" }

func checkSuspended(d *Deputy, _ Facts) []string {
	return eachStatus(d, func(s *StatusChange) []string {
		switch {
		case s.Status != StateSuspended:
			return nil
		case s.From == "" || s.Reason == "":
			return says("暂停执行职务要写明起始日期和原因：请在“变动记录”里补填")
		case s.To != "" && s.To < s.From:
			return says("暂停执行职务的截止日期%s早于起始日期%s：请核对", date(s.To), date(s.From))
		case ofTown(s) && s.Reported == "":
			return says("暂停执行职务要由代表资格审查委员会报告本级人代会：报告后请补填报告日期；原因消失后恢复，填截止日期")
		}
		return nil
	})
}

func checkEnded(d *Deputy, _ Facts) []string {
	return eachStatus(d, func(s *StatusChange) []string {
		switch {
		case !endedEarly(s):
			return nil
		case s.From == "":
			return says("代表资格“%s”没有日期，各个日期的实有代表数会不准：请补填状态变更日期", s.Status)
		case s.Status != StateDied && (s.Reason == "" || s.Basis == ""):
			return says("代表资格“%s”要有原因和依据文件：请在“变动记录”里补填，并把文件加为附件", s.Status)
		}
		return nil
	})
}

func checkReported(d *Deputy, _ Facts) []string {
	return eachStatus(d, func(s *StatusChange) []string {
		if !endedEarly(s) || !ofTown(s) || s.Reported != "" {
			return nil
		}
		return says("代表资格终止（%s）要由代表资格审查委员会报告本级人代会：报告后请补填报告日期", s.Status)
	})
}

func checkVoid(d *Deputy, _ Facts) []string {
	return eachStatus(d, func(s *StatusChange) []string {
		if s.Status != StateVoid || s.From != "" && s.Reason != "" && s.Basis != "" {
			return nil
		}
		return says("当选无效由主席团根据代表资格审查委员会的报告宣布：请补填日期、原因和依据文件")
	})
}

func checkCases(d *Deputy, _ Facts) []string {
	for i := range d.CaseReports {
		switch c := &d.CaseReports[i]; {
		case c.Day == "" || c.Measure == "":
			return says("涉案报告要写明日期和措施：请补填")
		case c.Reported == "":
			return says("对本级代表采取限制人身自由的措施，执行机关应当立即报告本级人代会：收到报告后请补填报告日期")
		}
	}
	return nil
}

// checkResigned: the congress accepts a written resignation by a majority of all deputies, he who resigns still among
// them, so N is that of the day before.
func checkResigned(d *Deputy, f Facts) []string {
	return eachStatus(d, func(s *StatusChange) []string {
		if !ofTown(s) || !isResignation(s) {
			return nil
		}
		if s.Applied == "" || !s.InFavour.Given {
			return says("辞去代表职务要有书面申请，由本级人代会全体代表过半数通过：请补填书面申请日期和赞成票数")
		}
		if s.From == "" {
			return nil // A09 says so
		}
		if n := int64(f.InOffice(s.From.Add(-1))); 2*s.InFavour.V <= n {
			return says("接受辞职的赞成票%d票没有超过全体代表%d人的半数：请核对票数和日期", s.InFavour.V, n)
		}
		return nil
	})
}

func checkRecalled(d *Deputy, _ Facts) []string {
	return eachStatus(d, func(s *StatusChange) []string {
		switch {
		case !isRecall(s) || !ofTown(s):
			return nil
		case !s.Joint.Given || !s.Electorate.Given || !s.InFavour.Given:
			return says("罢免乡镇代表要记下联名选民数、选区选民总数和赞成票数：请补填")
		case s.Joint.V < 30:
			return says("罢免乡镇代表要有原选区选民30人以上联名，现为%d人：请核对", s.Joint.V)
		case 2*s.InFavour.V <= s.Electorate.V:
			return says("罢免的赞成票%d票没有超过原选区全体选民%d人的半数：请核对", s.InFavour.V, s.Electorate.V)
		}
		return nil
	})
}

// checkOfficeLost: a chair or vice-chair who is no deputy any more has lost that office too.
func checkOfficeLost(d *Deputy, f Facts) []string {
	status := d.StatusOn(LevelTown, f.In.Today, f.Term)
	if !ends(status) || status == StateLapsed {
		return nil
	}
	for i := range d.Presidium {
		p := &d.Presidium[i]
		if p.To == "" && (p.Role == RoleChair || p.Role == RoleViceChair) {
			return says("代表资格已终止（%s），人大%s的职务相应终止：请在“主席团任职”里填止日，并由主席团公告", status, p.Role)
		}
	}
	return nil
}
