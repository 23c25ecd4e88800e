package office

import (
	"slices"

	"npcdesk/app/record"
)

// module is a set of registers that an office switches on when it keeps them (功能模块): not every township does.
type module struct {
	key       string
	title     string
	on        bool // kept by every office
	source    string
	registers []string
}

var modules = []module{
	{KeyModuleIncoming, "收文", true, "上级人大来文登记", []string{"incoming"}},
	{KeyModuleBudget, "经费、支出和补贴", false, "本机关自己管活动经费的打开", []string{"budget", "expense", "allowance"}},
	{KeyModuleSubscription, "报刊订阅", false, "给代表小组订报刊的打开", []string{"subscription"}},
	{KeyModuleProject, "重点项目和民生实事", false, "跟踪监督重点项目、票决民生实事的打开", []string{"project"}},
	{KeyModuleCentralWork, "中心工作", false, "登记代表参与春耕、抗旱、征迁、拆违等工作的打开", []string{"central_work"}},
	{KeyModuleVillage, "村级换届监督", false, "村（社区）换届的年份打开", []string{"village_election"}},
	{KeyModulePetitionDuty, "代表接访", false, "代表参与领导接访的打开", []string{"petition_duty"}},
}

// moduleLimits are the switches of the modules.
var moduleLimits = func() []Limit {
	out := make([]Limit, len(modules))
	for i, m := range modules {
		value := "否"
		if m.on {
			value = "是"
		}
		out[i] = Limit{Key: m.key, Title: "启用：" + m.title, Group: limitsModules, Kind: record.KindBool, Default: value, Source: m.source, Mark: record.Verify}
	}
	return out
}()

// SwitchedOn tells whether the navigation shows a register: every register that belongs to no module, and those of the modules that
// the office switched on in 设置. A register that is off is still found by search, npcctl and references.
func SwitchedOn(register string, in record.Settings) bool {
	for _, m := range modules {
		if slices.Contains(m.registers, register) {
			return in.On(m.key)
		}
	}
	return true
}
