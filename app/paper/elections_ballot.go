package paper

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// mostColumns is how many names, those to be written in included, stand side by side on half a sheet.
const mostColumns = 10

// wideBallot tells whether a ballot needs a whole sheet.
func wideBallot(e *office.Election) bool { return e.Nominees()+e.Seats.V > mostColumns }

// ballots makes a piece of every contest whose ballot is that large.
func ballots(j *job, wide bool) []Piece {
	var list []Piece
	for _, p := range secretElections(j) { // named among all, so that no two ballots share a name
		if e := p.Of.(*office.Election); wideBallot(e) == wide && e.Nominees() > 0 && e.Seats.V > 0 {
			list = append(list, p)
		}
	}
	return list
}

func noBallots(j *job, wide bool) string {
	switch {
	case len(j.secretVotes()) == 0:
		return "会议没有登记无记名投票的选举"
	case len(ballots(j, wide)) > 0:
		return ""
	case len(ballots(j, !wide)) > 0 && wide:
		return "候选人和另选栏不多，选票一张纸两份就放得下"
	case len(ballots(j, !wide)) > 0:
		return "候选人和另选栏多，用整张的选票"
	}
	return "选举还没有填写候选人和应选名额"
}

// slip is what a ballot shows: the candidates in their order, and as many columns for others as there are seats.
type slip struct {
	names []string
	seats int
	note  string
	seal  string // whose seal makes it valid
}

// The measures of a ballot in millimetres: the width of the text, the column of labels, and the rows head, names, signs and note.
// The rows of a half sheet add up to the same height whether names stand upright or not, so that the cut stays in the middle.
type slipSize struct {
	width, label             float64
	head, names, signs, note float64
}

var (
	halfLevel   = slipSize{170, 16, 9, 23, 22, 26}
	halfUpright = slipSize{170, 16, 8, 42, 12, 18}
	wholeSheet  = slipSize{257, 18, 10, 74, 18, 28}
)

// lower takes a line of the title off the rows of a half sheet: a long name of the session stands on two.
func (z slipSize) lower() slipSize {
	if z == halfLevel {
		return slipSize{z.width, z.label, z.head, z.names - 6, z.signs - 6, z.note}
	}
	return slipSize{z.width, z.label, z.head, z.names - 10, z.signs - 1, z.note - 1}
}

// levelColumns is how many names still stand level side by side on half a sheet.
const levelColumns = 5

// foot draws what stands under the names: the note, and room for the seal, which is 42 mm wide.
func (s slip) foot(size slipSize) *docx.Table {
	return docx.NewTable(size.width-46, 46).Cells(docx.Cell{Text: s.note, Style: docx.TableLeft}, docx.Cell{Text: "（" + s.seal + "印章）"}).Height(size.note)
}

// table draws the ballot: who stands for election, whom one may write in, and a cell for the sign under each.
func (s slip) table(size slipSize) *docx.Table {
	columns := len(s.names) + s.seats
	upright := columns > levelColumns
	each := (size.width - size.label) / float64(columns)
	widths := []float64{size.label}
	for range columns {
		widths = append(widths, each)
	}
	t := docx.NewTable(widths...)
	t.Cells(docx.Cell{Text: "姓名", Style: docx.TableHead, Down: 2}, docx.Cell{Text: "候选人", Style: docx.TableHead, Across: len(s.names)},
		docx.Cell{Text: "另选人", Style: docx.TableHead, Across: s.seats}).Height(size.head)
	var names, signs []docx.Cell
	signs = append(signs, docx.Cell{Text: "符号", Style: docx.TableHead})
	for i := range columns {
		cell := docx.Cell{Style: docx.TableBig, Upright: upright}
		if i < len(s.names) {
			room := each / 5.9 // a character of 三号, with the margins of the cell
			if upright {
				room = size.names / 5.9
			}
			cell.Text, cell.Style = nameToFit(s.names[i], room)
		}
		names, signs = append(names, cell), append(signs, docx.Cell{Style: docx.TableBig})
	}
	t.Cells(names...).Height(size.names)
	t.Cells(signs...).Height(size.signs)
	return t
}

// nameToFit prints a name in a cell that holds so many characters of 三号: two characters are padded, a name that is longer is
// broken behind its ·, and where that does not do, set smaller.
func nameToFit(name string, room float64) (string, docx.Style) {
	text := hanzi.PadName(name)
	if float64(utf8.RuneCountInString(text)) <= room {
		return text, docx.TableBig
	}
	longest := 0
	parts := strings.SplitAfter(text, "·")
	for _, p := range parts {
		longest = max(longest, utf8.RuneCountInString(p))
	}
	if float64(longest) <= room {
		return strings.Join(parts, "\n"), docx.TableBig
	}
	return strings.Join(parts, "\n"), docx.TableText
}

// ballotPaper is D43: title, order, seats, the table, the note and room for the seal; no number and no voter's name (DOMAIN.md §5.6).
func ballotPaper(j *job) docx.Data {
	e := electionOf(j)
	out := docx.Data{"题目": j.electionTitle(e) + "选票", "应选": fmt.Sprintf("应选%s名", numberOrRoom(e.Seats)), "张": []docx.Data{}, "选票": (*docx.Table)(nil), "附栏": (*docx.Table)(nil)}
	if order := j.orderNote(e); order != "" {
		out["应选"] = out["应选"].(string) + "（候选人" + order + "）"
	}
	s := slip{seats: int(e.Seats.V), note: j.ballotNote(e), seal: "主席团"}
	for _, c := range j.ballotOrder(e) {
		s.names = append(s.names, c.Name)
	}
	switch {
	case len(s.names) == 0 || s.seats == 0:
	case wideBallot(e):
		out["选票"], out["附栏"] = s.table(wholeSheet), s.foot(wholeSheet)
	default:
		out["张"] = s.pair(strings.Contains(titleName(j.session), "\n"))
	}
	return out
}

// pair are the two ballots of a sheet, with the line of cut behind the first. long says that their title has a line more.
func (s slip) pair(long bool) []docx.Data {
	size := halfLevel
	if len(s.names)+s.seats > levelColumns {
		size = halfUpright
	}
	if long {
		size = size.lower()
	}
	return []docx.Data{{"选票": s.table(size), "附栏": s.foot(size), "裁": true, "后一张": false}, {"选票": s.table(size), "附栏": s.foot(size), "裁": false, "后一张": true}}
}

// ballotNote says how the ballot is filled in (组织法28; 代表法17: only who votes against may write in another).
func (j *job) ballotNote(e *office.Election) string {
	return sentences("说明：赞成的在姓名下画“○”，反对的画“×”，弃权的不画。反对的可以在另选人栏写上姓名并画“○”，弃权的不能另选。",
		when(e.Post == office.PostChair || e.Post == office.PostViceChair, "另选的人必须是本%s人大代表。", office.TownWord(j.in)),
		fmt.Sprintf("所选人数不得超过%d名，多于的作废。", e.Seats.V))
}
