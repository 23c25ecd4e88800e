package office

import (
	"strconv"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The number of township deputies by law (选举法12, 2020): 45, and one more for every 1,500 people, at most 160 (A01); a
// 乡 or 民族乡 may get 5 per cent more by decision of the provincial standing committee (A02).
const (
	quotaBase      = 45
	quotaPerPeople = 1500
	quotaMost      = 160
	quotaExtra     = 5 // per cent
	fewPeople      = 2000
)

var termRules = []record.Rule{
	record.Hold("", "", record.Certain, checkTermDates).At("until"),
	record.Hold("A01", "选举法12（四）", record.Certain, checkQuota).At("quota"),
	record.Hold("A02", "选举法12", record.Certain, checkExtra).At("extra", "extra_doc"),
	record.Hold("A03", "选举法13、14", record.Certain, checkQuotaFixed).At("quota_doc", "quota"),
	record.Hold("A06", "组织法9；宪法98", record.Certain, checkTermEnd).At("since"),
}

// QuotaMax is the greatest number of deputies that the law allows for a population (A01).
func QuotaMax(population int64) int64 { return min(quotaMost, quotaBase+population/quotaPerPeople) }

// prepareTerm fills the number of the term from its name and the other way round, and the name of the area.
func prepareTerm(t *Term, in record.Settings) {
	if t.Name == "" && t.Number.Given {
		t.Name = hanzi.Ordinal(int(t.Number.V), "届")
	}
	if !t.Number.Given {
		t.Number = numberOfTerm(t.Name)
	}
	if t.AreaName == "" {
		t.AreaName = in.Text(KeyTown)
	}
	if t.AreaKind == "" {
		t.AreaKind = in.Text(KeyTownKind)
	}
}

// numberOfTerm reads 第十五届, 十五届 or 第15届.
func numberOfTerm(name string) record.Opt[int64] {
	for n := 1; n < 100; n++ {
		for _, text := range []string{hanzi.Number(n) + "届", strconv.Itoa(n) + "届"} {
			if name == text || name == "第"+text {
				return record.Some(int64(n))
			}
		}
	}
	return record.Opt[int64]{}
}

// inForce tells whether a term is the office's present one.
func (t *Term) inForce(in record.Settings) bool { return t.ID != 0 && int(t.ID) == in.Int(KeyTerm) }

func checkTermDates(t *Term, f Facts) []string {
	switch {
	case t.To != "" && t.From != "" && t.To <= t.From:
		return says("止日%s不在起日%s之后：请核对", date(t.To), date(t.From))
	case t.To == "" && t.From != "" && !t.inForce(f.In) && t.From < record.Date(f.In.Text(KeyTermFrom)):
		return says("%s已不是本届，还没有填止日：请填下一届首次会议开幕日", t.Name)
	}
	return nil
}

func checkQuota(t *Term, _ Facts) []string {
	if !t.Quota.Given || !t.Population.Given {
		return nil
	}
	most, people := QuotaMax(t.Population.V), t.Population.V
	if t.Extra.V {
		most += most * quotaExtra / 100
	}
	if t.Quota.V > most {
		return says("核定名额%d超过法定上限%d（人口%d，45加每1500人1名，最多160）：请核对名额和人口", t.Quota.V, most, people)
	}
	if t.Quota.V < quotaBase && people >= fewPeople {
		return says("核定名额%d少于基数45，人口不足二千的才可以少于45：请核对名额和人口", t.Quota.V)
	}
	return nil
}

func checkExtra(t *Term, _ Facts) []string {
	switch {
	case !t.Extra.V:
		return nil
	case t.AreaKind == "镇":
		return says("另加百分之五只适用于少数民族聚居多或者居住分散的乡、民族乡，法律没有写镇：请核对")
	case t.ExtraDoc == "":
		return says("另加百分之五要有省级人大常委会的决定：请补填“另加依据”")
	}
	return nil
}

func checkQuotaFixed(t *Term, f Facts) []string {
	var out []string
	if t.Quota.Given && (t.QuotaDoc == "" || t.QuotaDay == "") {
		out = append(out, "名额由县级人大常委会确定：请补填核定文号和核定日期")
	}
	if !t.Quota.Given || !t.inForce(f.In) {
		return out
	}
	if n := int64(f.InOffice(f.In.Today)); n > t.Quota.V {
		out = append(out, says("实有代表%d人，超过核定名额%d：请核对代表的状态和核定名额", n, t.Quota.V)...)
	}
	return out
}

// checkTermEnd reminds of the general election half a year before the five years are over.
func checkTermEnd(t *Term, f Facts) []string {
	months := f.In.Int(KeyTermReminder)
	if !t.inForce(f.In) || t.From == "" || t.To != "" || months == 0 || f.In.Today < t.From.AddMonths(months) {
		return nil
	}
	return says("%s自%s起，每届五年，到%s届满：请着手准备换届选举", t.Name, date(t.From), date(t.From.AddMonths(60)))
}
