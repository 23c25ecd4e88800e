package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// reviewChanges are the changes that give lines a review (审核): a hand-entered line has its own, any other a note beside its
// record. Lines that have it already are left alone.
func reviewChanges(s *data.Store, lines []data.DutyLine, review string) ([]data.Change, error) {
	type source struct {
		register       string
		record, deputy int64
	}
	done := map[source]bool{}
	var out []data.Change
	for _, l := range lines {
		key := source{l.Register, l.Record, l.Deputy.ID}
		if l.Review == review || done[key] {
			continue
		}
		done[key] = true
		change, err := reviewChange(s, l, review)
		if err != nil {
			return nil, err
		}
		out = append(out, change)
	}
	return out, nil
}

func reviewChange(s *data.Store, l data.DutyLine, review string) (data.Change, error) {
	if l.Register == office.DutyEntries.Key {
		entry, err := data.Load(s, office.DutyEntries, l.Record)
		if err != nil {
			return data.Change{}, err
		}
		entry.Checked = review
		return data.Change{Reg: office.DutyEntries.Any, Op: data.Put, Rec: entry}, nil
	}
	note, err := s.DutyNote(l.Register, l.Record, l.Deputy.ID)
	if err != nil {
		return data.Change{}, err
	}
	note.Review = review
	return data.Change{Reg: office.DutyNotes.Any, Op: data.Put, Rec: note}, nil
}

// review gives lines a review, as one step that can be undone.
func (d *Desk) review(lines func() ([]data.DutyLine, error), word string) {
	n := 0
	ui.Work(d.win, "正在审核", func(*ui.Progress) error {
		list, err := lines()
		if err != nil {
			return err
		}
		changes, err := reviewChanges(d.store, list, word)
		if n = len(changes); err != nil || n == 0 {
			return err
		}
		_, err = d.store.Save(data.Batch{Label: fmt.Sprintf("履职审核 %d 条：%s", n, word), Changes: changes})
		return err
	}, func(err error) {
		switch {
		case err != nil:
			d.bar.Error(err)
		case n == 0:
			d.bar.Say(ui.Info, "选中的本来就是“"+word+"”，没有改动。")
		default:
			d.saidDone(fmt.Sprintf("%d 条履职记录改为“%s”。%s", n, word, reviewMeans[word]))
		}
	})
}

// reviewMeans says what follows from a review.
var reviewMeans = map[string]string{office.DutyUnchecked: "待审的不计积分。", office.DutyReturned: "退回的不计积分，也不进履职登记卡。"}

// editDutyNote asks what came of a line that follows from a record, and what proves it.
func (d *Desk) editDutyNote(l data.DutyLine) {
	if l.Register == office.DutyEntries.Key {
		d.bar.Say(ui.Info, "手工登记的履职，成果和附件填在这条记录里。")
		d.openSource(l)
		return
	}
	note, err := d.store.DutyNote(l.Register, l.Record, l.Deputy.ID)
	if err != nil {
		d.bar.Error(err)
		return
	}
	outcome := ui.NewTextBox(3)
	outcome.SetText(note.Outcome)
	save := func() error {
		note.Outcome = strings.TrimSpace(outcome.Text)
		got, err := d.store.Save(data.Batch{Label: "履职成果“" + l.Deputy.Name + " " + l.Kind + "”",
			Changes: []data.Change{{Reg: office.DutyNotes.Any, Op: data.Put, Rec: note}}})
		if err == nil {
			note.ID = got.IDs[0]
		}
		return err
	}
	files := newAttachmentBox(d, office.DutyNotes.Any)
	files.slot, files.onChanged = "佐证", func() {}
	files.owner = func() (int64, error) {
		err := save()
		return note.ID, err
	}
	files.show(note.ID)
	content := container.NewVBox(ui.NewParagraph(fmt.Sprintf("%s　%s　%s　%s", l.Day, l.Deputy.Name, l.Kind, l.Title)),
		labelled("成果", outcome), labelled("佐证", files.content), container.NewGridWrap(fyne.NewSize(560, 1)))
	dlg := ui.ShowDialog(d.win, "成果和佐证", content, ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "保存", Main: true, Do: func() {
		if outcome.Text == note.Outcome {
			return
		}
		if err := save(); err != nil {
			d.bar.Error(err)
			return
		}
		d.saidDone("已记下成果。")
	}})
	dlg.FocusOn(outcome)
}

// openSource opens the record from which a line follows; from an archive, the message leads back to it.
func (d *Desk) openSource(l data.DutyLine) {
	_, back := d.current().(*archivePage)
	d.openRecord(d.store.Registers().Get(l.Register), l.Record)
	if back {
		d.bar.Say(ui.Info, l.Deputy.Name+"的这条履职从这条记录得出，要改就改这里。", ui.Action{Text: "返回履职档案", Do: func() { d.goTo(pageArchive) }})
	}
}
