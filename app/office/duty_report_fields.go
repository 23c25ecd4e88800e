package office

import "npcdesk/app/record"

func reportFields() []*record.Of[ReportToVoters] {
	return []*record.Of[ReportToVoters]{
		record.Choice("kind", "类型", func(r *ReportToVoters) *string { return &r.Kind }, ReportHeld, ReportPlan).Required().In(80).
			Meaning("述职计划", ReportPlan).Meaning("计划", ReportPlan).
			Help("先按批次登记年度计划，每场述职再选所属的批次"),
		record.Day("on", "日期", func(r *ReportToVoters) *record.Date { return &r.On }).Must().Also("述职日期", "述职时间", "时间", "计划日期").In(95).Shared().
			Help("年度计划填计划完成的日期"),
		record.To("batch", "述职计划批次", "duty_report", func(r *ReportToVoters) *record.Ref { return &r.Batch }).When(isReport).Parent().Also("批次名称"),
		record.Shown("title", "计划名称", func(r *ReportToVoters, _ record.Settings) string {
			if isBatch(r) {
				return reportTitle(r)
			}
			return ""
		}).Kept(),
		record.Whole("batch_no", "批次", func(r *ReportToVoters) *record.Opt[int64] { return &r.BatchNo }).When(isBatch),
		record.Number("ratio", "拟述职比例", func(r *ReportToVoters) *record.Opt[float64] { return &r.Ratio }).When(isBatch).
			Help("本年度安排述职的代表占实有代表的百分数，如40；各批次填本批的比例"),
		record.ToMany("reporters", "述职代表", "deputy", func(r *ReportToVoters) *[]record.Ref { return &r.Reporters }).When(isReport).
			Also("代表", "代表姓名", "述职人", "姓名").In(150).Shared().Help("集体述职的把参加述职的代表都列上；计划填拟安排的代表"),
		record.ToMany("groups", "述职小组", "group", func(r *ReportToVoters) *[]record.Ref { return &r.Groups }).Also("代表小组", "小组").
			When(func(r *ReportToVoters) bool { return r.Manner == MannerTogether }).In(110),
		record.Choice("manner", "述职方式", func(r *ReportToVoters) *string { return &r.Manner }, "个人口头", "书面", "口头+书面", MannerTogether, "书面公示").
			When(isReport).Also("方式").Meaning("口头", "个人口头").Meaning("集体述职", MannerTogether).Meaning("小组述职", MannerTogether).
			Meaning("书面+口头", "口头+书面").In(100).Shared(),
		record.Choice("chosen", "确定方式", func(r *ReportToVoters) *string { return &r.Chosen }, "代表自愿申请", "小组统一安排", "指定"),
		record.Text("place", "地点", func(r *ReportToVoters) *string { return &r.Place }).When(isReport).Also("述职地点"),
		record.ToMany("districts", "选区", "constituency", func(r *ReportToVoters) *[]record.Ref { return &r.Districts }).When(isReport).
			Also("述职选区", "所在选区").In(110).Shared(),
		record.Text("host", "主持人", func(r *ReportToVoters) *string { return &r.Host }).Also("主持"),
		record.Day("noticed", "通知日期", func(r *ReportToVoters) *record.Date { return &r.Noticed }),
		record.Day("done", "计划完成日期", func(r *ReportToVoters) *record.Date { return &r.Done }).Help("年度计划的本批全部述完以后填写"),
		record.LongText("adjusted", "调整记录", func(r *ReportToVoters) *string { return &r.Adjusted }).Help("年度计划的人员、时间有调整的，一行一次，写明日期和原因"),
	}
}

// tally is one number of the poll.
func tally(key, label string, at func(*VotersPoll) *record.Opt[int64]) *record.Of[ReportToVoters] {
	return record.Whole(key, label, func(r *ReportToVoters) *record.Opt[int64] { return at(&r.Poll) })
}

func votersPollFields() []*record.Of[ReportToVoters] {
	polled := func(r *ReportToVoters) bool {
		return r.Poll.Issued.Given || r.Poll.Returned.Given || r.Poll.Valid.Given
	}
	graded := func(r *ReportToVoters) bool { return polled(r) && !r.Poll.competence() }
	return []*record.Of[ReportToVoters]{
		record.Whole("voters", "参加选民人数", func(r *ReportToVoters) *record.Opt[int64] { return &r.Voters }).
			When(func(r *ReportToVoters) bool { return isReport(r) && r.held() }).
			Also("参加选民", "参加选民（选民代表）人数", "选民代表人数", "参会选民数", "参加人数").In(100).Help("到场的选民或者选民代表"),
		tally("issued", "发出票", func(p *VotersPoll) *record.Opt[int64] { return &p.Issued }).When(polled).Also("发出", "发出测评票", "发票数"),
		tally("returned", "收回票", func(p *VotersPoll) *record.Opt[int64] { return &p.Returned }).When(polled).Also("收回", "收回测评票"),
		tally("valid", "有效票", func(p *VotersPoll) *record.Opt[int64] { return &p.Valid }).When(polled).Also("有效", "有效测评票"),
		tally("void", "无效票", func(p *VotersPoll) *record.Opt[int64] { return &p.Void }).Also("废票"),
		tally("satisfied", "满意", func(p *VotersPoll) *record.Opt[int64] { return &p.Satisfied }).When(graded).Also("满意票"),
		tally("basically", "基本满意", func(p *VotersPoll) *record.Opt[int64] { return &p.Basically }).When(graded).Also("基本满意票"),
		tally("dissatisfied", "不满意", func(p *VotersPoll) *record.Opt[int64] { return &p.Dissatisfied }).When(graded).Also("不满意票"),
		tally("excellent", "优秀", func(p *VotersPoll) *record.Opt[int64] { return &p.Excellent }).Also("优秀票"),
		tally("competent", "称职", func(p *VotersPoll) *record.Opt[int64] { return &p.Competent }).Also("称职票"),
		tally("passable", "基本称职", func(p *VotersPoll) *record.Opt[int64] { return &p.Passable }).Also("基本称职票"),
		tally("incompetent", "不称职", func(p *VotersPoll) *record.Opt[int64] { return &p.Incompetent }).Also("不称职票"),
		record.Text("poll_why", "票数不符说明", func(r *ReportToVoters) *string { return &r.PollWhy }).
			Help("票数对不上时不出结果；查明原因写在这里后出结果"),
		record.Shown("rate", "满意率", func(r *ReportToVoters, _ record.Settings) string { return r.rate(r.Poll.Satisfied) }),
		record.Shown("rate_both", "满意和基本满意率", func(r *ReportToVoters, _ record.Settings) string {
			return r.rate(r.Poll.Satisfied, r.Poll.Basically)
		}).Kept().In(110),
		record.Shown("rate_excellent", "优秀率", func(r *ReportToVoters, _ record.Settings) string { return r.rate(r.Poll.Excellent) }),
		record.Shown("rate_competent", "优秀和称职率", func(r *ReportToVoters, _ record.Settings) string {
			return r.rate(r.Poll.Excellent, r.Poll.Competent)
		}),
	}
}

func reportAfterFields() []*record.Of[ReportToVoters] {
	opinion := []*record.Of[VoterOpinion]{
		record.LongText("text", "意见建议", func(o *VoterOpinion) *string { return &o.Text }),
		record.Text("by_voter", "提出选民", func(o *VoterOpinion) *string { return &o.By }).Secret(record.SecretIdentity),
		record.LongText("handling", "处理", func(o *VoterOpinion) *string { return &o.Handling }),
		record.Day("due", "处理期限", func(o *VoterOpinion) *record.Date { return &o.Due }),
		record.Day("done", "办结日期", func(o *VoterOpinion) *record.Date { return &o.Done }),
		record.To("proposal", "转为建议", "proposal", func(o *VoterOpinion) *record.Ref { return &o.Proposal }),
	}
	return []*record.Of[ReportToVoters]{
		record.Rows("opinions", "选民意见建议", opinion, func(r *ReportToVoters) *[]VoterOpinion { return &r.Opinions }),
		record.Shown("opinion_count", "意见条数", func(r *ReportToVoters, _ record.Settings) string {
			if len(r.Opinions) == 0 {
				return ""
			}
			return countText(record.Some(int64(len(r.Opinions))))
		}),
		record.LongText("promise", "整改承诺", func(r *ReportToVoters) *string { return &r.Promise }).Also("承诺"),
		record.Day("promise_due", "承诺期限", func(r *ReportToVoters) *record.Date { return &r.PromiseDue }).
			When(func(r *ReportToVoters) bool { return r.Promise != "" }).Also("整改期限"),
		record.LongText("promise_kept", "整改结果", func(r *ReportToVoters) *string { return &r.PromiseKept }).Also("整改", "整改情况"),
		record.Day("promise_done", "整改完成日期", func(r *ReportToVoters) *record.Date { return &r.PromiseDone }),
	}
}

func reportShowFields() []*record.Of[ReportToVoters] {
	nominated := func(r *ReportToVoters) bool { return r.Nominated.V }
	return []*record.Of[ReportToVoters]{
		record.YesNo("nominated", "推优", func(r *ReportToVoters) *record.Opt[bool] { return &r.Nominated }).Help("推荐参加县（区）的述职演讲"),
		record.Day("shown_on", "演讲日期", func(r *ReportToVoters) *record.Date { return &r.ShownOn }),
		record.Text("show_result", "推优结果", func(r *ReportToVoters) *string { return &r.ShowResult }).When(nominated).Also("演讲结果", "名次"),
		record.Day("published", "公开日期", func(r *ReportToVoters) *record.Date { return &r.Published }).Also("公示日期"),
		record.Day("filed", "归档日期", func(r *ReportToVoters) *record.Date { return &r.Filed }),
	}
}
