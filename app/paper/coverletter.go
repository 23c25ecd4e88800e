package paper

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// Enclosures is what a cover letter (报送函) says: what is sent, and how many pieces.
type Enclosures struct {
	About string // 清溪镇第十九届人民代表大会第六次会议有关材料
	Count int    // files, 0 when it is not known
}

// CoverLetter is the letter that goes with a package for the county (DOMAIN.md §5.5 end), a paper of the term in force. Its day is that of the
// package.
func CoverLetter(e Enclosures) Document {
	d := coverLetter()
	d.Piece = Piece{Of: &e}
	return d
}

// parcelPapers are the papers that go with what is sent to the county, or left to the next clerk.
func parcelPapers() []Document { return []Document{coverLetter(), handoverList()} }

func coverLetter() Document {
	return Document{Name: "报送函", Title: "关于报送……的函", Issuer: issuerPresidium, Head: HeadLetter, Template: "报送函", Register: office.Terms.Any,
		Mask: office.MaskReport, Missing: func(*job) string { return "" }, Data: coverWords}
}

// coverWords are the data of a cover letter; made by itself from a term, it is about the term.
func coverWords(j *job) docx.Data {
	about, count, day := "", "", record.Date("")
	if e := of[Enclosures](j); e != nil {
		about, count, day = e.About, when(e.Count > 0, "共%d份，", e.Count), j.in.Today
	} else if t := of[office.Term](j); t != nil {
		about = j.in.Text(office.KeyTown) + t.Name + "人民代表大会有关材料"
	}
	year := blank
	if day != "" {
		year = fmt.Sprint(day.Year())
	}
	return docx.Data{"事由": about, "份数": count, "主送": j.countyCommittee(), "落款日期": dayToFill(day),
		"文号": fmt.Sprintf("%s〔%s〕　号", j.in.Text(office.KeyCodePresidium), year)}
}
