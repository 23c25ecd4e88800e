package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/record"
)

func said(text string, keys ...string) record.Warning {
	return record.Warning{Text: text, Article: "代表法62", Fields: keys}
}

// beside is what stands under a field, "" when nothing can be seen there.
func (f shownForm) beside(key string) string {
	if l := f.box(key).warning; l != nil && l.Visible() {
		return l.Text
	}
	return ""
}

func (f shownForm) group(name string) *formGroup {
	for _, g := range f.groups {
		if g.name == name {
			return g
		}
	}
	panic("no group " + name)
}

func TestAWarningStandsUnderItsField(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	over := f.Warn([]record.Warning{said("日期不对", "day"), said("主题太长", "title")}, 3)
	f.loop.Settle()
	if len(over) > 0 || f.beside("title") != "• 主题太长（代表法62）" || f.beside("day") != "• 日期不对（代表法62）" {
		t.Errorf("under the title %q, under the day %q, over the form %v", f.beside("title"), f.beside("day"), over)
	}
	day := f.box("day")
	if top, bottom := day.warning.Position().Y, day.part.Position().Y+day.part.Size().Height; top < bottom || day.warning.Size().Height < day.warning.MinSize().Height {
		t.Errorf("the box ends at %v and the warning begins at %v, %v high", bottom, top, day.warning.Size().Height)
	}
	f.Load(full())
	if f.beside("title") != "" {
		t.Error("a record that is loaded anew keeps the warnings of before")
	}
}

func TestAtMostSoManyWarningsStandOnTheFormInItsOrder(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	over := f.Warn([]record.Warning{said("四", "unit"), said("三", "kind"), said("二", "title"), said("一"), said("五", "gone")}, 3)
	if len(over) != 2 || over[0].Text != "一" || over[1].Text != "五" {
		t.Errorf("about no field of the form: %v", over)
	}
	if f.beside("title") == "" || f.beside("kind") != "" || f.beside("unit") != "" {
		t.Errorf("title %q, kind %q, unit %q", f.beside("title"), f.beside("kind"), f.beside("unit"))
	}
}

// Where its field is folded away a warning stands at the next of its fields, else under the heading that hides it.
func TestAWarningOfAFoldedFieldIsSeenAllTheSame(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	f.Warn([]record.Warning{said("人数与主题不符", "count", "title"), said("没有写内容", "detail")}, 3)
	if f.beside("title") != "• 人数与主题不符（代表法62）" || f.beside("count") != "" {
		t.Errorf("under the title %q, under the folded count %q", f.beside("title"), f.beside("count"))
	}
	g := f.group("经过")
	if g.open || !g.notes.Visible() || g.notes.Text != "• 没有写内容（代表法62）" {
		t.Errorf("the folded group is open: %v, and says %q", g.open, g.notes.Text)
	}
	f.Focus("detail")
	if g.notes.Visible() || f.beside("detail") != "• 没有写内容（代表法62）" {
		t.Errorf("unfolded, the heading says %q and the field %q", g.notes.Text, f.beside("detail"))
	}
}

func TestTheNextWarningIsGoneToAndSeen(t *testing.T) {
	f := showForm(t)
	f.Load(full())
	f.Warn([]record.Warning{said("没有写内容", "detail"), said("日期不对", "day"), said("还有问题没有整改", "findings")}, 3)
	for _, key := range []string{"day", "detail", "findings", "day"} {
		f.NextWarning()
		f.loop.Settle()
		b := f.box(key)
		if f.w.Canvas().Focused() != b.focus {
			t.Errorf("the keyboard is at %T, not at the %s", f.w.Canvas().Focused(), key)
		}
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(b.warning).Y - driver.AbsolutePositionForObject(f.scroll).Y
		if f.beside(key) == "" || top < 0 || top+b.warning.Size().Height > f.scroll.Size().Height {
			t.Errorf("the warning of the %s stands %v below the upper edge of a form %v high", key, top, f.scroll.Size().Height)
		}
	}
}
