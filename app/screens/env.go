package screens

import (
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// env answers what a form asks of the program around it.
func (d *Desk) env(layer *ui.Layer) ui.FormEnv {
	return ui.FormEnv{Layer: layer, Window: d.win, Settings: d.store.Settings(), ReadDate: readDay, ReadMonth: hanzi.ParseMonth, Narrow: hanzi.Narrow,
		Find: d.offer, Resolve: d.resolve, New: d.makeTarget}
}

// readDay reads a day as people write it; a month alone counts from its first day (DESIGN.md decision 2).
func readDay(text string) (string, error) {
	iso, precision, err := hanzi.ParseDate(text)
	if err == nil && precision == hanzi.MonthKnown {
		iso += "-01"
	}
	return iso, err
}

// offered is how many records a chooser offers at once.
const offered = 20

func (d *Desk) offer(target, text string) []ui.Option {
	reg := d.store.Registers().Get(target)
	list, err := d.store.Window(reg, record.Query{Find: text, Sort: reg.Sorting}, offered, 0)
	if err != nil {
		return nil
	}
	return d.options(reg, list)
}

func (d *Desk) options(reg *record.Any, list []int64) []ui.Option {
	recs, err := d.store.Page(reg, list)
	if err != nil {
		return nil
	}
	in := d.store.Settings()
	out := make([]ui.Option, len(recs))
	for i, rec := range recs {
		out[i] = ui.Option{ID: reg.Meta(rec).ID, Text: reg.Title(rec), Note: tellApart(reg, rec, in)}
	}
	return out
}

// tellApart gives what tells two records of one name apart: the first listed fields that are not the name itself.
func tellApart(reg *record.Any, rec any, in record.Settings) string {
	if reg.Key == office.Deputies.Key {
		d := rec.(*office.Deputy)
		return joinGiven(reg.Field("constituency").Text(rec, in), d.CurrentPost())
	}
	for _, f := range reg.Fields {
		if f.Width > 0 && f.Secrecy == record.Open && f.Text(rec, in) != reg.Title(rec) {
			if text := f.Text(rec, in); text != "" {
				return text
			}
		}
	}
	return ""
}

func joinGiven(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p != "" && out != "" {
			out += " "
		}
		out += p
	}
	return out
}

func (d *Desk) resolve(target string, names []string) [][]ui.Option {
	reg := d.store.Registers().Get(target)
	out := make([][]ui.Option, len(names))
	for i, name := range names {
		list, err := d.store.IDs(reg, record.Query{Where: []record.Filter{{Key: reg.FindKeys[0], Op: record.Is, Value: hanzi.CleanName(name)}}})
		if err == nil {
			out[i] = d.options(reg, list)
		}
	}
	return out
}

// makeTarget makes a record that a chooser did not find, such as a unit, with nothing but its name.
func (d *Desk) makeTarget(target, text string, chosen func(ui.Option)) {
	reg := d.store.Registers().Get(target)
	rec := reg.New()
	reg.Field(reg.FindKeys[0]).Set(rec, text)
	got, err := d.store.Save(data.Batch{Label: "新建" + reg.Name + "“" + text + "”", Changes: []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}})
	if err != nil {
		d.bar.Error(err)
		return
	}
	d.saidDone("已新建" + reg.Name + "“" + text + "”，其余内容可以以后补填。")
	chosen(ui.Option{ID: got.IDs[0], Text: reg.Title(rec)})
}
