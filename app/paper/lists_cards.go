package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// cardDocuments are D13.
func cardDocuments() []Document {
	return []Document{{Number: "D13", Name: "证件", Title: "代表证、出席证、列席证、工作证、记者证、车证", Issuer: issuerSecretariat, Head: HeadForm,
		Template: "证件", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noSummoned, Each: cardPieces, Data: cards}}
}

// The photo on a card in millimetres; the number of cards that are printed to be filled in by hand, which is a sheet.
const (
	cardPhotoWidth, cardPhotoHeight = 30, 42
	blankCards                      = 4
)

// badge is one card of 90 × 130 mm (DOMAIN.md §5.2).
type badge struct {
	heading string // the congress, or the session
	kind    string
	name    string
	first   string // two lines under the name, and the number
	second  string
	number  string
	deputy  int64 // whose photo it carries
	photo   bool  // whether there is a place for one
}

// cardPieces are the kinds of cards, a file for each; a kind that nobody gets is not there.
func cardPieces(j *job) []Piece {
	var out []Piece
	for _, one := range []struct {
		kind  string
		cards []badge
	}{{"代表证", j.deputyCards()}, {"出席证", j.attendanceCards()}, {"列席证", j.guestCards()}, {"工作证", j.staffCards()},
		{"记者证", blankSheet("姓　名：", "单　位：", true)}, {"车证", blankSheet("车牌号：", "单　位：", false)}} {
		for i := range one.cards {
			c := &one.cards[i]
			c.kind = one.kind
			if c.heading == "" {
				c.heading = strings.Replace(j.session.FullName(), "人民代表大会", "人民代表大会\n", 1)
			}
		}
		if len(one.cards) > 0 {
			out = append(out, Piece{Name: one.kind, Of: &one.cards})
		}
	}
	return out
}

// deputyCards are the certificates of those who were elected since the session before, for the whole term.
func (j *job) deputyCards() []badge {
	people, _ := j.announced()
	var out []badge
	for _, d := range people {
		m := j.mandate(d)
		out = append(out, badge{heading: sessionWords(j.session)["大会"].(string), name: hanzi.PadName(d.Name), first: m.Constituency.Name,
			number: m.Certificate, deputy: d.ID, photo: true})
	}
	return out
}

// attendanceCards are those of the deputies who are to come, numbered by delegation.
func (j *job) attendanceCards() []badge {
	var out []badge
	teams, without := j.roll().Teams()
	for _, t := range append(teams, &office.Team{Delegation: &office.Delegation{}, Members: without}) {
		for _, d := range t.Members {
			out = append(out, badge{name: hanzi.PadName(d.Name), first: t.Name, number: fmt.Sprintf("%03d", len(out)+1), deputy: d.ID, photo: true})
		}
	}
	return out
}

// guestCards are those of the people who sit in and are invited.
func (j *job) guestCards() []badge {
	var out []badge
	for i, g := range j.roll().Guests() {
		out = append(out, badge{name: hanzi.PadName(g.Name), first: g.Post, number: fmt.Sprintf("%03d", i+1)})
	}
	return out
}

// staffCards are those of the staff: whom the checklist of preparations and the settings name and who is no deputy; a blank sheet
// where they name nobody.
func (j *job) staffCards() []badge {
	var names []string
	add := func(text string) {
		for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；; 　", r) }) {
			name = hanzi.CleanName(name)
			deputy := slices.ContainsFunc(j.roll().Summoned(), func(d *office.Deputy) bool { return d.Name == name })
			if name != "" && !deputy && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	add(j.in.Text(office.KeyContact))
	for _, task := range j.session.Preparation {
		add(task.Who)
	}
	var out []badge
	for i, name := range names {
		out = append(out, badge{name: hanzi.PadName(name), first: "会议工作人员", number: fmt.Sprintf("%03d", i+1), photo: true})
	}
	if out == nil {
		return blankSheet("姓　名：", "岗　位：", true)
	}
	return out
}

// blankSheet is a sheet of cards to be filled in by hand.
func blankSheet(first, second string, photo bool) []badge {
	const room = "＿＿＿＿＿＿＿＿"
	var out []badge
	for n := range blankCards {
		out = append(out, badge{first: first + room, second: second + room, number: fmt.Sprintf("%03d", n+1), photo: photo})
	}
	return out
}

// cards is D13: cards side by side in pairs, two pairs to a sheet. Of an odd number the last one stays empty.
func cards(j *job) docx.Data {
	var pairs []docx.Data
	if list := of[[]badge](j); list != nil {
		for two := range slices.Chunk(*list, 2) {
			if len(two) == 1 {
				two = append(two, badge{})
			}
			pairs = append(pairs, docx.Data{"左": j.cardWords(two[0]), "右": j.cardWords(two[1])})
		}
	}
	return docx.Data{"排": pairs}
}

// cardWords is what a card says.
func (j *job) cardWords(c badge) docx.Data {
	out := docx.Data{"会名": c.heading, "证名": strings.Join(strings.Split(c.kind, ""), " "), "姓名": c.name, "行一": c.first, "行二": c.second, "编号": "", "贴照片": ""}
	if c.number != "" {
		out["编号"] = "编号：" + c.number
	}
	picture := docx.Image{}
	if c.deputy != 0 {
		picture = j.photo(c.deputy, cardPhotoWidth, cardPhotoHeight)
	}
	if out["照片"] = picture; picture.Data == nil && c.photo {
		out["贴照片"] = "（照　片）"
	}
	return out
}
