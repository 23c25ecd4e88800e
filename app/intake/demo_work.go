package intake

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// work is what the sample township did between its sessions, as far as other records point at it.
type work struct {
	daysOff     *office.Calendar
	villages    []*office.Unit
	inspections []*office.Inspection
	rosters     []*office.Roster
	receptions  []*office.Reception
	petitions   []*office.Petition
	trainings   []*office.Training
	campaigns   []*office.Campaign
	press       []*office.Publicity
	projects    []*office.Project
	problems    []*office.Problem
	spent       map[subjectYear]int64 // 分
}

// subjectYear is one line of the budget.
type subjectYear struct {
	subject string
	year    int
}

// saveWork saves the work of the years between the sessions: oversight, contact with the people, the deputies' own duties and
// the office's.
func (t *township) saveWork() error {
	for _, save := range []func() error{t.saveModules, t.saveVillages, t.saveInspections, t.saveAppraisals, t.saveInquiries, t.saveProblems, t.saveProjects, t.saveTasks,
		t.saveStationWork, t.saveRosters, t.saveReceptions, t.saveContacts, t.savePetitions, t.savePetitionDays, t.savePublicity, t.saveCampaigns,
		t.saveTrainings, t.saveReports, t.saveDuties, t.saveCommendations, t.saveSubscriptions, t.saveExpenses, t.saveAllowances, t.saveBudgets,
		t.saveRegulations, t.savePlans, t.saveIncoming, t.saveCentralWork, t.saveVillageElections,
		t.saveScenes} {
		if err := save(); err != nil {
			return err
		}
	}
	return nil
}

// saveModules switches on what the sample township keeps.
func (t *township) saveModules() error {
	values := map[string]string{office.KeyPoints: "是"}
	for _, key := range []string{office.KeyModuleBudget, office.KeyModuleSubscription, office.KeyModuleProject, office.KeyModuleCentralWork, office.KeyModuleVillage,
		office.KeyModulePetitionDuty} {
		values[key] = "是"
	}
	changes, err := t.s.SettingChanges(values, "示例")
	if err != nil {
		return err
	}
	_, err = t.s.Save(data.Batch{Label: "示例数据：功能模块", Changes: changes})
	return err
}

// saveVillages makes the villages units, as petitions and village elections point at them.
func (t *township) saveVillages() error {
	for i, name := range villages {
		t.villages = append(t.villages, &office.Unit{Name: name, Kind: "村（社区）", Head: t.newName(), Contact: t.newName(), Phone: demoPhone(9100 + i),
			Address: "平川县清溪镇" + name})
	}
	return saveAll(t, office.Units, t.villages...)
}

// span is the part of a year that belongs to the work between sessions: from late January, or from the first session of the
// term on, up to today.
type span struct {
	*demoYear
	from, to record.Date
}

// spans are the years of the demo in which there was time for work.
func (t *township) spans() []span {
	var out []span
	for _, y := range t.years() {
		s := span{y, record.Date(fmt.Sprintf("%04d-01-20", y.Year)), record.Date(fmt.Sprintf("%04d-12-31", y.Year))}
		s.from, s.to = max(s.from, y.Term.From.Add(7)), min(s.to, t.today)
		if s.from <= s.to {
			out = append(out, s)
		}
	}
	return out
}

// running tells whether the year goes on.
func (t *township) running(s span) bool { return s.to == t.today }

// spread lays as many working days evenly over a year as fall into the part of it, at least one; more where the records of a
// year are made several times.
func (t *township) spread(s span, yearly int) []record.Date { return t.spreadOnce(s, yearly*s.Times) }

// spreadOnce is spread for what is made once a year at any scale.
func (t *township) spreadOnce(s span, yearly int) []record.Date {
	days := s.from.Until(s.to)
	n := max(1, yearly*(days+1)/346)
	out := make([]record.Date, n)
	for i := range out {
		out[i] = t.workday(s.from.Add((2*i+1)*days/(2*n)), s)
	}
	return out
}

// workday is the day itself or the next one on which people work, within the year.
func (t *township) workday(day record.Date, s span) record.Date {
	for on := day; on <= s.to; on = on.Add(1) {
		if t.holidays().Working(on) {
			return on
		}
	}
	for on := day; on > s.from; on = on.Add(-1) {
		if t.holidays().Working(on) {
			return on
		}
	}
	return day
}

// after is the first working day some days after a day: papers are not handed over on a Sunday.
func (t *township) after(day record.Date, days int) record.Date {
	for day = day.Add(days); !t.holidays().Working(day); {
		day = day.Add(1)
	}
	return day
}

func (t *township) holidays() office.Calendar {
	if t.daysOff == nil {
		c := t.s.Facts().Holidays
		t.daysOff = &c
	}
	return *t.daysOff
}

var leaveReasons = []string{"外出务工", "因公出差", "生病住院", "家中有事", "参加县里的会议"}

// attended writes who came of those who were called: here and there somebody is on leave.
func (t *township) attended(called []*office.Deputy) []record.Person {
	out := came(called)
	for i := range out {
		if i > 0 && t.rng.IntN(14) == 0 {
			out[i].Status, out[i].Note = office.OnLeave, pick(t, leaveReasons)
		}
	}
	return out
}

func refs(list []*office.Deputy) []record.Ref {
	out := make([]record.Ref, len(list))
	for i, d := range list {
		out[i] = ref(d.ID)
	}
	return out
}

// by is the day when it has come, else "".
func (t *township) by(day record.Date) record.Date {
	if t.past(day) {
		return day
	}
	return ""
}

// between is a number from the first to the last, both included.
func (t *township) between(first, last int) int { return first + t.rng.IntN(last-first+1) }

func num(n int) record.Opt[int64] { return record.Some(int64(n)) }

// yuan gives an amount of money in 分.
func yuan(n int) record.Opt[int64] { return record.Some(int64(n) * 100) }

// inVillage puts a village into a text in which 某村 stands for it.
func inVillage(text, village string) string { return strings.ReplaceAll(text, "某村", village) }
