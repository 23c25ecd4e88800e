package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// dutyMeans are the averages of L06, from its own columns.
func dutyMeans(r recount) []string {
	mean := func(title string, part int) string {
		sum := 0.0
		for _, row := range r.rows {
			n, _ := strconv.ParseFloat(strings.Split(row[title], "/")[part], 64)
			sum += n
		}
		return strconv.FormatFloat(math.Floor(sum*10/float64(r.n())+0.5)/10, 'f', 1, 64)
	}
	out := []string{fmt.Sprintf("共 %d 人", r.n()), fmt.Sprintf("出席人代会应 %s 次、实 %s 次", mean("出席人代会（应/实）", 0), mean("出席人代会（应/实）", 1)),
		"走访 " + mean("走访户数", 0) + " 户", fmt.Sprintf("领衔议案 %s 件、联名 %s 件", mean("议案（领衔/联名）", 0), mean("议案（领衔/联名）", 1)),
		fmt.Sprintf("领衔建议 %s 件、联名 %s 件", mean("建议（领衔/联名）", 0), mean("建议（领衔/联名）", 1))}
	for _, title := range []string{"主席团会议", "小组活动", "视察调研", "执法检查", "评议", "培训", "接待选民", "审议发言", "述职", "其他"} {
		out = append(out, title+" "+mean(title, 0)+" 次")
	}
	return out
}

// sittings are the totals of L08: each sitting, and the plenary ones together.
func sittings(r recount) []string {
	var out []string
	called, came := 0, 0
	for _, title := range []string{"预备会议", "第一次全体会议", "第二次全体会议"} {
		all := r.filled(title)
		there := all.with(title, "出席", "迟到", "早退").n()
		out = append(out, fmt.Sprintf("%s：应到 %d 人，实到 %d 人，请假 %d 人，缺席 %d 人，出席率 %s", title, all.n(), there, all.with(title, "请假").n(), all.with(title, "缺席").n(), rated(there, all.n())))
		if title != "预备会议" {
			called, came = called+all.n(), came+there
		}
	}
	return append(out, fmt.Sprintf("全体会议合计：应到 %d 人次，实到 %d 人次，出席率 %s", called, came, rated(came, called)))
}

// suggestions are the totals of L13 and L15. Which of them the township owes an answer to no column tells: the records say it.
func suggestions(r recount) []string {
	owed := map[string]bool{}
	for p, err := range data.Each(r.s, office.Proposals, record.Query{}) {
		if err != nil {
			r.t.Fatal(err)
		}
		if p = p.AsOf(r.o.To); p == nil {
			continue
		}
		switch p.State() {
		case office.StateWithdrawn, office.StateRefused, office.StateHigher:
		default:
			owed[p.Number] = p.Voted == "" || p.VoteResult != office.VotePassed
		}
	}
	duty := r.those(func(row map[string]string) bool { return owed[row["编号"]] })
	motions, replied, fell, in := r.with("类别", "议案").n(), duty.filled("答复日期").n(), duty.filled("是否按期").n(), duty.with("是否按期", "是").n()
	judged := func(words ...string) int {
		return duty.those(func(row map[string]string) bool {
			text := row["结果评价"]
			if text == "" {
				text = row["态度评价"]
			}
			for _, w := range words {
				if text == w {
					return true
				}
			}
			return false
		}).n()
	}
	whole := judged("满意", "基本满意", "不满意")
	return []string{
		fmt.Sprintf("共 %d 件（议案 %d 件，建议 %d 件），应办 %d 件，已答复 %d 件，答复率 %s；按期答复 %d 件，按期答复率 %s；逾期 %d 件", r.n(), motions, r.n()-motions, duty.n(), replied, rated(replied, duty.n()),
			in, rated(in, fell), duty.with("是否按期", "否").n()),
		fmt.Sprintf("办理结果：A类 %d 件，B类 %d 件，C类 %d 件，D类 %d 件。结果评价：满意 %d 件，基本满意 %d 件，不满意 %d 件，满意率 %s", duty.with("结果类别", "A").n(), duty.with("结果类别", "B").n(),
			duty.with("结果类别", "C").n(), duty.with("结果类别", "D").n(), judged("满意"), judged("基本满意"), judged("不满意"), rated(judged("满意"), whole)),
	}
}

// contacts are the totals of L22; the second line is of the members of the presidium, who have no rows.
func contacts(r recount) []string {
	members, deputies, groups, times := map[int64]bool{}, map[int64]bool{}, map[int64]bool{}, 0
	for c, err := range data.Each(r.s, office.Contacts, record.Query{}) {
		if err != nil {
			r.t.Fatal(err)
		}
		if c.Kind != office.ContactDeputies {
			continue
		}
		members[c.Deputy.ID] = true
		for _, d := range c.Contacted {
			deputies[d.ID] = true
		}
		if c.Group.ID != 0 {
			groups[c.Group.ID] = true
		}
		for _, v := range c.Visits {
			times += int(unit(v.Day >= r.o.From && v.Day <= r.o.To))
		}
	}
	held, due := r.sum("固定联系户数"), r.sum("应达")
	return []string{fmt.Sprintf("联系选民的代表 %d 人，固定联系 %d 户，应达 %d 户，联系选民完成率 %s；走访 %d 户次，收集意见 %d 条，解决问题 %d 件", r.distinct("代表", "\n"), held, due, rated(min(held, due), due),
		r.sum("走访户次"), r.sum("收集意见"), r.sum("解决问题")),
		fmt.Sprintf("主席团成员联系代表：成员 %d 人，联系代表 %d 人，联系代表小组 %d 个，走访 %d 次", len(members), len(deputies), len(groups), times)}
}

// reports are the totals of L24; how many votes were valid no column tells.
func reports(r recount) []string {
	times, who, serving := 0, map[string]bool{}, map[string]bool{} // only those who are still in office are counted as people
	for _, row := range demoRows(r.t, r.s, "L01", r.o) {
		serving[row["姓名"]] = true
	}
	for _, row := range r.rows {
		for name := range strings.SplitSeq(row["代表"], "、") {
			times++
			if serving[name] {
				who[name] = true
			}
		}
	}
	valid := of(r, office.DutyReports, func(d *office.ReportToVoters) record.Date { return d.On }, func(d *office.ReportToVoters) int64 {
		return d.Poll.Valid.V * unit(d.Kind != office.ReportPlan)
	})
	return []string{fmt.Sprintf("述职 %d 场，%d 人次；述职代表 %d 人，述职率 %s；有效票 %d 张，满意和基本满意率 %s；选民意见 %d 条", r.n(), times, len(who), rated(len(who), 64), valid,
		rated(r.sum("满意")+r.sum("基本满意"), valid), r.sum("意见条数"))}
}

// posted counts the deputies who are named for a station that is open.
func (r recount) posted() int {
	who := map[int64]bool{}
	for p, err := range data.Each(r.s, office.Stations, record.Query{}) {
		if err != nil {
			r.t.Fatal(err)
		}
		for _, d := range p.Deputies {
			who[d.ID] = true
		}
	}
	for d, err := range data.Each(r.s, office.Deputies, record.Query{}) {
		if err != nil {
			r.t.Fatal(err)
		}
		facts := r.s.Facts()
		in := d.InOfficeAt(office.LevelTown, r.o.To, facts.Term, facts.In) || d.InOfficeAt(office.LevelCounty, r.o.To, facts.Term, facts.In)
		switch {
		case !in:
			delete(who, d.ID)
		case d.Station.ID != 0:
			who[d.ID] = true
		}
	}
	return len(who)
}

// asked counts what deputies proposed at receptions by leaders, and how much of it was done.
func (r recount) asked() (asked, done int) {
	for p, err := range data.Each(r.s, office.PetitionDuties, record.Query{}) {
		if err != nil {
			r.t.Fatal(err)
		}
		if p.Kind != office.PetitionDay || p.Day < r.o.From || p.Day > r.o.To {
			continue
		}
		for _, one := range p.Proposals {
			asked++
			if one.Done != "" && one.Done <= r.o.To {
				done++
			}
		}
	}
	return asked, done
}

// archived counts the deputies in office at the end who came to one kind of duty, from the duty archives.
func (r recount) archived(kind string) int {
	lines, err := r.s.DutyLines(data.DutyQuery{From: r.o.From, To: r.o.To, Kind: kind})
	if err != nil {
		r.t.Fatal(err)
	}
	who := map[int64]bool{}
	facts := r.s.Facts()
	for _, l := range lines {
		if d, err := data.Load(r.s, office.Deputies, l.Deputy.ID); err == nil && office.WasThere(l.Status) && d.InOffice(r.o.To, facts.Term, facts.In) {
			who[l.Deputy.ID] = true
		}
	}
	return len(who)
}
