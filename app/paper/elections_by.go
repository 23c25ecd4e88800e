package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// byelectionPapers are the papers of one general or by-election of deputies, in the order of its stages (DOMAIN.md §4.3, column
// “document”). Each is one file that holds a page for every district or vote where there is more than one.
func byelectionPapers() []Document {
	list := []Document{
		{Name: "补选请示", Title: "关于补选×镇第×届人民代表大会代表的请示", Issuer: issuerPresidium, Head: HeadRed, Template: "补选请示", Missing: noByRequest, Data: byRequest},
		{Name: "选民登记统计表", Title: "选民登记统计表", Head: HeadForm, Template: "选民登记统计表", Missing: noRegistrations, Data: registrations},
		{Name: "公告第1号（选举日和选民名单）", Title: "公告（第1号）", Head: HeadNotice, Template: "补选公告1", Missing: noByDistricts, Data: byNotice(office.StageList)},
		{Name: "代表候选人推荐表", Title: "代表候选人推荐表", Head: HeadForm, Template: "代表候选人推荐表", Missing: noByDistricts, Data: byNotice(office.StageNominate)},
		{Name: "公告第2号（初步候选人）", Title: "公告（第2号）", Head: HeadNotice, Template: "补选公告2", Missing: noByCandidates(false), Data: byNotice(office.StageInitial)},
		{Name: "正式候选人报告", Title: "关于确定正式代表候选人的报告", Issuer: "选区", Head: HeadForm, Template: "正式候选人报告", Missing: noByCandidates(true), Data: byNotice(office.StageSettle)},
		{Name: "公告第3号（正式候选人）", Title: "公告（第3号）", Head: HeadNotice, Template: "补选公告3", Missing: noByCandidates(true), Data: byNotice(office.StageFormal)},
		{Name: "代表选票", Title: "选举×镇第×届人民代表大会代表选票", Head: HeadForm, Template: "代表选票", Missing: noDistrictBallots, Data: districtBallots},
		{Name: "票箱封条", Title: "票箱封条", Head: HeadForm, Template: "票箱封条", Missing: noByDistricts, Data: byNotice(office.StagePoll)},
		{Name: "选举大会主持词", Title: "选举大会主持词", Head: HeadScript, Template: "主持词", Missing: noByDistricts, Data: byScript},
		{Name: "选举计票报告单", Title: "选举计票报告单", Head: HeadForm, Template: "补选计票报告单", Missing: byCountWrong, Data: byCounts},
		{Name: "选举结果报告单", Title: "选举结果报告单", Head: HeadForm, Template: "补选结果报告单", Missing: noByResult, Data: byResults},
		{Name: "公告第4号（当选代表）", Title: "公告（第4号）", Head: HeadNotice, Template: "补选公告4", Missing: nobodyElectedBy, Data: byElected},
	}
	for i := range list {
		list[i].Register, list[i].Mask = office.ByElections.Any, office.MaskPublic
		list[i].Issuer = cmp.Or(list[i].Issuer, "补选主持机构")
	}
	return list
}

// byElectionOf is the record that such a paper is made from.
func byElectionOf(j *job) *office.ByElection { return of[office.ByElection](j) }

// district is a district in which a vote is held, with its seats.
type district struct {
	record.Ref
	seats record.Opt[int64]
}

// districtsOf are the districts of an election: those of its votes, else of its registrations, else of its candidates.
func districtsOf(b *office.ByElection) []district {
	var out []district
	add := func(ref record.Ref, seats record.Opt[int64]) {
		if ref.ID != 0 && !slices.ContainsFunc(out, func(d district) bool { return d.ID == ref.ID }) {
			out = append(out, district{ref, seats})
		}
	}
	for i := range b.Polls {
		add(b.Polls[i].District, b.Polls[i].Seats)
	}
	for i := range b.Registrations {
		add(b.Registrations[i].District, record.Opt[int64]{})
	}
	for i := range b.Candidates {
		add(b.Candidates[i].District, record.Opt[int64]{})
	}
	return out
}

func noByDistricts(j *job) string {
	if len(districtsOf(byElectionOf(j))) == 0 {
		return "还没有填写选区，请先在“投票”里填写选区和应选名额"
	}
	return ""
}

// noByRequest tells why nobody is asked: the seats of a general election are not vacant ones (选举法57).
func noByRequest(j *job) string {
	if byElectionOf(j).Kind == office.DirectGeneral {
		return "换届选举不用请示补选"
	}
	return noByDistricts(j)
}

// byWords are what every paper of the election says: whose deputies, by whom, where and when.
func (j *job) byWords() docx.Data {
	b := byElectionOf(j)
	word := "补选"
	if b.Kind == office.DirectGeneral {
		word = "选举"
	}
	districts := districtsOf(b)
	rows := make([]docx.Data, len(districts))
	seats := int64(0)
	for i, d := range districts {
		rows[i] = docx.Data{"名": d.Name, "名额": numberOrRoom(d.seats), "选民": numberOrRoom(j.votersOf(b, d.ID))}
		seats += d.seats.V
	}
	return docx.Data{"大会": j.congressOf(b), "组织": j.conductorOf(b), "事": word, "区": rows, "选区": joined(districts, func(d district) string { return d.Name }),
		"名额": numberOrRoom(record.Opt[int64]{V: seats, Given: seats > 0}), "选举日": dayToFill(b.Day), "批准": j.approvalOf(b), "一个选区": len(rows) == 1, "多个选区": len(rows) > 1}
}

// congressOf names the congress whose deputies are elected: 清溪镇第十九届人民代表大会; without a term the congress alone.
func (j *job) congressOf(b *office.ByElection) string {
	if t := j.facts.Term(b.Term.ID); t != nil && t.Number.V > 0 {
		return j.in.Text(office.KeyTown) + hanzi.Ordinal(int(t.Number.V), "届") + "人民代表大会"
	}
	return office.CongressName(j.in)
}

// conductorOf is who conducts the election: as the record says, a name of the kind 乡镇人大主席团 by its full name; else the presidium.
func (j *job) conductorOf(b *office.ByElection) string {
	if b.Conductor == "" || b.Conductor == "乡镇人大主席团" {
		return office.PresidiumName(j.in)
	}
	return b.Conductor
}

// approvalOf says who approved the election and by which paper, "" before it is approved.
func (j *job) approvalOf(b *office.ByElection) string {
	if b.Approved == "" {
		return ""
	}
	doc := ""
	if b.ApprovalDoc != "" {
		doc = "（" + b.ApprovalDoc + "）"
	}
	return "经" + j.in.Text(office.KeyCounty) + "人民代表大会常务委员会批准" + doc + "，"
}

// votersOf is the number of registered voters of a district.
func (j *job) votersOf(b *office.ByElection, id int64) record.Opt[int64] {
	for _, r := range b.Registrations {
		if r.District.ID == id && r.Registered.Given {
			return r.Registered
		}
	}
	for _, p := range b.Polls {
		if p.District.ID == id && p.Voters.Given {
			return p.Voters
		}
	}
	return record.Opt[int64]{}
}

// stageDay is the day on which a stage was done, else room for it; what is only planned is not printed.
func stageDay(b *office.ByElection, step string) string {
	for _, s := range b.Stages {
		if s.Step == step {
			return dayToFill(s.Done)
		}
	}
	return dayToFill("")
}

// byRequest asks the county's standing committee to let the vacant seats be filled (选举法57).
func byRequest(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	var causes []string
	for _, v := range linked(j, office.Vacancies, "byelection", b.ID) {
		causes = append(causes, sentences(v.Constituency.Name+"原代表"+v.Former.Name, when(v.Reason != "", "因%s", v.Reason), when(v.On != "", "于%s", day(v.On)), "出缺"))
	}
	if len(causes) == 0 && len(b.Former) > 0 {
		causes = append(causes, "原代表"+joined(b.Former, func(r record.Ref) string { return r.Name })+"出缺")
	}
	out["缺额"] = when(len(causes) > 0, "%s。", strings.Join(causes, "；"))
	asked := stageDone(b, office.StageAsk)
	year := blank
	if asked != "" {
		year = string(asked)[:4]
	}
	out["文号"] = fmt.Sprintf("%s〔%s〕　号", j.in.Text(office.KeyCodePresidium), year)
	out["签发人"], out["落款日期"] = "", dayToFill(asked)
	if chair := j.chairOn(cmp.Or(asked, b.Day)); chair != nil {
		out["签发人"] = chair.Name
	}
	out["经费"] = ""
	if b.Funds.Given && b.Funds.V > 0 {
		out["经费"] = fmt.Sprintf("%d元", b.Funds.V/100)
	}
	return out
}

func stageDone(b *office.ByElection, step string) record.Date {
	for _, s := range b.Stages {
		if s.Step == step {
			return s.Done
		}
	}
	return ""
}

// chairOn is who chaired the congress on a day, nil when nobody is on record.
func (j *job) chairOn(on record.Date) *office.Deputy {
	for _, d := range j.everybody() {
		if d.PresidiumRole(on) == office.RoleChair {
			return d
		}
	}
	return nil
}

func noRegistrations(j *job) string {
	if len(byElectionOf(j).Registrations) == 0 {
		return "还没有填写选民登记"
	}
	return ""
}

// registeredIn are the numbers of the registration in a district by their columns.
func registeredIn(r *office.VoterRegistration) map[string]record.Opt[int64] {
	return map[string]record.Opt[int64]{"人口": r.Population, "成年": r.Adults, "登记": r.Registered, "新增": r.New, "恢复": r.Restored, "迁出": r.MovedOut,
		"迁入": r.MovedIn, "死亡": r.Died, "剥夺": r.Deprived, "停止": r.Suspended, "不列入": r.Ill, "发证": r.Cards}
}

// registrationTotal is the last row of the table, the sum of each column; one that is not known of every district has none.
func registrationTotal(b *office.ByElection) docx.Data {
	sums := map[string]record.Opt[int64]{}
	for i := range b.Registrations {
		for key, n := range registeredIn(&b.Registrations[i]) {
			sum, begun := sums[key]
			sums[key] = record.Opt[int64]{V: sum.V + n.V, Given: n.Given && (sum.Given || !begun)}
		}
	}
	row := docx.Data{"选区": "合　计"}
	for key, n := range sums {
		row[key] = strings.TrimSpace(numberOrRoom(n))
	}
	return row
}

// registrations is 选民登记统计表.
func registrations(j *job) docx.Data {
	b, out := byElectionOf(j), j.byWords()
	var rows []docx.Data
	for i := range b.Registrations {
		row := docx.Data{"选区": b.Registrations[i].District.Name}
		for key, n := range registeredIn(&b.Registrations[i]) {
			row[key] = strings.TrimSpace(numberOrRoom(n))
		}
		rows = append(rows, row)
	}
	if len(rows) > 1 {
		rows = append(rows, registrationTotal(b))
	}
	out["登记"], out["落款日期"] = rows, stageDay(b, office.StageRegister)
	return out
}

// noByCandidates asks for candidates, formal ones only or any.
func noByCandidates(formal bool) func(*job) string {
	return func(j *job) string {
		if reason := noByDistricts(j); reason != "" {
			return reason
		}
		for _, c := range byElectionOf(j).Candidates {
			if !formal || c.Standing == office.CandidateFormal {
				return ""
			}
		}
		if formal {
			return "还没有填写正式候选人"
		}
		return "还没有填写候选人"
	}
}

// byNotice is what the announcements and forms of a stage say: for each district who stands there, in the order of strokes. Formal
// candidates alone stand from the day on which they are settled.
func byNotice(step string) func(*job) docx.Data {
	formal := step != office.StageInitial
	return func(j *job) docx.Data {
		b, out := byElectionOf(j), j.byWords()
		for i, row := range out["区"].([]docx.Data) {
			d := districtsOf(b)[i]
			people := districtCandidates(j, b, d.ID, formal)
			list := make([]docx.Data, len(people))
			for k, c := range people {
				list[k] = docx.Data{"姓名": hanzi.PadName(c.Name), "性别": c.Sex, "民族": hanzi.EthnicName(c.Ethnic), "出生": hanzi.DateDotted(string(c.Birth)), "党派": c.Party,
					"学历": c.Education, "职务": c.Post}
			}
			row["候选人"], row["人数"] = list, len(people)
			row["姓名"] = joined(people, func(c *office.DistrictCandidate) string { return c.Name })
		}
		out["排序"] = office.NameOrder(j.in).Note()
		out["申诉"] = hanzi.Number(j.in.Int(office.KeyObjectionDays))
		out["联名人数"] = hanzi.Number(j.in.Int(office.KeyVoterNominators))
		out["联名"] = make([]docx.Data, (j.in.Int(office.KeyVoterNominators)+1)/2)
		for i := range out["联名"].([]docx.Data) {
			out["联名"].([]docx.Data)[i] = docx.Data{"左号": 2*i + 1, "右号": 2*i + 2}
		}
		out["落款日期"] = stageDay(b, step)
		return out
	}
}

// districtCandidates are the candidates of a district in the order of name lists.
func districtCandidates(j *job, b *office.ByElection, id int64, formal bool) []*office.DistrictCandidate {
	var out []*office.DistrictCandidate
	for i := range b.Candidates {
		if c := &b.Candidates[i]; c.District.ID == id && (!formal || c.Standing == office.CandidateFormal) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y *office.DistrictCandidate) int { return hanzi.Compare(x.Name, y.Name, office.NameOrder(j.in)) })
	return out
}
