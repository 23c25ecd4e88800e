package paper

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// standing is a document's piece as the workspace lists it.
func standing(number, name, piece string, printed bool) Standing {
	for _, d := range Numbered(number) {
		if d.Name == name {
			d.Piece = Piece{Name: piece, Of: &office.Text{}}
			return Standing{Document: d, Printed: printed}
		}
	}
	panic("no document " + number + name)
}

func TestEachPieceOfAPaperHasItsOwnRunningNumber(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) { s.Papers = nil })
	o.wrote("D29", "开幕词", office.TextFinal, "镇人大主席 高翔", "开幕。")
	o.wrote("D29", "在闭幕会上的讲话", office.TextFinal, "镇党委书记 丁一", "讲三点意见。")
	o.wrote("D30", "政府工作报告", office.TextFinal, "镇长 钱多", "正文")
	list, err := Standings(o.Store, append(Numbered("D29"), Numbered("D30")...), o.session, nil)
	if err != nil {
		t.Fatal(err)
	}
	o.edit(func(s *office.Session) { NumberPapers(s, list) })
	texts := o.filesOf(titledPaper(t, "D29", "开幕词和讲话"))
	wants(t, texts["开幕词"], "第六次会议文件（一）")
	wants(t, texts["在闭幕会上的讲话"], "第六次会议文件（二）")
	wants(t, o.soleFile("D30", "政府工作报告"), "第六次会议文件（三）")
}

func TestADraftAndItsFinalTextAreOnePieceWithOneNumber(t *testing.T) {
	s := &office.Session{}
	drafts := []Standing{standing("D53", "其他决议决定（草案）", "甲", false), standing("D53", "其他决议决定（草案）", "乙", false)}
	finals := []Standing{standing("D53", "其他决议决定", "甲", false), standing("D53", "其他决议决定", "乙", false)}
	if added, _ := NumberPapers(s, append(drafts, finals...)); added != 2 {
		t.Errorf("%d added: %+v", added, s.Papers)
	}
	for i, want := range []string{"（一）", "（二）"} {
		if draft, final := FileMark(s, drafts[i].Document), FileMark(s, finals[i].Document); draft != want || final != want {
			t.Errorf("draft %s, final %s", draft, final)
		}
	}
}

// A list made before pieces had rows keeps its meaning: they share the row of their paper, and what is printed keeps its number.
func TestPiecesThatShareARowKeepItOnceTheyArePrinted(t *testing.T) {
	first, second, report := standing("D29", "开幕词和讲话", "开幕词", false), standing("D29", "开幕词和讲话", "讲话", false), standing("D30", "政府工作报告", "", false)
	list := func() *office.Session {
		return &office.Session{Papers: []office.SessionPaper{{Number: "D29", Title: "开幕词和讲话"}, {Number: "D30", Title: "政府工作报告"}}}
	}
	s := list()
	if FileMark(s, first.Document) != "（一）" || FileMark(s, second.Document) != "（一）" {
		t.Error("pieces lost the number of their paper")
	}
	if RowFor(s, second.Document).Title != "开幕词和讲话" || len(s.Papers) != 2 {
		t.Error("a piece that shares a row got one that takes another number")
	}
	if added, _ := NumberPapers(s, []Standing{first, second, report}); added != 1 {
		t.Errorf("%d added", added)
	}
	if a, b, c := FileMark(s, first.Document), FileMark(s, second.Document), FileMark(s, report.Document); a+b+c != "（一）（二）（三）" {
		t.Error("numbered", a, b, c)
	}
	if added, _ := NumberPapers(s, []Standing{first, second, report}); added != 0 {
		t.Error("numbering again added", added)
	}
	s, second.Printed = list(), true
	NumberPapers(s, []Standing{first, second, report})
	if got := FileMark(s, second.Document) + FileMark(s, report.Document); got != "（一）（二）" {
		t.Error("printed papers are now", got)
	}
}

func TestAPieceIsTakenOutOfTheSetByItselfAndAWholePaperWithItsPieces(t *testing.T) {
	first, second := standing("D29", "开幕词和讲话", "开幕词", false).Document, standing("D29", "开幕词和讲话", "讲话", false).Document
	whole := Numbered("D29")[0]
	s := &office.Session{}
	NumberPapers(s, []Standing{{Document: first}, {Document: second}})
	RowFor(s, first).Applies = record.Some(false)
	if Applies(s, first) || !Applies(s, second) || !Applies(s, whole) {
		t.Errorf("one piece that does not apply: %+v", s.Papers)
	}
	setApplies(s, whole, false)
	if Applies(s, first) || Applies(s, second) || Applies(s, whole) {
		t.Errorf("a paper that does not apply: %+v", s.Papers)
	}
	setApplies(s, whole, true)
	if !Applies(s, first) || !Applies(s, whole) || len(s.Papers) != 2 {
		t.Errorf("a paper that applies again: %+v", s.Papers)
	}
}

func TestARowThatNamesADraftSpeaksOfThePaperAndNotOfAPiece(t *testing.T) {
	s := &office.Session{Papers: []office.SessionPaper{{Number: "D30", Title: "政府工作报告（草案）", Version: versionComment}}}
	for _, d := range Numbered("D30") {
		if row := RowOf(s, d); row == nil || row.Version != versionComment {
			t.Error(d.Name, "has lost its row")
		}
	}
}
