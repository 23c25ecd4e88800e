package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

var gridMarks = []Mark{{Word: "出席", Sign: "√", Keys: "1c", Also: []string{"✓", "到会"}, There: true}, {Word: "请假", Sign: "假", Keys: "2", Also: []string{"病假"}, Tone: ToneYellow},
	{Word: "缺席", Sign: "缺", Keys: "3", Tone: ToneRed}, {Word: "迟到", Sign: "迟", Keys: "4", There: true}}

// shownGrid is a grid of people and meetings in a window of 600×400.
func shownGrid(t testing.TB, people, meetings int) (*Grid, fyne.Window) {
	t.Helper()
	newDesk(t)
	g := NewGrid(gridMarks)
	w := showAt(t, g, 600, 400)
	names := []string{"张三", "李四", "王五"}
	var rows []GridRow
	for i := range people {
		rows = append(rows, GridRow{Name: fmt.Sprintf("代表%d", i)})
		if i < len(names) {
			rows[i].Name = names[i]
		}
	}
	var heads []GridColumn
	for j := range meetings {
		heads = append(heads, GridColumn{Title: fmt.Sprintf("3月%d日", j+1), Below: "全体会议"})
	}
	g.SetGrid(rows, heads, func(int, int) string { return "" })
	w.Canvas().Focus(g)
	return g, w
}

// column gives the marks of a column from top to bottom.
func column(g *Grid, col int) []string {
	var out []string
	for i := range g.rows {
		out = append(out, g.Mark(i, col))
	}
	return out
}

func (g *Grid) holds(t *testing.T, col int, want ...string) {
	t.Helper()
	if got := column(g, col); !slices.Equal(got, want) {
		t.Errorf("column %d holds %q, not %q", col, got, want)
	}
}

func TestASignInSheetIsEnteredFromTopToBottomByDigits(t *testing.T) {
	g, _ := shownGrid(t, 3, 2)
	test.Type(g, "12")
	test.Type(g, "缺")
	g.holds(t, 0, "出席", "请假", "缺席")
	key(g, fyne.KeyTab)
	test.Type(g, "c")
	g.holds(t, 1, "出席", "", "")
	if listed, there, each := g.Totals(0); listed != 3 || there != 1 || each[1] != 1 || each[2] != 1 {
		t.Errorf("应到%d 实到%d %v", listed, there, each)
	}
	key(g, fyne.KeyUp)
	test.Type(g, "0")
	g.holds(t, 1, "", "", "")
}

func TestSpaceGoesThroughTheMarksAndBackToEmpty(t *testing.T) {
	g, _ := shownGrid(t, 3, 1)
	for _, want := range []string{"出席", "请假", "缺席", "迟到", "", "出席"} {
		key(g, fyne.KeySpace)
		if got := g.Mark(0, 0); got != want {
			t.Fatalf("the cell holds %q, not %q", got, want)
		}
	}
	key(g, fyne.KeyDelete)
	g.holds(t, 0, "", "", "")
}

func TestABlockChosenWithShiftIsMarkedAtOnceAndTakenBackAtOnce(t *testing.T) {
	g, _ := shownGrid(t, 3, 3)
	g.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(g, fyne.KeyDown)
	key(g, fyne.KeyRight)
	g.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	test.Type(g, "2")
	g.holds(t, 0, "请假", "请假", "")
	g.holds(t, 1, "请假", "请假", "")
	g.holds(t, 2, "", "", "")
	if !g.Dirty() || !g.Changed(1) || g.Changed(2) {
		t.Error("the grid does not know what is unsaved")
	}
	if !g.UndoTyped() || g.Dirty() || g.UndoTyped() {
		t.Error("one change is not taken back by one undo")
	}
	test.Type(g, "1")
	g.Saved()
	if g.Dirty() || g.UndoTyped() {
		t.Error("what is saved can be taken back in the grid")
	}
}

func TestTheRestOfAColumnIsPresent(t *testing.T) {
	g, _ := shownGrid(t, 3, 2)
	test.Type(g, "2")
	g.Rest("出席")
	g.holds(t, 0, "请假", "出席", "出席")
	g.holds(t, 1, "", "", "")
	g.ShowRows([]int{1})
	g.TypedShortcut(&fyne.ShortcutSelectAll{})
	g.Set("缺席")
	g.holds(t, 0, "请假", "缺席", "出席")
}

func TestBlocksTravelBetweenTheGridAndExcel(t *testing.T) {
	g, _ := shownGrid(t, 3, 2)
	var filled int
	var unknown []string
	g.OnPasted = func(n int, words []string) { filled, unknown = n, words }
	g.PasteText("√\t假\r\n出席\t病假\r\n会\t \r\n")
	g.holds(t, 0, "出席", "出席", "")
	g.holds(t, 1, "请假", "请假", "")
	if filled != 4 || !slices.Equal(unknown, []string{"会"}) {
		t.Errorf("%d cells were filled, unknown: %q", filled, unknown)
	}
	g.TypedShortcut(&fyne.ShortcutSelectAll{})
	g.TypedShortcut(&fyne.ShortcutSelectAll{})
	g.TypedShortcut(&fyne.ShortcutCopy{})
	if text := fyne.CurrentApp().Clipboard().Content(); text != "出席\t请假\r\n出席\t请假\r\n\t\r\n" {
		t.Errorf("the clipboard holds %q", text)
	}
	g.PasteText("缺席") // one cell into all chosen ones
	g.holds(t, 1, "缺席", "缺席", "缺席")
}

func TestNamesAndMarksPastedFromExcelFindTheirPeople(t *testing.T) {
	g, _ := shownGrid(t, 4, 2)
	g.rows[3].Name = "王五" // two of the name: nobody can tell which
	var unknown []string
	g.OnPasted = func(_ int, words []string) { unknown = words }
	key(g, fyne.KeyRight)
	g.PasteText("姓名\t出席情况\n李　四\t✓\n张三\t请假\n王五\t出席\n赵六\t出席\n")
	g.holds(t, 1, "请假", "出席", "", "")
	g.holds(t, 0, "", "", "", "")
	if !slices.Equal(unknown, []string{"王五", "赵六"}) {
		t.Errorf("unknown: %q", unknown)
	}
}

// 160 deputies and 40 meetings: only what is seen is drawn.
func TestALargeGridDrawsOnlyWhatIsSeen(t *testing.T) {
	newDesk(t)
	g := NewGrid(gridMarks)
	made := 0
	cell := g.CreateCell
	g.CreateCell = func() fyne.CanvasObject { made++; return cell() }
	w := showAt(t, g, 1000, 500)
	g.SetGrid(make([]GridRow, 160), make([]GridColumn, 40), func(row, col int) string { return "出席" })
	w.Canvas().Focus(g)
	start := time.Now()
	for range 200 {
		key(g, fyne.KeyRight)
		key(g, fyne.KeyDown)
		test.Type(g, "2")
	}
	if made > 3000 { // 600 steps in all; Fyne forgets some cells that it could use again
		t.Errorf("%d cells were made for 6400", made)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("600 keys took %v", took)
	}
	if listed, there, _ := g.Totals(39); listed != 160 || there == 160 {
		t.Errorf("the last column says %d of %d", there, listed)
	}
	for range 39 {
		key(g, fyne.KeyLeft)
	}
	if g.area.Offset.X != 0 {
		t.Errorf("the first column is out of sight by %v", g.area.Offset.X)
	}
}

func TestThePressOfTheMouseChoosesACellAndDrawingWithItABlock(t *testing.T) {
	g, _ := shownGrid(t, 3, 3)
	top := gridHeadHeight() + 8
	at := fyne.NewPos(gridNameWidth+20, top)
	g.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(gridColumnWidth, cellSize().Height+6)}})
	g.DragEnd()
	g.Set("请假")
	g.holds(t, 0, "请假", "请假", "")
	g.holds(t, 1, "请假", "请假", "")
	g.holds(t, 2, "", "", "")
}

// Whatever somebody copied: it is taken apart into cells without blanks, no cell is lost, and the grid holds no mark that it does not
// know. What was pasted is one step back.
func FuzzPasteText(f *testing.F) {
	for _, seed := range []string{"出席\t请假\r\n缺席\t迟到\r\n", "张三\t√\n王五\t病假", "姓　名\t3月1日\n李 四\t1", "\n\n", "\t\t\t", "√", "\xff\t0", "张三"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, line := range clipboardTable(text) {
			if want := strings.Count(strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")[i], "\t") + 1; len(line) != want {
				t.Errorf("%q: %d cells in line %d, not %d", text, len(line), i, want)
			}
			for _, cell := range line {
				if strings.ContainsFunc(cell, unicode.IsSpace) {
					t.Errorf("%q gives the cell %q", text, cell)
				}
			}
		}
		g, _ := shownGrid(t, 3, 2)
		g.PasteText(text)
		for j := range 2 {
			for i, mark := range column(g, j) {
				if mark != "" && !slices.ContainsFunc(gridMarks, func(m Mark) bool { return m.Word == mark }) {
					t.Errorf("%q: row %d holds %q", text, i, mark)
				}
			}
		}
		g.UndoTyped()
		g.holds(t, 0, "", "", "")
		g.holds(t, 1, "", "", "")
	})
}

// In an attendance sheet of 160 people a mark is set and changed, and drawn each time.
func BenchmarkTwoMarksInAGridOf160People(b *testing.B) {
	g, _ := shownGrid(b, 160, 12)
	for b.Loop() {
		for _, digit := range []string{"1", "2"} {
			test.Type(g, digit) // goes on to the next line
			key(g, fyne.KeyUp)
		}
	}
}
