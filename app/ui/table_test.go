package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// roll is a list of made-up deputies; ids start at 1000.
type roll struct {
	count int
	reads *atomic.Int64
	fail  bool
}

func newRoll(count int) roll { return roll{count: count, reads: new(atomic.Int64)} }

func (r roll) Len() int       { return r.count }
func (r roll) ID(i int) int64 { return int64(1000 + i) }
func (r roll) Read(from, to int) ([]Row, error) {
	r.reads.Add(1)
	if r.fail {
		return nil, errors.New("数据库读取失败")
	}
	var out []Row
	for i := from; i < to; i++ {
		out = append(out, Row{Cells: []Cell{{Text: fmt.Sprintf("代表%d", i)}, {Text: "第一组"}, {Text: "逾期", Light: LightRed}}})
	}
	return out, nil
}

// heldRoll is one that is in memory.
type heldRoll struct{ roll }

func (heldRoll) Known() {}

var rollColumns = []Column{{Key: "name", Title: "姓名", Width: 90}, {Key: "group", Title: "小组", Width: 80}, {Key: "due", Title: "期限", Width: 70}}

// seen is a table in a window of 600×400 with the cells and headers that it has made.
type seen struct {
	*Table
	loop    *TestLoop
	cells   []*tableCell
	headers []*tableHeader
}

func shownTable(t *testing.T, rows Rows) *seen {
	t.Helper()
	s := &seen{loop: newDesk(t), Table: NewTable(rollColumns)}
	cell, header := s.CreateCell, s.CreateHeader
	s.CreateCell = func() fyne.CanvasObject {
		c := cell()
		s.cells = append(s.cells, c.(*tableCell))
		return c
	}
	s.CreateHeader = func() fyne.CanvasObject {
		h := header()
		s.headers = append(s.headers, h.(*tableHeader))
		return h
	}
	w := showAt(t, s.Table, 600, 400)
	s.SetRows(rows)
	w.Canvas().Focus(s.Table)
	return s
}

// texts returns what stands in the cells.
func (s *seen) texts() []string {
	var out []string
	for _, c := range s.cells {
		if c.text.Text != "" {
			out = append(out, c.text.Text)
		}
	}
	return out
}

func TestAListOfAHundredThousandDeputiesReadsAndDrawsOnlyWhatIsSeen(t *testing.T) {
	for _, count := range []int{10_000, 100_000} {
		rows := newRoll(count)
		table := shownTable(t, rows)
		table.loop.Settle()
		if !slices.Contains(table.texts(), "代表0") {
			t.Fatalf("the first deputy is not shown: %q", table.texts())
		}
		if n := rows.reads.Load(); n > 2 {
			t.Fatalf("opening the list read it %d times", n)
		}
		for range 50 {
			key(table, fyne.KeyPageDown)
			table.loop.Settle()
		}
		key(table, fyne.KeyEnd)
		table.loop.Settle()
		if last := fmt.Sprintf("代表%d", count-1); !slices.Contains(table.texts(), last) {
			t.Errorf("End does not show %s: %q", last, table.texts())
		}
		// 2500 cells have gone by; the race detector makes Fyne's pool forget a quarter of those it could use again.
		if n := len(table.texts()); n > 1000 {
			t.Errorf("%d cells were made", n)
		}
		if n := len(table.cache.pages); n > maxPages {
			t.Errorf("%d pages are kept", n)
		}
		if n := rows.reads.Load(); n > 20 {
			t.Errorf("50 pages down read the list %d times", n)
		}
	}
}

func TestACellShowsThreeDotsUntilItsRowIsRead(t *testing.T) {
	table := shownTable(t, newRoll(50))
	if !slices.Contains(table.texts(), "…") {
		t.Errorf("before reading the cells show %q", table.texts())
	}
	table.loop.Settle()
	if texts := table.texts(); slices.Contains(texts, "…") || !slices.Contains(texts, "代表3") {
		t.Errorf("after reading the cells show %q", texts)
	}
	table.SetRows(newRoll(50))
	if texts := table.texts(); slices.Contains(texts, "…") {
		t.Errorf("saving a record makes the list flicker: %q", texts)
	}
}

func TestAListThatCannotBeReadSaysSo(t *testing.T) {
	rows := newRoll(20)
	rows.fail = true
	table := shownTable(t, rows)
	var told error
	table.OnError = func(err error) { told = err }
	table.loop.Settle()
	if told == nil || !strings.Contains(told.Error(), "读取失败") {
		t.Errorf("the clerk was told %v", told)
	}
	if n := rows.reads.Load(); n != 1 {
		t.Errorf("the list was read %d times", n)
	}
}

// press presses a mouse button on a row.
func press(table *seen, row int, button desktop.MouseButton, modifier fyne.KeyModifier) {
	header, height := cellSize().Height, cellSize().Height+measure(theme.SizeNamePadding)
	pressAt(table, fyne.NewPos(20, header+float32(row)*height+6), button, modifier)
}

func pressAt(table *seen, at fyne.Position, button desktop.MouseButton, modifier fyne.KeyModifier) {
	table.MouseDown(&desktop.MouseEvent{Button: button, Modifier: modifier, PointEvent: fyne.PointEvent{Position: at}})
}

// The scroll bar of a list that is wider than its room lies over an empty row, which can be neither chosen nor opened.
func TestTheLastRowIsNotUnderTheScrollBar(t *testing.T) {
	table := shownTable(t, newRoll(5))
	if rows, _ := table.Length(); rows != 5 {
		t.Errorf("a list that fits has %d rows", rows)
	}
	table.Resize(fyne.NewSize(150, 400))
	if rows, _ := table.Length(); rows != 6 {
		t.Errorf("a list that is too wide has %d rows", rows)
	}
	opened := false
	table.OnOpen = func(int64) { opened = true }
	press(table, 5, desktop.MouseButtonPrimary, 0)
	table.DoubleTapped(&fyne.PointEvent{})
	key(table, fyne.KeyEnd)
	if got := table.Selected(); opened || !slices.Equal(got, []int64{1004}) {
		t.Errorf("chosen %v, opened %v", got, opened)
	}
}

// A list that was scrolled to its end and then narrowed to a few rows shows them.
func TestAListThatBecomesShortShowsItsRows(t *testing.T) {
	table := shownTable(t, newRoll(1000))
	key(table, fyne.KeyEnd)
	table.SetRows(newRoll(30))
	if at, least := table.area.Offset.Y, float32(30*25); at <= 0 || at > least-300 {
		t.Errorf("30 rows are shown from %v", at)
	}
	table.SetRows(newRoll(3))
	if at := table.area.Offset.Y; at != 0 {
		t.Errorf("3 rows are shown from %v", at)
	}
}

// There is no dead strip between two rows or two columns: wherever the list is pressed, a row is chosen.
func TestAPressBetweenTwoRowsChoosesTheUpperOne(t *testing.T) {
	table := shownTable(t, newRoll(5))
	header, height := cellSize().Height, cellSize().Height+measure(theme.SizeNamePadding)
	for _, x := range []float32{20, 90 + 1} {
		for y := header + 1; y < header+5*height; y++ {
			table.SelectNone()
			pressAt(table, fyne.NewPos(x, y), desktop.MouseButtonPrimary, 0)
			want := []int64{1000 + int64((y-header)/height)}
			if got := table.Selected(); !slices.Equal(got, want) {
				t.Errorf("a press %v below the header chose %v, not %v", y-header, got, want)
			}
		}
	}
}

func TestRowsAreChosenByMouseAndKeyboard(t *testing.T) {
	table := shownTable(t, newRoll(300))
	expect := func(what string, want ...int64) {
		t.Helper()
		if got := table.Selected(); !slices.Equal(got, want) {
			t.Errorf("%s chooses %v, want %v", what, got, want)
		}
	}
	press(table, 2, desktop.MouseButtonPrimary, 0)
	expect("a click", 1002)
	press(table, 4, desktop.MouseButtonPrimary, fyne.KeyModifierShift)
	expect("Shift and a click", 1002, 1003, 1004)
	press(table, 3, desktop.MouseButtonPrimary, fyne.KeyModifierControl)
	expect("Ctrl and a click on a chosen row", 1002, 1004)
	press(table, 4, desktop.MouseButtonSecondary, 0)
	expect("a right click on a chosen row", 1002, 1004)
	press(table, 6, desktop.MouseButtonSecondary, 0)
	expect("a right click elsewhere", 1006)

	key(table, fyne.KeyHome)
	expect("Home", 1000)
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(table, fyne.KeyDown)
	key(table, fyne.KeyDown)
	expect("Shift and Down twice", 1000, 1001, 1002)
	table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(table, fyne.KeyDown)
	expect("Down", 1003)
	key(table, fyne.KeyEnd)
	expect("End", 1299)
	key(table, fyne.KeyUp)
	expect("Up", 1298)
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if n := len(table.Selected()); n != 300 {
		t.Errorf("Ctrl+A chooses %d", n)
	}
}

func TestEnterAndADoubleClickOpenTheRow(t *testing.T) {
	table := shownTable(t, newRoll(5))
	var opened []int64
	table.OnOpen = func(id int64) { opened = append(opened, id) }
	key(table, fyne.KeyDown)
	key(table, fyne.KeyReturn)
	press(table, 3, desktop.MouseButtonPrimary, 0)
	table.DoubleTapped(&fyne.PointEvent{})
	press(table, 12, desktop.MouseButtonPrimary, 0) // below the last row
	table.DoubleTapped(&fyne.PointEvent{})
	if !slices.Equal(opened, []int64{1000, 1003}) {
		t.Errorf("opened %v", opened)
	}
}

func TestChosenRowsStayChosenWhenTheListIsReadAgain(t *testing.T) {
	table := shownTable(t, newRoll(10))
	table.SelectID(1004)
	told := 0
	table.OnSelect = func() { told++ }
	table.SetRows(newRoll(10))
	table.loop.Settle()
	if got := table.Selected(); !slices.Equal(got, []int64{1004}) || told != 0 {
		t.Errorf("chosen %v, told %d times", got, told)
	}
	table.SetRows(newRoll(3))
	if got := table.Selected(); len(got) != 0 || told != 1 {
		t.Errorf("a deleted row stays chosen: %v, told %d times", got, told)
	}
}

func TestCopiedRowsGoIntoExcelAsATable(t *testing.T) {
	table := shownTable(t, newRoll(300))
	table.SelectID(1002)
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(table, fyne.KeyDown)
	table.TypedShortcut(&fyne.ShortcutCopy{})
	table.loop.Settle()
	want := "姓名\t小组\t期限\r\n代表2\t第一组\t逾期\r\n代表3\t第一组\t逾期\r\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("the clipboard holds %q", got)
	}
}

func TestAColumnHeaderSortsAndTurnsTheOrderRound(t *testing.T) {
	table := shownTable(t, newRoll(5))
	var asked []string
	table.OnSort = func(k string, desc bool) {
		asked = append(asked, fmt.Sprint(k, desc))
		table.SetSort(k, desc)
	}
	table.sortBy(1)
	table.sortBy(1)
	table.sortBy(0)
	if want := []string{"groupfalse", "grouptrue", "namefalse"}; !slices.Equal(asked, want) {
		t.Errorf("asked for %v, want %v", asked, want)
	}
	var titles []string
	for _, h := range table.headers {
		titles = append(titles, h.cell.text.Text)
	}
	if !slices.Contains(titles, "姓名 ▲") || slices.Contains(titles, "小组 ▲") {
		t.Errorf("the headers say %q", titles)
	}
}

func TestColumnsKeepWidthOrderAndChoice(t *testing.T) {
	table := shownTable(t, newRoll(5))
	var kept []Column
	table.OnColumns = func(c []Column) { kept = c }
	table.shiftColumn(2, -1)
	table.showColumn(0, false)
	table.SetColumnWidth(0, 123) // as dragging does
	table.loop.Pass(columnsRest)
	if len(kept) != 3 || kept[0].Key != "due" || kept[0].Width != 123 || !kept[2].Hidden {
		t.Fatalf("kept %+v", kept)
	}
	again := NewTable(rollColumns)
	again.ArrangeColumns(kept)
	if got := again.Columns(); !slices.Equal(got, kept) {
		t.Errorf("brought back %+v", got)
	}
}

func TestTextThatIsTooLongForItsCellEndsInDots(t *testing.T) {
	for text, want := range map[string]string{
		"关于修建道路的建议": "关于修…",
		"短":         "短",
		"第一行\n第二":   "第一行…",
		"":          "",
	} {
		if got := shorten(text, 55, 13); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func BenchmarkPageDownIn100000Rows(b *testing.B) {
	test.NewApp().Settings().SetTheme(NewTheme(nil, nil))
	table := NewTable(rollColumns)
	w := test.NewWindow(table)
	defer w.Close()
	w.Resize(fyne.NewSize(900, 560))
	loop := NewTestLoop(b)
	table.SetRows(newRoll(100_000))
	loop.Settle()
	for b.Loop() {
		key(table, fyne.KeyPageDown)
		loop.Settle()
	}
}

// The column with the sentences takes the room that the others leave, and keeps its own width where there is none.
func TestAColumnGrows(t *testing.T) {
	newDesk(t)
	columns := []Column{{Key: "day", Title: "日期", Width: 90, Fixed: true}, {Key: "text", Title: "内容", Width: 200, Fixed: true}, {Key: "state", Title: "状态", Width: 70, Fixed: true}}
	table := NewTable(columns)
	width := func() float32 { return table.columns[1].Width }
	table.Resize(fyne.NewSize(600, 300))
	if got := width(); got < 400 || got > 600-90-70 {
		t.Errorf("of 600 the column takes %v", got)
	}
	if got := table.Columns()[1].Width; got != 200 {
		t.Errorf("the room of a large window would be kept as the column's own width: %v", got)
	}
	table.Resize(fyne.NewSize(250, 300))
	if got := width(); got != 200 {
		t.Errorf("without room the column is %v wide", got)
	}
}

// A list fills the window with its widest column, until the clerk gives a column another width.
func TestAListFillsTheWindowUntilItIsArranged(t *testing.T) {
	newDesk(t)
	columns := slices.Clone(rollColumns)
	columns[1].Hidden, columns[1].Width = true, 500 // what is not shown does not grow
	table := NewTable(columns)
	table.Resize(fyne.NewSize(600, 300))
	if got := table.columns[0].Width; got != 90 {
		t.Errorf("a list that was not asked to is filled: %v", got)
	}
	table.FillWidth()
	if got := table.columns[0].Width; got < 400 {
		t.Errorf("of 600 the name takes %v", got)
	}
	arranged := table.Columns()
	arranged[len(arranged)-1].Hidden = false // the hidden one stands last
	table.ArrangeColumns(arranged)
	if got := table.columns[1].Width; got < 400 || table.columns[0].Width != 90 {
		t.Errorf("when another column is shown, which is wider, it takes %v and the name %v", got, table.columns[0].Width)
	}
	arranged = table.Columns()
	arranged[0].Width = 120
	table.ArrangeColumns(arranged)
	table.Resize(fyne.NewSize(900, 300))
	if got := table.columns[0].Width; got != 120 {
		t.Errorf("the clerk's own width became %v", got)
	}
}

func TestRowsInMemoryStandInTheFirstPictureOfTheirTable(t *testing.T) {
	s := shownTable(t, heldRoll{newRoll(300)})
	if got := s.texts(); !slices.Contains(got, "代表0") {
		t.Errorf("before anything was read: %v", got)
	}
	if got := shownTable(t, newRoll(300)).texts(); slices.Contains(got, "代表0") {
		t.Errorf("rows that have to be read stand there at once: %v", got)
	}
	broken := heldRoll{newRoll(3)}
	broken.fail = true
	var said error
	s.OnError = func(err error) { said = err }
	s.SetRows(broken)
	if said == nil {
		t.Error("rows that cannot be given are left out without a word")
	}
}
