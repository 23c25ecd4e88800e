package screens

import (
	"io/fs"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// testDesk is a desk of a new office in a window of a test, with the loop in the test's hand.
type testDesk struct {
	*Desk
	t    *testing.T
	loop *ui.TestLoop
}

func newTestDesk(t *testing.T) *testDesk {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(ui.NewTheme(nil, nil))
	loop := ui.NewTestLoop(t)
	s, err := data.Found(filepath.Join(t.TempDir(), "data"), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	w := test.NewTempWindow(t, nil)
	w.Resize(fyne.NewSize(1093, 614))
	d := newDesk(a, w, s)
	d.goTo(contents[0].name)
	loop.Settle()
	return &testDesk{d, t, loop}
}

// deputy saves a deputy of that name and gives its id.
func (d *testDesk) deputy(name string) int64 {
	d.t.Helper()
	return d.save("新建代表", data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: &office.Deputy{Name: name}})
}

func (d *testDesk) save(label string, change data.Change) int64 {
	d.t.Helper()
	got, err := d.store.Save(data.Batch{Label: label, Changes: []data.Change{change}})
	if err != nil {
		d.t.Fatal(err)
	}
	d.loop.Settle()
	return got.IDs[0]
}

// names gives the names of all deputies in use.
func (d *testDesk) names() []string {
	d.t.Helper()
	list, err := data.All(d.store, office.Deputies, record.Query{})
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for _, one := range list {
		out = append(out, one.Name)
	}
	return out
}

func (d *testDesk) says(text string) {
	d.t.Helper()
	if got := d.bar.Text(); got != text {
		d.t.Errorf("the message bar says %q, not %q", got, text)
	}
}

// press presses the button of the message bar with these words.
func (d *testDesk) press(words string) {
	d.t.Helper()
	for _, b := range d.bar.Buttons() {
		if b.Text == words {
			b.OnTapped()
			d.loop.Settle()
			return
		}
	}
	d.t.Fatalf("the message bar offers no %q", words)
}

func TestEveryPageOfTheContentsOpensOnAnEmptyOffice(t *testing.T) {
	d := newTestDesk(t)
	for _, c := range contents {
		d.goTo(c.name)
		d.loop.Settle()
		if d.now != c.name || d.page(c.name) == nil {
			t.Errorf("%s does not come up", c.name)
		}
		for _, tab := range c.tabs {
			reg := d.register(tab)
			d.openList(reg, nil)
			d.loop.Settle()
			if lp, ok := d.current().(*listPage); !ok || lp.reg != reg {
				t.Errorf("%s has no list on %s", tab.name, c.name)
			}
		}
	}
}

func TestEveryPageFitsTheSmallestScreen(t *testing.T) {
	d := newTestDesk(t)
	for _, c := range contents {
		if size := d.page(c.name).Content().MinSize(); size.Width > 1000-navWidth || size.Height > 500 {
			t.Errorf("%s asks for %v", c.name, size)
		}
	}
}

func TestAnEmptyListSaysHowToBegin(t *testing.T) {
	d := newTestDesk(t)
	d.openList(office.Proposals.Any, nil)
	d.loop.Settle()
	p := d.current().(*listPage)
	if p.empty.Text == "" {
		t.Error("an empty list says nothing")
	}
	d.deputy("张三")
	d.openList(office.Deputies.Any, nil)
	d.loop.Settle()
	if p := d.current().(*listPage); p.empty.Text != "" {
		t.Errorf("a list with a deputy says %q", p.empty.Text)
	}
}

// The clerk divides the page between list and form once for a register; it stays so.
func TestTheDivisionBetweenListAndFormIsRemembered(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.openRecord(office.Deputies.Any, id)
	d.loop.Settle()
	p := d.current().(*listPage)
	p.split.SetOffset(0.35)
	p.detail.close()
	d.loop.Settle()
	if again := newListPage(d.Desk, office.Deputies.Any); again.split.Offset != 0.35 {
		t.Errorf("the list takes %v of the page", again.split.Offset)
	}
	if other := newListPage(d.Desk, office.Proposals.Any); other.split.Offset != 0.5 {
		t.Errorf("another list takes %v of the page", other.split.Offset)
	}
}

func TestWhatWasBeingEnteredWhenThePowerWentIsOfferedAgain(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	cut := newListPage(d.Desk, office.Deputies.Any)
	cut.detail.load(id)
	half := cut.detail.form.Record().(*office.Deputy)
	half.NativePlace = "某省平川"
	cut.detail.keepDraft(half)
	d.bar.Clear()
	again := newListPage(d.Desk, office.Deputies.Any) // the next start
	again.Open(id)
	d.loop.Settle()
	d.says("这条记录上次有没保存的内容。")
}

func TestEveryPictureOfTheHelpIsThere(t *testing.T) {
	d := newTestDesk(t)
	list, err := topics()
	if err != nil {
		t.Fatal(err)
	}
	pictures := 0
	for _, topic := range list {
		for _, m := range pictureLine.FindAllStringSubmatch(topic.text, -1) {
			pictures++
			if _, err := fs.Stat(assets.Help(), m[1]); err != nil {
				t.Errorf("%s: %v", topic.title, err)
			}
		}
		d.illustrated(topic.text)
	}
	if pictures < 4 || d.bar.Text() != "" {
		t.Errorf("%d pictures; the bar says %q", pictures, d.bar.Text())
	}
}
