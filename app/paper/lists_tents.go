package paper

import (
	"slices"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// Up to how many characters a name keeps to the two larger sizes of a name tent: 267 mm hold 5 of 130 pt and 9 of 80 pt.
const (
	tentBig    = 5
	tentMiddle = 9
)

// tentPieces are the files of name tents (座签): for the platform, for the deputies in the hall, for those who sit in.
func tentPieces(j *job) []Piece {
	platform := j.roll().Platform()
	var onPlatform, inHall, sittingIn []string
	for _, d := range platform {
		onPlatform = append(onPlatform, d.Name)
	}
	for _, d := range j.roll().Summoned() {
		if !slices.ContainsFunc(platform, func(p *office.Deputy) bool { return p.ID == d.ID }) {
			inHall = append(inHall, d.Name)
		}
	}
	for _, g := range j.roll().Guests() {
		sittingIn = append(sittingIn, g.Name)
	}
	var out []Piece
	for _, one := range []struct {
		name  string
		names []string
	}{{"主席台", onPlatform}, {"代表", inHall}, {"列席人员", sittingIn}} {
		if len(one.names) > 0 {
			out = append(out, Piece{Name: one.name, Of: &one.names})
		}
	}
	return out
}

// tents is 座签: a page for each name, printed twice and once on its head, to be folded in the middle.
func tents(j *job) docx.Data {
	var list []docx.Data
	if names := of[[]string](j); names != nil {
		for _, name := range *names {
			one := docx.Data{"大": "", "中": "", "小": ""}
			size := "小"
			switch n := utf8.RuneCountInString(name); {
			case n <= tentBig:
				size = "大"
			case n <= tentMiddle:
				size = "中"
			}
			one[size] = hanzi.PadName(name)
			list = append(list, one)
		}
	}
	return docx.Data{"签": list}
}
