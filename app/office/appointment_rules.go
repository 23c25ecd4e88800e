package office

import (
	"regexp"
	"strings"

	"npcdesk/app/record"
)

var appointmentRules = []record.Rule{
	record.Hold("A15", "选举法55", record.Certain, seatResignedToCongress).At("organ", "applied"),
	record.Hold("A16", "选举法50、53", record.Certain, deputiesRecalledByVoters).At("kind"),
	record.Hold("A17", "选举法54、56", record.Certain, officeGoesWithSeat).At("deputy"),
	record.Hold("B23", "组织法31、25", record.Certain, leadersRecalled).At("organ", "movers", "grounds"),
	record.Hold("B24", "组织法32", record.Certain, leadersResign).At("organ", "confirmed"),
	record.Hold("C12", "组织法25", record.Certain, majorityOfAll).At("in_favour"),
	record.Hold("C19", "组织法70", record.Certain, appointedWithinLaw).At("post", "basis"),
}

// leaderPost finds the four posts in the words of a ledger: 清溪镇人大主席, 副镇长, 乡长职务.
var leaderPost = regexp.MustCompile(`([镇乡]长|(人大|代表大会)(主席团)?副?主席|^副?主席)(职务)?$`)

// leader tells whether the post is one of the four that the congress elects and dismisses.
func (a *Appointment) leader() bool { return leaderPost.MatchString(a.Post) }

func (a *Appointment) aboutSeat() bool {
	return strings.Contains(a.Post, postDeputy) || a.Post == "代表"
}

// seatResignedToCongress: the congress accepts a deputy's resignation, not the presidium alone.
func seatResignedToCongress(a *Appointment, _ Facts) []string {
	if a.Kind != PersonResigned || !a.aboutSeat() {
		return nil
	}
	if a.Organ == DecidedByPresidium {
		return says("辞去代表职务要向本级人代会书面提出，由大会全体代表过半数通过，主席团不能单独接受：请提请大会表决")
	}
	if a.Applied == "" {
		return says("辞去代表职务要有书面申请：请补填书面申请日期")
	}
	return nil
}

// deputiesRecalledByVoters: the voters of the district recall a deputy, not the congress.
func deputiesRecalledByVoters(a *Appointment, _ Facts) []string {
	if a.Kind != PersonRecalled || !a.aboutSeat() {
		return nil
	}
	return says("罢免乡镇代表由原选区选民30人以上联名向县级人大常委会提出，经原选区全体选民过半数通过：请在该代表的“变动记录”里登记，不作为大会的罢免")
}

func officeGoesWithSeat(a *Appointment, f Facts) []string {
	d := deputyOf(f, a.Deputy)
	if d == nil || !a.aboutSeat() || a.Day == "" || a.Kind != PersonResigned && a.Kind != PersonRecalled {
		return nil
	}
	for i := range d.Presidium {
		if p := &d.Presidium[i]; (p.Role == RoleChair || p.Role == RoleViceChair) && p.To == "" {
			return says("%s是人大%s，不再是代表的，职务相应终止：请在“主席团任职”里填止日，并由主席团公告", d.Name, p.Role)
		}
	}
	return nil
}

// leadersRecalled: the presidium or a fifth of the deputies move the recall of the four leaders, who may defend themselves.
func leadersRecalled(a *Appointment, f Facts) []string {
	if a.Kind != PersonRecalled || !a.leader() {
		return nil
	}
	var out []string
	if a.Organ == DecidedByPresidium {
		out = append(out, "罢免"+a.Post+"由本级人代会全体代表过半数通过，主席团不能决定：请核对决定机关")
	}
	n := a.allDeputies(f)
	if a.Movers.Given && 5*a.Movers.V < n {
		out = append(out, says("罢免案由代表%d人联名，不足全体代表%d人的五分之一：请核对联名代表数", a.Movers.V, n)...)
	}
	if a.Grounds == "" {
		out = append(out, "罢免案应当写明理由：请补填理由")
	}
	return out
}

// allDeputies is N of the day: the number on the record, else that of the deputies in office; 0 when there is no day.
func (a *Appointment) allDeputies(f Facts) int64 {
	switch {
	case a.Deputies.Given:
		return a.Deputies.V
	case a.Day != "":
		return int64(f.InOffice(a.Day))
	}
	return 0
}

// leadersResign: the congress decides on the resignation of the four leaders; where a province lets the presidium accept it,
// the congress confirms.
func leadersResign(a *Appointment, f Facts) []string {
	if a.Kind != PersonResigned && a.Kind != PersonRemoved || !a.leader() || a.Organ != DecidedByPresidium {
		return nil
	}
	if a.Kind == PersonRemoved {
		return says("%s由人代会选举产生，主席团不能免职：请按辞职或者罢免的程序提请大会决定", a.Post)
	}
	switch {
	case !f.In.On(KeyAcceptResignation):
		return says("%s辞职由本级人代会决定是否接受，国家法律没有授权主席团接受：请提请大会表决；本省另有规定的，请到设置里打开“主席团可接受辞职”", a.Post)
	case a.Confirmed == "":
		return says("主席团接受%s辞职后，要报下一次人代会确认：确认后请补填大会确认日期", a.Post)
	}
	return nil
}

// majorityOfAll: what the congress decides about persons needs more than half of all deputies.
func majorityOfAll(a *Appointment, f Facts) []string {
	decides := a.Kind == PersonRecalled && a.leader() || a.Kind == PersonResigned && (a.leader() || a.aboutSeat())
	n := a.allDeputies(f)
	if !decides || a.Organ == DecidedByPresidium || !a.InFavour.Given || n == 0 || 2*a.InFavour.V > n {
		return nil
	}
	return says("赞成%d票，没有超过全体代表%d人的半数，不能通过：请核对票数和日期", a.InFavour.V, n)
}

// appointedWithinLaw: a township congress elects its four leaders and appoints nobody; heads of offices are neither elected nor
// appointed by it.
func appointedWithinLaw(a *Appointment, _ Facts) []string {
	switch {
	case a.Kind == PersonNamed && a.leader():
		return says("%s由本级人代会选举产生，不能任命：请登记为选举", a.Post)
	case a.Kind == PersonNamed || a.Kind == PersonRemoved && !a.leader():
		if a.Basis != "" {
			return says("法律没有规定乡镇人大任免“%s”，只能按“依据”栏的地方规定登记：请在上报时一并说明", a.Post)
		}
		return says("法律没有规定乡镇人大任免“%s”，乡镇政府只有乡镇长、副乡镇长由选举产生：请核对，确有地方规定的补填依据", a.Post)
	case a.Kind == PersonActing:
		return says("法律没有规定乡镇人大或者主席团决定代理人选：请核对依据，并尽早提请大会选举")
	case a.Kind == PersonElected && !a.leader() && !strings.Contains(a.Post, "主席团") && !strings.Contains(a.Post, "委员会"):
		return says("乡镇人大只选举主席、副主席、镇长、副镇长，没有选举“%s”的规定：请核对职务", a.Post)
	}
	return nil
}
