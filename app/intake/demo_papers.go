package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoIncoming are papers that come in: from whom, title, kind, what is proposed, what was done.
var demoIncoming = [][5]string{
	{"平川县人大常委会办公室", "关于报送乡镇人大半年工作情况的通知", "办件", "请人大办按时报送。", "已按时报送工作总结和数据表。"},
	{"平川县人大常委会代表工作委员会", "关于开展代表进万家活动的通知", "办件", "拟定方案，报主席团会议研究。", "方案已印发，各小组已部署。"},
	{"平川县人大常委会办公室", "关于转办县人大代表建议的函", "办件", "转镇规划建设办公室承办，按期答复。", "已答复代表并报县人大。"},
	{"清溪镇党委", "关于印发年度工作要点的通知", "阅件", "传阅。", "已传阅。"},
	{"平川县人民代表大会", "关于印发会议文件的通知", "阅件", "主席团成员传阅。", "已传阅。"},
	{"平川县财政局", "关于下达乡镇人大活动经费的通知", "办件", "财政所落实，专账管理。", "经费到账，已列入台账。"},
	{"平川县人大常委会代表工作委员会", "关于推荐先进代表小组和优秀代表的通知", "办件", "各小组推荐，主席团确定。", "推荐材料已上报。"},
}

// saveIncoming saves the papers that came in each year; the latest are still in hand.
func (t *township) saveIncoming() error {
	var out []*office.Incoming
	for _, s := range t.spans() {
		for n, day := range t.spread(s, 20) {
			one := demoIncoming[(n+s.Year)%len(demoIncoming)]
			p := &office.Incoming{No: fmt.Sprintf("%d-%03d", s.Year, t.next(fmt.Sprint("incoming", s.Year))), From: one[0], DocNo: fmt.Sprintf("平人办〔%d〕%d号", s.Year, 3+n*2), Title: one[1],
				Kind: one[2], Dated: day.Add(-3), Received: day, Urgency: pick(t, []string{"平件", "平件", "加急"}), Proposed: one[3], Instruct: "同意。（蒋春生）", Handler: "余文书", Assigned: day}
			if one[2] == "办件" {
				p.Due = day.Add(20)
			}
			if p.Done = t.by(day.Add(12)); p.Done != "" {
				p.Handling = one[4]
			}
			out = append(out, p)
		}
	}
	return saveAll(t, office.Incomings, out...)
}

// demoCentral is the central work of a year that deputies take part in: month and day, kind, what, unit, what came of it.
var demoCentral = []struct {
	on, kind, title string
	unit            int
	text, effect    string
}{
	{"03-12", "春耕", "春耕备耕劝耕和撂荒地整治", 2, "代表包组入户，动员复耕复种，协调农机。", "复耕撂荒地一百八十亩。"},
	{"04-15", "法治宣传", "代表法和国家安全宣传日", 6, "在集市摆点宣讲，解答群众咨询。", "发放资料九百份。"},
	{"06-18", "防汛", "汛期山塘水库和地质灾害点巡查", 14, "代表与村组干部分段巡查值守。", "转移群众十二户，没有人员伤亡。"},
	{"08-20", "环境整治", "洁净乡村集中整治", 4, "代表带头清理房前屋后和河道岸线。", "清理垃圾六十吨。"},
	{"09-25", "征地拆迁", "污水管网二期征地协调", 3, "代表参与丈量和政策解释，做好群众工作。", "按时完成征地二十六亩。"},
	{"11-05", "政策宣传", "城乡居民医保征缴宣传", 5, "代表入户宣传缴费政策。", "参保率达到百分之九十六。"},
}

// saveCentralWork saves the deputies' part in the central work of the township.
func (t *township) saveCentralWork() error {
	var out []*office.CentralWork
	for _, s := range t.spans() {
		for range s.Times {
			for _, one := range demoCentral {
				day := record.Date(fmt.Sprintf("%d-%s", s.Year, one.on))
				if day < s.from || day > s.to {
					continue
				}
				day = t.workday(day, s)
				out = append(out, &office.CentralWork{Title: one.title, Kind: one.kind, On: day, To: min(day.Add(2), t.today), Place: pick(t, villages) + "等村", Unit: ref(t.units[one.unit].ID),
					Text: one.text, Effect: one.effect, People: t.attended(t.some(day, t.between(14, 30)))})
			}
		}
	}
	return saveAll(t, office.CentralWorks, out...)
}

// saveVillageElections saves the supervision of the villages' elections, in the middle of the term: one village to a record.
func (t *township) saveVillageElections() error {
	var out []*office.VillageElection
	from := t.term.From.AddMonths(11)
	for n, village := range t.villages {
		begins := from.Add(n % 4)
		if !t.past(begins.Add(50)) {
			continue
		}
		team := t.presidium()
		watcher := team[2+n%(len(team)-2)]
		voters := t.between(760, 1900)
		v := &office.VillageElection{Village: ref(village.ID), Body: "村（居）民委员会", TermNo: "第十二届", Team: fmt.Sprintf("第%d指导组", 1+n%4), Head: watcher.Name, From: begins,
			To: begins.Add(45), Members: came([]*office.Deputy{watcher, team[n%2]}), VotedOn: begins.Add(32), Voters: num(voters), Ballots: num(voters * t.between(84, 95) / 100),
			Result: "选举有效，村民委员会主任、副主任和委员依法当选，当场公布结果。"}
		for k, stage := range []string{"宣传动员", "推选村民选举委员会", "选民登记", "提名候选人", "投票选举", "公布结果", "工作移交"} {
			v.Stages = append(v.Stages, office.VillageStage{Stage: stage, On: begins.Add([]int{2, 6, 12, 22, 32, 32, 43}[k]), Observer: ref(watcher.ID), What: "到场监督，程序符合规定。"})
		}
		if n%5 == 2 {
			v.Problems = []office.VillageProblem{{On: begins.Add(13), Text: "外出务工选民没有逐户通知，登记有遗漏。", Handling: "补登外出选民二十三人，重新公布选民名单。",
				Unit: ref(village.ID), Due: begins.Add(18), Done: begins.Add(16)}}
		}
		out = append(out, v)
	}
	return saveAll(t, office.VillageElections, out...)
}
