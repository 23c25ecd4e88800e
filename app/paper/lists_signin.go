package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// hallDocuments are D12: the handbook, and what is prepared for the hall.
func hallDocuments() []Document {
	book := Document{Number: "D12", Name: "会议手册", Title: "×镇第×届人民代表大会第×次会议会议手册", Issuer: issuerSecretariat, Head: HeadCongress,
		Template: "会议手册", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noHandbook, Data: handbook}
	plan := Document{Number: "D12", Name: "座次图", Title: "×镇第×届人民代表大会第×次会议座次图", Issuer: issuerSecretariat, Head: HeadForm,
		Template: "座次图", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noSeats, Data: seatingPlan}
	names := Document{Number: "D12", Name: "座签", Title: "座签", Issuer: issuerSecretariat, Head: HeadForm,
		Template: "座签", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noSummoned, Each: tentPieces, Data: tents}
	signIn := Document{Number: "D12", Name: "代表签到册", Title: "×镇第×届人民代表大会第×次会议代表签到册", Issuer: issuerSecretariat, Head: HeadForm,
		Template: "签到册", Wide: manySittings, Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noSummoned, Data: deputiesSignIn}
	guests := Document{Number: "D12", Name: "列席人员签到册", Title: "×镇第×届人民代表大会第×次会议列席人员签到册", Issuer: issuerSecretariat, Head: HeadForm,
		Template: "签到册", Wide: manySittings, Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noGuests, Data: guestsSignIn}
	return []Document{book, plan, names, signIn, guests}
}

const issuerSecretariat = "秘书组"

// signRow is the height of a row to sign in, in millimetres.
const signRow = 9.5

// uprightSittings is for how many sittings an upright page has room to sign.
const uprightSittings = 3

func noSummoned(j *job) string {
	if len(j.roll().Summoned()) == 0 {
		return "会议开幕日没有在任的代表"
	}
	return ""
}

// sitting is a meeting of all deputies to which they sign in.
type sitting struct {
	name     string
	expected string // blank before it is known
}

// sittings are the meetings of all deputies: those on record, else those that the timetable names, else one.
func (j *job) sittings() []sitting {
	var out []sitting
	for _, m := range j.meetings(office.MeetPreparatory, office.MeetSitting) {
		expected, _ := j.headcount(m)
		out = append(out, sitting{j.sittingName(m), expected})
	}
	if out != nil {
		return out
	}
	all := fmt.Sprint(len(j.roll().Summoned()))
	names := []string{"预备会议"}
	for n := range 9 {
		names = append(names, hanzi.Ordinal(n+1, "次全体会议"))
	}
	for _, name := range names {
		if slices.ContainsFunc(j.session.Timetable, func(r office.TimetableItem) bool { return strings.Contains(r.Text, name) }) {
			out = append(out, sitting{name, all})
		}
	}
	if out == nil {
		out = []sitting{{"全体会议", all}}
	}
	return out
}

func manySittings(j *job) bool { return len(j.sittings()) > uprightSittings }

// signTable is a table to sign in: number, name, a third column, and a column for each sitting.
func (j *job) signTable(third string, thirdWidth float64, rows [][2]string, totals bool) *docx.Table {
	sittings := j.sittings()
	width := 156.0
	if manySittings(j) {
		width = 225
	}
	const number, name = 11, 34
	column := (width - number - name - thirdWidth) / float64(len(sittings))
	t := docx.NewTable(append([]float64{number, name, thirdWidth}, slices.Repeat([]float64{column}, len(sittings))...)...)
	head := []string{"序号", "姓名", third}
	for _, s := range sittings {
		head = append(head, strings.Replace(s.name, "次全体", "次\n全体", 1))
	}
	t.Head(head...)
	for i, r := range rows {
		t.Row(append([]string{fmt.Sprint(i + 1), r[0], r[1]}, make([]string, len(sittings))...)...).Height(signRow)
	}
	if !totals {
		return t
	}
	for _, label := range []string{"应到", "实到", "请假", "缺席"} {
		cells := []docx.Cell{{Text: label, Across: 3, Style: docx.TableHead}}
		for _, s := range sittings {
			cells = append(cells, docx.Cell{Text: strings.TrimSpace(when(label == "应到", "%s", s.expected))})
		}
		t.Cells(cells...)
	}
	return t
}

// deputiesSignIn is 签到册 (DOMAIN.md §5.9): the deputies by delegation, a column to sign for each sitting, and the totals.
func deputiesSignIn(j *job) docx.Data {
	var rows [][2]string
	teams, without := j.roll().Teams()
	for _, t := range append(teams, &office.Team{Delegation: &office.Delegation{}, Members: without}) {
		for _, d := range t.Members {
			rows = append(rows, [2]string{hanzi.PadName(d.Name), t.Name})
		}
	}
	return docx.Data{"册名": "代表签到册", "签到": j.signTable("代表团", 24, rows, true)}
}

// guestsSignIn is the same for those who sit in, with their posts.
func guestsSignIn(j *job) docx.Data {
	var rows [][2]string
	for _, g := range j.roll().Guests() {
		rows = append(rows, [2]string{hanzi.PadName(g.Name), cmp.Or(g.Post, g.Group)})
	}
	return docx.Data{"册名": "列席人员签到册", "签到": j.signTable("单位及职务", 45, rows, false)}
}
