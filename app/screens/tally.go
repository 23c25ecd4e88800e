package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// tallyKeys are the keys of a teller's strokes, one for each candidate.
const tallyKeys = "123456789abcdefghijklmnopqrstuvwxyz"

// tallyDialog is the count in bundles (唱票、分包计票): one bundle at a time by strokes or by its numbers, and all of them
// together. It fills the count sheet and is stored nowhere.
type tallyDialog struct {
	view  *ballotView
	tally *office.Tally
	at    int // the bundle that is shown
	dlg   *ui.Dialog
	layer *ui.Layer
	which *ui.Select
	body  *fyne.Container
	keys  *ui.KeyField
	boxes [][]*ui.CountBox // of each candidate: 赞成, 反对, 弃权
	drawn []*ui.Line
	sums  []*ui.Line
	told  *ui.Line
}

// openTally opens the bundles that were counted on this sheet so far.
func (b *ballotView) openTally() {
	if len(b.lines) == 0 {
		b.page.desk.bar.Say(ui.Warn, "还没有候选人：请先在记录里填写候选人，再计票。")
		return
	}
	names := make([]string, len(b.lines))
	entries := b.ballot().Entries
	for i, l := range b.lines {
		names[i] = entries[l.entry].Name
	}
	if b.tally == nil || strings.Join(b.tally.Names, "、") != strings.Join(names, "、") {
		b.tally = &office.Tally{Names: names}
		b.tally.Add()
	}
	t := &tallyDialog{view: b, tally: b.tally, layer: ui.NewLayer(), body: container.NewStack(), told: ui.NewLine("")}
	t.which = ui.NewSelect(t.layer, nil)
	t.which.OnChosen = func(ui.Option) { t.choose() }
	t.keys = ui.NewKeyField("唱票：点这里，每唱一票按候选人前面的键，记一笔赞成；退格取消上一笔", t.stroke, t.takeBack)
	head := container.NewHBox(wide(t.which, 110), ui.NewButton("加一包", t.add))
	content := container.NewBorder(container.NewVBox(head, t.keys), t.told, nil, nil,
		container.NewGridWrap(fyne.NewSize(720, 300), container.NewVScroll(t.body)))
	t.dlg = ui.ShowDialogOver(b.page.desk.win, t.layer, "唱票、分包计票", content, ui.Action{Text: "关闭", Cancel: true},
		ui.Action{Text: "各包合计填入计票", Main: true, Do: t.fill})
	t.show(0)
	t.dlg.FocusOn(t.keys)
}

func (t *tallyDialog) bundle() *office.Bundle { return t.tally.Bundles[t.at] }

func bundleName(at int) string { return fmt.Sprintf("第%d包", at+1) }

func (t *tallyDialog) choose() {
	for i := range t.tally.Bundles {
		if bundleName(i) == t.which.Value() {
			t.show(i)
		}
	}
}

func (t *tallyDialog) add() {
	t.tally.Add()
	t.show(len(t.tally.Bundles) - 1)
	t.dlg.FocusOn(t.keys)
}

// show draws a bundle.
func (t *tallyDialog) show(at int) {
	t.at = at
	var names []string
	for i := range t.tally.Bundles {
		names = append(names, bundleName(i))
	}
	t.which.SetOptions(names)
	t.which.SetValue(bundleName(at))
	b := t.bundle()
	g := newCountGrid(30, countColumn{"键", 30}, countColumn{"候选人", 110}, countColumn{"赞成", countWidth}, countColumn{"反对", countWidth}, countColumn{"弃权", countWidth},
		countColumn{"本包赞成的笔画", 0}, countColumn{"各包合计（赞成、反对、弃权）", 190})
	g.row()
	g.put(1, ui.NewLine("本包有效票"))
	g.count(2, &b.Ballots, t.tell)
	t.boxes, t.drawn, t.sums = nil, nil, nil
	for i, name := range t.tally.Names {
		g.row()
		if i < len(tallyKeys) {
			g.put(0, ui.NewLine(tallyKeys[i:i+1]))
		}
		g.put(1, ui.NewLine(name))
		v := &b.Votes[i]
		boxes := []*ui.CountBox{g.count(2, &v.For, t.tell)}
		if t.view.lines[i].against != nil {
			boxes = append(boxes, g.count(3, &v.Against, t.tell), g.count(4, &v.Abstain, t.tell))
		}
		t.boxes = append(t.boxes, boxes)
		t.drawn, t.sums = append(t.drawn, ui.NewLine("")), append(t.sums, ui.NewLine(""))
		g.put(5, t.drawn[i])
		g.put(6, t.sums[i])
	}
	t.body.Objects = []fyne.CanvasObject{g.object()}
	t.body.Refresh()
	t.tell()
}

// tell draws the strokes and adds the bundles up.
func (t *tallyDialog) tell() {
	sum := t.tally.Sum()
	for i := range t.tally.Names {
		t.drawn[i].SetText(office.Strokes(t.bundle().Votes[i].For.V))
		v := sum.Votes[i]
		text := countOr(v.For)
		if t.view.lines[i].against != nil {
			text += "、" + countOr(v.Against) + "、" + countOr(v.Abstain)
		}
		t.sums[i].SetText(text)
	}
	if faults := t.tally.Faults(); len(faults) > 0 {
		t.told.SetText(strings.Join(faults, "；"))
		return
	}
	t.told.SetText(fmt.Sprintf("共 %d 包，有效票 %s 张。", len(t.tally.Bundles), countOr(sum.Ballots)))
}

// countOr prints a count, a dash for one that is not given.
func countOr(n record.Opt[int64]) string {
	if !n.Given {
		return "—"
	}
	return fmt.Sprint(n.V)
}

func (t *tallyDialog) stroke(key rune) {
	at := strings.IndexRune(tallyKeys, key)
	if t.bundle().Stroke(at) {
		t.boxes[at][0].SetCount(t.bundle().Votes[at].For)
		t.tell()
	}
}

func (t *tallyDialog) takeBack() {
	if at := t.bundle().TakeBack(); at >= 0 {
		t.boxes[at][0].SetCount(t.bundle().Votes[at].For)
		t.tell()
	}
}

// fill puts the sums into the count sheet; a number that no bundle gives stays as it is there.
func (t *tallyDialog) fill() {
	sum := t.tally.Sum()
	if sum.Ballots.Given && t.view.valid != nil {
		t.view.valid.SetCount(sum.Ballots)
		t.view.valid.OnCount(sum.Ballots)
	}
	for i, l := range t.view.lines {
		v := sum.Votes[i]
		for col, n := range []record.Opt[int64]{v.For, v.Against, v.Abstain} {
			if n.Given && col < len(l.boxes) {
				l.boxes[col].SetCount(n)
				l.boxes[col].OnCount(n)
			}
		}
	}
	t.view.page.desk.bar.Say(ui.Info, "已填入各包的合计，还没有保存；请与收回票核对。")
}
