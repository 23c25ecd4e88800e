package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// recounts say what each ledger closes with. Ledgers that are not here close with no number.
var recounts = map[string]func(r recount) []string{
	"L01": func(r recount) []string {
		quota := 65
		return []string{fmt.Sprintf("名额 %d 名，实有 %d 名，缺额 %d 名", quota, r.n(), quota-r.n())}
	},
	"L02": func(r recount) []string {
		return []string{fmt.Sprintf("县代表 %d 人", r.with("级别", "县").n())}
	},
	"L03": func(r recount) []string {
		return append(r.kinds("变动类型", "人次"), fmt.Sprintf("共 %d 人次", r.n()))
	},
	"L04": func(r recount) []string {
		return []string{fmt.Sprintf("大组 0 个，小组 %d 个；成员 %d 人，其中县代表 %d 人，本级代表 %d 人；活动 %d 次", r.n(), r.sum("成员数"), r.sum("县代表"), r.sum("镇代表"), r.sum("年度活动次数"))}
	},
	"L05": func(r recount) []string {
		party := r.with("政治面貌", "中共").n()
		return []string{fmt.Sprintf("共 %d 人，其中中共党员（含预备党员）%d 人，占 %s", r.n(), party, rated(party, r.n()))}
	},
	"L06": dutyMeans,
	"L07": func(r recount) []string { return append(r.kinds("类型", "次"), fmt.Sprintf("共 %d 次", r.n())) },
	"L08": sittings,
	"L09": func(r recount) []string {
		out := []string{fmt.Sprintf("共 %d 件", r.n())}
		for _, kind := range []string{"决议", "决定", "意见"} {
			n := r.those(func(row map[string]string) bool { return strings.HasSuffix(row["名称"], kind) }).n()
			out = append(out, fmt.Sprintf("%s %d 件", kind, n))
		}
		return out
	},
	"L10": func(r recount) []string {
		out := []string{fmt.Sprintf("共 %d 次", r.n()), fmt.Sprintf("本级组织 %d 次，与上级联动 0 次", r.n())}
		for _, kind := range []string{"视察", "调研", "执法检查", "督查"} {
			n := r.those(func(row map[string]string) bool { return strings.Contains(row["类型"], kind) }).n()
			out = append(out, fmt.Sprintf("：%s %d 次", kind, n))
			if kind != "视察" {
				out[len(out)-1] = strings.TrimPrefix(out[len(out)-1], "：")
			}
		}
		closed := 0
		for _, row := range r.rows {
			_, text, _ := strings.Cut(row["整改情况"], "已销号 ")
			n, _ := strconv.Atoi(strings.TrimSuffix(text, " 个"))
			closed += n
		}
		return append(out, fmt.Sprintf("参加代表 %d 人次，发现问题 %d 个，提出意见 %d 条，整改销号 %d 个", r.sum("参加代表人数"), r.sum("发现问题数"), r.sum("提出意见条数"), closed))
	},
	"L11": func(r recount) []string {
		closed, due := r.with("状态", "已销号", "已回头看", "归档"), r.those(func(row map[string]string) bool { return row["整改时限"] <= string(r.o.To) })
		in := due.with("状态", "已销号", "已回头看", "归档").n()
		return []string{fmt.Sprintf("共 %d 个问题，已交办 %d 个，已销号 %d 个，整改率 %s；到期 %d 个，其中已销号 %d 个，到期整改率 %s；逾期未整改 %d 个",
			r.n(), r.n(), closed.n(), rated(closed.n(), r.n()), due.n(), in, rated(in, due.n()), due.n()-in)}
	},
	"L12": func(r recount) []string {
		satisfied := 0
		for _, row := range r.rows {
			votes, _, _ := strings.Cut(row["满意（票/率）"], "/")
			n, _ := strconv.Atoi(votes)
			satisfied += n
		}
		best, valid, found, mended := r.with("评定", "最满意单位"), r.sum("有效票"), r.sum("提出问题数"), r.sum("整改数")
		out := []string{fmt.Sprintf("有效票合计 %d 张，满意率 %s，满意和基本满意率 %s；提出问题 %d 个，整改销号 %d 个，整改率 %s", valid, rated(satisfied, valid),
			rated(satisfied+r.sum("基本满意"), valid), found, mended, rated(mended, found)), fmt.Sprintf("共 %d 个", r.n()), fmt.Sprintf("评定最满意单位 %d 个", best.n())}
		return slices.Concat(out, r.kinds("类别", "个"), best.kinds("类别", "个"))
	},
	"L13": suggestions,
	"L14": func(r recount) []string { return []string{fmt.Sprintf("共 %d 件", r.n())} },
	"L15": suggestions,
	"L16": func(r recount) []string {
		return []string{fmt.Sprintf("共 %d 件，应办 0 件，已答复 0 件，已办结 %d 件", r.n(), r.filled("办结日期").n()), "逾期 0 件"}
	},
	"L17": func(r recount) []string {
		day := func(p *office.Reception) record.Date { return p.Day }
		households := of(r, office.Receptions, day, func(p *office.Reception) int64 { return p.Households.V * unit(p.Form == office.FormVisit) })
		opinions := of(r, office.Receptions, day, func(p *office.Reception) int64 { return max(p.Opinions.V, unit(!p.Opinions.Given)) })
		solved := of(r, office.Receptions, day, func(p *office.Reception) int64 { return unit(p.AsOf(r.o.To).Solved.V) })
		taken := r.those(func(row map[string]string) bool { return !strings.HasPrefix(row["处理方式"], "不予受理") })
		closed, judged := taken.with("办理结果", "已办结").n(), r.filled("满意度")
		return append(r.kinds("处理方式", "件"),
			fmt.Sprintf("接待 %d 人次，走访 %d 户，收集意见 %d 条，解决实际困难 %d 件。共 %d 件", r.sum("来访人次"), households, opinions, solved, r.n()),
			fmt.Sprintf("受理 %d 件，已办结 %d 件，群众反映办结率 %s；评价 %d 件，满意 %d 件，群众满意率 %s", taken.n(), closed, rated(closed, taken.n()),
				judged.n(), judged.with("满意度", "满意").n(), rated(judged.with("满意度", "满意").n(), judged.n())))
	},
	"L18": func(r recount) []string {
		return append(r.kinds("类型", "个"), fmt.Sprintf("共 %d 个", r.n()), fmt.Sprintf("进站代表 %d 人", r.posted()))
	},
	"L19": func(r recount) []string {
		called, days := r.filled("状态"), map[string]bool{}
		came := called.with("状态", "出席", "迟到", "早退").n()
		for _, row := range r.rows {
			days[row["日期"]+row["接访领导"]] = true
		}
		asked, done := r.asked()
		return []string{fmt.Sprintf("领导接访 %d 次，代表应到 %d 人次，实到 %d 人次（其中迟到 %d 人次），请假 %d 人次，缺席 %d 人次，出勤率 %s；处理建议 %d 条，已落实 %d 条", len(days),
			called.n(), came, called.with("状态", "迟到").n(), called.with("状态", "请假").n(), called.with("状态", "缺席").n(), rated(came, called.n()), asked, done)}
	},
	"L20": func(r recount) []string {
		groups := r.those(func(row map[string]string) bool { return strings.HasSuffix(row["代表/小组"], "小组") }).n()
		people := r.those(func(row map[string]string) bool { return !strings.HasSuffix(row["代表/小组"], "小组") })
		days := of(r, office.PetitionDuties, func(p *office.PetitionDuty) record.Date { return p.Day }, func(p *office.PetitionDuty) int64 { return unit(p.Kind == office.PetitionDay) })
		return []string{fmt.Sprintf("领导接访 %d 次，代表 %d 人、小组 %d 个；应到 %d 人次，实到 %d 人次，请假 %d 人次，缺席 %d 人次；处理建议 %d 条，落实 %d 条", days, people.n(), groups,
			people.sum("应"), people.sum("实"), people.sum("请假"), people.sum("缺席"), people.sum("建议数"), people.sum("落实数"))}
	},
	"L21": func(r recount) []string {
		closed := r.filled("办结日期").n()
		return slices.Concat([]string{fmt.Sprintf("信访 %d 件，%d 人次，已办结 %d 件，信访办结率 %s", r.n(), r.sum("人数"), closed, rated(closed, r.n()))}, r.kinds("形式", "件"), r.kinds("类别", "件"))
	},
	"L22": contacts,
	"L23": func(r recount) []string {
		trained := r.archived(office.DutyTraining)
		return []string{fmt.Sprintf("培训 %d 期，代表应训 %d 人次，实训 %d 人次，参训率 %s，连同其他人员共 %d 人次；受训代表 %d 人，培训覆盖率 %s", r.n(), r.sum("应训"), r.sum("实训"),
			rated(r.sum("实训"), r.sum("应训")), r.sum("人次"), trained, rated(trained, 64))}
	},
	"L24": reports,
	"L25": func(r recount) []string {
		aid := of(r, office.Campaigns, func(*office.Campaign) record.Date { return r.o.From }, func(c *office.Campaign) (n int64) {
			for _, e := range c.Events {
				n += e.Aid.V * unit(e.Day >= r.o.From && e.Day <= r.o.To)
			}
			return n
		})
		return []string{fmt.Sprintf("主题活动 %d 项，开展活动 %d 次，参加代表 %d 人次，接待咨询 %d 人次，解答 %d 件，收集建议 %d 条，发放资料 %d 份，捐款 %d 元，实事 %d 件，受益 %d 人次，帮扶资金 %d 元", r.distinct("活动", "："), r.n(),
			r.sum("参加代表"), r.sum("接待咨询"), r.sum("解答"), r.sum("建议"), r.sum("资料"), r.sum("捐款")/100, r.sum("实事件数"), r.sum("受益人次"), aid/100)}
	},
	"L26": func(r recount) []string {
		shown := r.with("类别", "述职推优").n()
		return []string{"评选 4 项", fmt.Sprintf("候选 %d 个，入选 %d 个；述职推优 %d 人次", r.n()-shown, r.with("结果", "入选").n(), shown)}
	},
	"L27": func(r recount) []string {
		adopted, times := r.filled("采用日期"), 0
		for _, row := range adopted.rows {
			times += strings.Count(row["采用日期"], "\n") + 1
		}
		at := func(level string) int {
			return adopted.those(func(row map[string]string) bool { return strings.Contains(row["级别"], level) }).n()
		}
		return []string{fmt.Sprintf("投稿 %d 篇，采用 %d 篇（县级 %d 篇，市级 %d 篇，省级 %d 篇，国家级 %d 篇），采用 %d 次，投稿采用率 %s", r.n(), adopted.n(), at("县级"), at("市级"), at("省级"), at("国家级"),
			times, rated(adopted.n(), r.n()))}
	},
	"L28": func(r recount) []string {
		budget := 0
		for _, year := range []int64{2025, 2026} {
			budget += of(r, office.Budgets, func(*office.Budget) record.Date { return r.o.From }, func(b *office.Budget) int64 {
				if b.Adjusted.Given {
					return b.Adjusted.V * unit(b.Year.V == year)
				}
				return b.Planned.V * unit(b.Year.V == year)
			})
		}
		paid, all := r.filled("标准").sum("金额"), r.sum("金额")
		yuan := func(fen int) string { return record.Money(fen).Yuan() }
		return []string{fmt.Sprintf("预算 %s 元，支出 %s 元（经费支出 %s 元，代表补贴 %s 元），结余 %s 元", yuan(budget), yuan(all), yuan(all-paid), yuan(paid), yuan(budget-all))}
	},
	"L29": func(r recount) []string {
		elected := 0
		for _, row := range r.rows {
			elected += strings.Count("\n"+row["结果"], "\n当选")
		}
		voters, took := r.sum("选民数"), r.sum("投票数")
		adults := of(r, office.ByElections, func(b *office.ByElection) record.Date { return b.Day }, func(b *office.ByElection) (n int64) {
			for _, d := range b.Registrations {
				n += d.Adults.V
			}
			return n
		})
		return []string{fmt.Sprintf("选区 %d 个，登记选民 %d 人，登记率 %s；投票 %d 人，参选率 %s；当选代表 %d 名", r.n(), voters, rated(voters, adults), took, rated(took, voters), elected)}
	},
	"L30": func(r recount) []string {
		done := r.with("状态", "完成").n()
		return []string{fmt.Sprintf("任务 %d 件，完成 %d 件，进行中 %d 件，未开始 %d 件，任务完成率 %s；逾期 %d 件，取消 %d 件", r.n(), done, r.with("状态", "进行中").n(), r.with("状态", "未开始").n(), rated(done, r.n()), 0, 0)}
	},
	"L31": func(r recount) []string {
		return []string{fmt.Sprintf("现行有效 %d 件，其中上墙 %d 件", r.with("现行有效", "是").n(), r.with("是否上墙", "是").n())}
	},
	"L32": func(r recount) []string {
		return []string{fmt.Sprintf("共 %d 项，其中已决定（通过）%d 项", r.n(), r.with("结果", "通过").n())}
	},
	"L33": func(r recount) []string { return append(r.kinds("类型", "件"), fmt.Sprintf("共 %d 件", r.n())) },
	"L34": func(r recount) []string {
		accepted, finished, begun := r.filled("验收").n(), r.filled("竣工").n(), r.filled("开工").n()
		return []string{fmt.Sprintf("共 %d 个：已开工 %d 个，已竣工 %d 个，已验收 %d 个", r.n(), begun-finished, finished-accepted, accepted)}
	},
	"公示":  func(r recount) []string { return []string{fmt.Sprintf("共 %d 人", r.n())} },
	"T08": func(r recount) []string { return []string{fmt.Sprintf("共 %d 人", r.n())} },
}
