package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// filler gives every kind of field a value of its own, as the JSON that save takes.
type filler struct {
	in    record.Settings
	ids   map[string]int64 // one record of every register, to point at
	count int
}

func (f *filler) value(field *record.Field) any {
	f.count++
	n := f.count%27 + 1
	switch field.Kind {
	case record.KindText, record.KindLongText:
		return fmt.Sprintf("%s第%d", field.Label, f.count)
	case record.KindDate:
		return fmt.Sprintf("2026-02-%02d", n)
	case record.KindMonth:
		return fmt.Sprintf("2025-%02d", n%12+1)
	case record.KindTime:
		return fmt.Sprintf("08:%02d", n)
	case record.KindInt:
		return float64(n)
	case record.KindNumber:
		return float64(n) + 0.5
	case record.KindMoney:
		return float64(n) + 0.25
	case record.KindBool:
		return true
	case record.KindChoice:
		return field.OptionsIn(f.in)[0]
	case record.KindChoices:
		options := field.OptionsIn(f.in)
		return asList(options[:min(2, len(options))])
	case record.KindRef:
		return f.ref(field.Target)
	case record.KindRefs:
		return []any{f.ref(field.Target)}
	case record.KindPeople:
		status := ""
		if options := field.OptionsIn(f.in); len(options) > 0 {
			status = options[0]
		}
		return []any{map[string]any{"人员": f.ref("deputy"), "状态": status, "备注": "备注一"}, map[string]any{"人员": "特邀的人", "状态": status, "备注": ""}}
	case record.KindRows:
		row := map[string]any{}
		for _, sub := range field.Sub.Fields {
			if sub.Settable() {
				row[sub.Label] = f.value(sub)
			}
		}
		return []any{row}
	}
	return nil
}

func (f *filler) ref(register string) any { return map[string]any{"id": float64(f.ids[register])} }

func asList(words []string) (out []any) {
	for _, w := range words {
		out = append(out, w)
	}
	return out
}

// same tells whether what came back under a path is what was sent; what came back may say more: names of references, ids of
// rows.
func same(path string, sent, got any) bool {
	switch sent := sent.(type) {
	case map[string]any:
		back, ok := got.(map[string]any)
		for label, v := range sent {
			ok = ok && same(path+"."+label, v, back[label])
		}
		return ok
	case []any:
		back, ok := got.([]any)
		if !ok || len(back) != len(sent) {
			return false
		}
		for i := range sent {
			ok = ok && same(path, sent[i], back[i])
		}
		return ok
	}
	return follows[path] != "" || reflect.DeepEqual(sent, got)
}

// saveOne saves a record through the command and gives its id.
func saveOne(t *testing.T, dir, register string, rec map[string]any) int64 {
	t.Helper()
	raw, err := json.Marshal(rec)
	if err != nil {
		t.Fatal(err)
	}
	status, out := run(t, dir, string(raw), "save", register)
	var got struct{ Saved []int64 }
	if err := json.Unmarshal(out, &got); err != nil || status != done || len(got.Saved) != 1 {
		t.Fatalf("save %s: %d %s", register, status, out)
	}
	return got.Saved[0]
}

// follows are what the office works out from the rest of a record, with the reason: what is entered against it gives way.
var follows = map[string]string{
	"election.候选人.结果":         "follows from the count",
	"election.候选人.笔画序":        "follows from the names",
	"election.另选人.结果":         "follows from the count",
	"byelection.投票.结果":        "follows from the count",
	"byelection.得票.结果":        "follows from the count",
	"byelection.阶段.最迟日期":      "follows from the day of the election",
	"proposal.承办方式":           "with assisting units it is 主办+协办",
	"petition_duty.签到记录.出席状态": "follows from the time of the sign-in",
	"roster.截止日期":             "no earlier than the last duty",
	"rule.现行有效":               "no longer, once it was repealed",
}

// Whatever can be entered in any register comes back as it was saved (CLI.md: Chinese labels, references as ids).
func TestEveryFieldOfEveryRegisterComesBackAsItWasSaved(t *testing.T) {
	dir := small(t)
	f := &filler{in: office.SettingsOn("2026-11-22", nil), ids: map[string]int64{}}
	for _, reg := range office.Registers.All { // one record of each, with the least that can be saved
		if reg.Hidden {
			continue
		}
		rec := map[string]any{}
		for _, field := range reg.Fields {
			if field.Least {
				rec[field.Label] = f.value(field)
			}
		}
		f.ids[reg.Key] = saveOne(t, dir, reg.Key, rec)
	}
	for _, reg := range office.Registers.All {
		if reg.Hidden {
			continue
		}
		sent := map[string]any{}
		for _, field := range reg.Fields {
			if field.Settable() && !field.Copy { // a copy follows from the rows, which are sent
				sent[field.Label] = f.value(field)
			}
		}
		id := saveOne(t, dir, reg.Key, sent)
		_, out := run(t, dir, "", "list", reg.Key)
		var list []map[string]any
		if err := json.Unmarshal(out, &list); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, got := range list {
			if got["id"] != float64(id) {
				continue
			}
			found = true
			for label, v := range sent {
				if !same(reg.Key+"."+label, v, got[label]) {
					t.Errorf("%s.%s: saved %v, got %v", reg.Key, label, v, got[label])
				}
			}
		}
		if !found {
			t.Errorf("%s %d is not listed", reg.Key, id)
		}
	}
}

// TestRegistersSaysWhatTheContractSays: every register of CLI.md under its key and Chinese name, and every field with its kind.
func TestRegistersSaysWhatTheContractSays(t *testing.T) {
	_, out := run(t, t.TempDir(), "", "registers")
	var list []struct {
		Key, Name string
		Fields    []struct {
			Key, Label, Kind string
			Required         *bool
			Choices          []string
		}
	}
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, reg := range list {
		names[reg.Key] = reg.Name
		required := false
		for _, f := range reg.Fields {
			if f.Key == "" || f.Label == "" || f.Required == nil || f.Choices == nil || !strings.Contains(" "+kinds+" ", " "+f.Kind+" ") {
				t.Errorf("%s: %+v", reg.Key, f)
			}
			if f.Kind == "enum" && len(f.Choices) == 0 {
				t.Errorf("%s.%s has nothing to choose from", reg.Key, f.Label)
			}
			required = required || f.Required != nil && *f.Required
		}
		if !required {
			t.Errorf("%s asks for nothing", reg.Key)
		}
	}
	for _, pair := range strings.Split(contract, "·") {
		key, name, _ := strings.Cut(strings.TrimSpace(pair), " ")
		if names[key] != name {
			t.Errorf("%s is called %q, CLI.md says %s", key, names[key], name)
		}
		delete(names, key)
	}
	for key, name := range names {
		t.Errorf("%s %s is not in CLI.md", key, name)
	}
}

const kinds = "text longtext date month time int number money bool enum multi ref refs rows people shown"

// contract is the list of registers in CLI.md.
const contract = `deputy 代表 · term 届次 · constituency 选区 · delegation 代表团 · group 代表小组 · unit 单位 · duty 履职记录 ·
training 培训 · duty_report 述职 · meeting 会议 · session 人代会 · vote 表决 · election 选举 · oath 宪法宣誓 ·
appointment 人事任免 · decision 重大事项 · party_report 请示报告 · inspection 视察调研 · finding 问题整改 · appraisal 工作评议 ·
inquiry 询问质询 · proposal 议案建议 · reception 接待选民 · contact 联系选民 · petition 信访 · petition_duty 代表接访 ·
station 联络站 · roster 值班排班 · campaign 主题活动 · byelection 换届补选 · commendation 评先评优 · publicity 宣传信息 ·
budget 经费 · allowance 补贴 · rule 制度 · task 任务清单 · project 重点项目 · incoming 收文 · central_work 中心工作 ·
village_election 村级换届监督 · resolution 决议决定 · vacancy 缺额 · score_rule 计分规则 · plan 年度计划 · training_plan 培训计划 ·
expense 支出 · subscription 报刊订阅 · text 文稿 · holiday 节假日`
