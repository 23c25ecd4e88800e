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

// announcementDocuments are D56, the announcements of the session's presidium: one for each election and each resignation, one
// for the mandates that ended, one for the livelihood projects.
func announcementDocuments() []Document {
	notice := func(name, template string, missing func(*job) string, data func(*job) docx.Data) Document {
		return letter("D56", name, "×镇第×届人民代表大会第×次会议主席团公告", issuerCongress, HeadNotice, template, missing, data)
	}
	return []Document{
		notice("公告（选举结果）", "公告_大会", noElectionsWon, electionAnnounced).oneFor(wonPieces),
		notice("公告（接受辞职）", "公告_大会", noResignations, resignationAnnounced).oneFor(resignationPieces),
		notice("公告（代表资格终止）", "公告_资格终止", noMandatesEnded, endingsAnnounced),
		notice("公告（民生实事项目）", "公告_民生实事", noProjectsChosen, projectsAnnounced),
	}
}

// announcement is what every announcement says; number and day are those of the records, else of the session's list of papers.
func (j *job) announcement(number string, on record.Date) docx.Data {
	return docx.Data{"公告号": cmp.Or(number, j.listedNumber()), "落款日期": j.noticeDay(cmp.Or(on, j.issued()))}
}

// electionsWon are the elections whose result may be issued and gave a winner.
func (j *job) electionsWon() []*office.Election {
	return slices.DeleteFunc(j.elections(), func(e *office.Election) bool { return !e.MayIssue() || len(e.Winners()) == 0 })
}

func noElectionsWon(j *job) string {
	switch {
	case len(j.elections()) == 0:
		return "这次会议没有选举"
	case len(j.electionsWon()) == 0:
		return "选举还没有可以公布的结果"
	}
	return ""
}

func wonPieces(j *job) []Piece {
	var out []Piece
	for _, e := range j.electionsWon() {
		name := office.PostWord(e.Post, j.in)
		if e.Kind != office.KindGeneral && e.Kind != "" {
			name += "，" + e.Kind
		}
		out = append(out, Piece{name, e})
	}
	return out
}

// electionAnnounced says who was elected to a post.
func electionAnnounced(j *job) docx.Data {
	e := pieceOf[office.Election](j)
	var names []string
	for _, w := range e.Winners() {
		names = append(names, j.nameOf(w.Deputy, w.Name))
	}
	hanzi.SortNames(names, office.NameOrder(j.in))
	out := j.announcement(e.Announcement, cmp.Or(e.Announced, e.Day))
	out["正文"] = fmt.Sprintf("%s于%s%s%s为%s%s。", j.session.FullName(), day(e.Day), electVerb(e), strings.Join(names, "、"), j.postTitle(e.Post),
		when(len(names) > 1, "（%s）", office.NameOrder(j.in).Note()))
	return out
}

// nameOf is the name of a deputy as the register has it now, else the name that was typed, "" where there is none.
func (j *job) nameOf(who record.Ref, typed string) string {
	if d := j.facts.Deputy(who.ID); d != nil {
		return d.Name
	}
	return cmp.Or(typed, who.Name)
}

// electVerb is 补选 for a by-election of the congress, 选举 for any other.
func electVerb(e *office.Election) string {
	if e.Kind == office.KindBy {
		return office.KindBy
	}
	return "选举"
}

// resignations are the resignations from a post that the session accepted (组织法32). Who resigned as a deputy stands in the
// announcement of the mandates that ended.
func (j *job) resignations() []*office.Appointment {
	return slices.DeleteFunc(slices.Clone(linked(j, office.Appointments, "session", j.session.ID)), func(a *office.Appointment) bool {
		if a.Kind != office.PersonResigned || a.Organ == office.DecidedByPresidium || a.Day == "" || strings.Contains(a.Post, "代表") {
			return true
		}
		v := j.voteWith(a.Vote.ID)
		return v != nil && v.Result() != office.VoteCarried && v.Why == ""
	})
}

func noResignations(j *job) string {
	if len(j.resignations()) == 0 {
		return "这次会议没有接受辞职"
	}
	return ""
}

func resignationPieces(j *job) []Piece {
	var out []Piece
	for _, a := range j.resignations() {
		out = append(out, Piece{j.nameOf(a.Deputy, a.Name), a})
	}
	return out
}

// resignationAnnounced says whose resignation from which post was accepted.
func resignationAnnounced(j *job) docx.Data {
	a := pieceOf[office.Appointment](j)
	out := j.announcement(a.Announcement, cmp.Or(a.Announced, a.Day))
	out["正文"] = fmt.Sprintf("%s于%s决定：接受%s辞去%s职务的请求。", j.session.FullName(), day(a.Day), j.nameOf(a.Deputy, a.Name), j.postTitle(a.Post))
	return out
}

func noProjectsChosen(j *job) string {
	if len(j.projectsChosen()) == 0 {
		return "这次会议没有票决产生的民生实事项目"
	}
	return ""
}

// projectsChosen are the livelihood matters (民生实事) that the session chose by ballot, most votes first.
func (j *job) projectsChosen() []*office.Project {
	out := slices.DeleteFunc(slices.Clone(linked(j, office.Projects, "session", j.session.ID)), func(p *office.Project) bool { return !p.Chosen.V })
	slices.SortStableFunc(out, func(a, b *office.Project) int {
		return cmp.Or(cmp.Compare(b2i(!a.Rank.Given), b2i(!b.Rank.Given)), cmp.Compare(a.Rank.V, b.Rank.V), cmp.Compare(a.BallotNo.V, b.BallotNo.V))
	})
	return out
}

// projectsAnnounced names the projects that were chosen.
func projectsAnnounced(j *job) docx.Data {
	list := j.projectsChosen()
	var on record.Date
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name
		on = max(on, p.BallotOn)
	}
	out := j.announcement("", on)
	year := ""
	if len(list) > 0 && list[0].Year.Given {
		year = fmt.Sprintf("%d年度", list[0].Year.V)
	}
	out["正文"] = fmt.Sprintf("%s%s票决产生%s民生实事项目%d项，现予公告：", j.session.FullName(), when(on != "", "于%s", day(on)), year, len(list))
	out["项目"] = itemList(names)
	return out
}
