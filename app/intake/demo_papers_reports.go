package intake

import (
	"fmt"
	"regexp"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
)

const (
	secretary = "镇党委书记 赵䶮"
	treasurer = "镇财政所所长 贺敏"
)

// report saves the texts that a session heard, each under the number of its paper (DOMAIN.md §5.4).
func (t *township) report(se *office.Session) error {
	head, chair := "镇长 "+t.head(se.Term), "镇人大主席 "+t.chair(se.Term)
	year := se.Opens.Year()
	budget := fmt.Sprintf("关于清溪镇%d年财政预算执行情况和%d年财政预算（草案）的报告", year-1, year)
	list := [][4]string{{"D29", "开幕词", chair, textOpening}, {"D30", "政府工作报告", head, textGovernment},
		{"D31", "清溪镇人民代表大会主席团工作报告", chair, textPresidium}, {"D32", budget, treasurer, textBudget}}
	if se.Nature == office.NatureMidYear {
		list = [][4]string{{"D29", "开幕词", chair, textOpening}, {"D30", fmt.Sprintf("清溪镇人民政府%d年上半年工作情况的报告", year), head, textHalfYear},
			{"D33", fmt.Sprintf("关于清溪镇%d年财政决算和%d年上半年预算执行情况的报告", year-1, year), treasurer, textAccounts}}
	}
	if t.resigns(se) {
		list = append(list, [4]string{"D33", fmt.Sprintf("关于清溪镇%d年财政预算调整方案（草案）的报告", year), treasurer, textAdjustment})
	}
	if se.Term.ID == t.term.ID && se.No.V > 1 {
		list = append(list, [4]string{"D35", "关于" + t.lastOf(se) + "以来代表议案建议办理情况的报告", "副镇长 马建军", textHandling})
	}
	if se.Term.ID == t.term.ID && se.No.V == lateNotice {
		list = append(list, [4]string{"D34", "关于清溪镇国民经济和社会发展第十四个五年规划执行情况的报告", head, textPlan})
	}
	if se.Term.ID == t.term.ID {
		list = append(list, [4]string{"D29", "在闭幕会上的讲话", secretary, textSecretary}, [4]string{"D55", "闭幕词", chair, textClosing})
	}
	return t.saveTexts(se, office.TextFinal, list)
}

// draft saves the texts of the coming session that are being written: one is out for comment.
func (t *township) draft() error {
	se := t.coming
	if se == nil || se.Nature == office.NatureMidYear {
		return nil
	}
	if err := t.saveTexts(se, office.TextForOpinions, [][4]string{{"D30", "政府工作报告", "镇长 " + t.head(se.Term), textGovernment}}); err != nil {
		return err
	}
	return t.saveTexts(se, office.TextDraft, [][4]string{{"D31", "清溪镇人民代表大会主席团工作报告", "镇人大主席 " + t.chair(se.Term), textPresidium}})
}

func (t *township) saveTexts(se *office.Session, version string, list [][4]string) error {
	var out []*office.Text
	fill := t.textValues(se)
	for _, one := range list {
		text := &office.Text{Session: ref(se.ID), Number: one[0], Title: one[1], On: t.upTo(se.Opens), Version: version, Reporter: one[2],
			Paragraphs: written(fill.Replace(one[3]))}
		if strings.Contains(text.Title, "闭幕") {
			text.On = t.upTo(se.Closes)
		}
		text.Term = se.Term
		out = append(out, text)
	}
	return saveAll(t, office.Texts, out...)
}

// resigns tells at which session a deputy head resigns and the budget is adjusted.
func (t *township) resigns(se *office.Session) bool {
	return se.Term.ID == t.term.ID && se.No.V == midTermElection
}

// lastOf names the session before one: 第十九届人民代表大会第一次会议, within the term 第一次会议.
func (t *township) lastOf(se *office.Session) string {
	if se.No.V > 1 {
		return hanzi.Ordinal(int(se.No.V-1), "次会议")
	}
	return hanzi.Ordinal(int(se.TermNo.V-1), "届人民代表大会最后一次会议")
}

// textValues fill in what depends on the session: its year, the session before, what was moved there, and the invented accounts.
func (t *township) textValues(se *office.Session) *strings.Replacer {
	year, moved := se.Opens.Year(), 0
	for _, p := range t.proposals {
		if last := t.sessionBefore(se); last != nil && p.Submitted >= last.Opens && p.Submitted < se.Opens {
			moved++
		}
	}
	count := "全部"
	if moved > 0 {
		count = fmt.Sprint(moved)
	}
	own := func(year int) int { return 1000 + 40*(year-2020) }
	aid := func(year int) int { return 2600 + 35*(year-2020) }
	carried := 30 + year%7
	values := []string{"{年}", fmt.Sprint(year), "{上年}", fmt.Sprint(year - 1), "{上次}", t.lastOf(se), "{件}件", count + map[bool]string{true: "件"}[moved > 0],
		"{位}", fmt.Sprint(year % 9), "{百}", fmt.Sprint(50 + year%20), "{全称}", se.FullName(),
		"{上年收入}", fmt.Sprint(own(year - 1)), "{上年补助}", fmt.Sprint(aid(year - 1)), "{上年总收入}", fmt.Sprint(own(year-1) + aid(year-1)),
		"{上年总支出}", fmt.Sprint(own(year-1) + aid(year-1) - carried), "{上年结转}", fmt.Sprint(carried),
		"{收入}", fmt.Sprint(own(year)), "{补助}", fmt.Sprint(aid(year) + carried), "{总收入}", fmt.Sprint(own(year) + aid(year) + carried),
		"{调整后}", fmt.Sprint(own(year) + aid(year) + carried + 260)}
	return strings.NewReplacer(values...)
}

// sessionBefore is the session of the present term before one, nil when there is none.
func (t *township) sessionBefore(se *office.Session) *office.Session {
	for _, s := range t.sessions {
		if s.Term.ID == se.Term.ID && s.No.V == se.No.V-1 {
			return s
		}
	}
	return nil
}

var (
	firstLevel  = regexp.MustCompile(`^[一二三四五]、`)
	secondLevel = regexp.MustCompile(`^（[一二三四五]）`)
)

// written cuts a text into its paragraphs and headings.
func written(text string) []office.Paragraph {
	var out []office.Paragraph
	for line := range strings.SplitSeq(text, "\n") {
		level := office.HeadingNone
		switch {
		case firstLevel.MatchString(line):
			level = office.HeadingFirst
		case secondLevel.MatchString(line):
			level = office.HeadingSecond
		}
		out = append(out, office.Paragraph{Level: level, Text: line})
	}
	return out
}

// adopted are the resolutions and decisions of a session, those on money with the units of the budget; the clerk wrote texts only for what
// no frame fits.
func (t *township) adopted(se *office.Session) []*office.Resolution {
	year := se.Opens.Year()
	make := func(kind, title, text string) *office.Resolution {
		return &office.Resolution{Kind: kind, Title: se.FullName() + title, Text: text}
	}
	if se.Nature == office.NatureMidYear {
		out := []*office.Resolution{make(office.AdoptsResolution, fmt.Sprintf("关于清溪镇%d年财政决算的决议", year-1),
			fmt.Sprintf("%s审查了镇人民政府提出的清溪镇%d年财政决算（草案），同意财政预算审查委员会提出的审查结果报告，决定批准%d年财政决算。\n会议要求，镇人民政府依法公开财政决算，加强对民生实事项目资金的绩效管理，抓好审计指出问题的整改。", se.FullName(), year-1, year-1)),
			make(office.AdoptsOpinion, fmt.Sprintf("关于%d年上半年财政预算执行情况的意见", year), "会议认为，上半年预算执行情况总体良好。会议建议，加快民生实事项目资金拨付，严格控制一般性支出，年底前向主席团报告预算执行情况。")}
		if t.resigns(se) {
			out = append(out, make(office.AdoptsResolution, fmt.Sprintf("关于批准清溪镇%d年财政预算调整方案的决议", year), ""))
		}
		return out
	}
	out := []*office.Resolution{make(office.AdoptsResolution, "关于清溪镇人民政府工作报告的决议", ""), make(office.AdoptsResolution, "关于清溪镇人民代表大会主席团工作报告的决议", ""),
		make(office.AdoptsResolution, fmt.Sprintf("关于清溪镇%d年财政预算执行情况和%d年财政预算的决议", year-1, year), ""),
		make(office.AdoptsDecision, fmt.Sprintf("关于票决%d年民生实事项目的决定", year),
			fmt.Sprintf("%s审议了镇人民政府提出的%d年民生实事候选项目，经代表无记名投票表决，决定：\n一、通过票决产生的%d年民生实事项目，由镇人民政府组织实施。\n二、镇人民政府应当逐项明确责任单位、资金来源和完成时限，每季度向镇人民代表大会主席团报告一次进展情况。\n三、主席团组织代表对项目实施情况进行监督，年底组织代表评价，评价结果向下一次人民代表大会会议报告。", se.FullName(), year, year))}
	if se.Term.ID == t.term.ID && se.No.V == lateNotice {
		out = append(out, make(office.AdoptsResolution, "关于进一步加强农田水利设施管护的决议",
			fmt.Sprintf("%s审议了代表提出的关于加强农田水利设施管护的议案。会议认为，管好用好农田水利设施，关系粮食生产和群众切身利益。会议决定：\n一、建立镇、村、组三级管护责任制，主要渠道、山塘逐处明确管护人。\n二、镇人民政府每年安排管护经费，并向主席团报告使用情况。\n三、各级人大代表带头参加冬春水利建设，反映群众意见，监督管护责任落实。", se.FullName())))
	}
	return out
}

// budgetApproved tells whether a resolution approves the budget of a year, which is then issued and filed (预算法50、52).
func budgetApproved(r *office.Resolution) bool {
	return strings.Contains(r.Title, "财政预算的决议")
}
