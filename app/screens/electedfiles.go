package screens

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// The files of those whom a direct election elected (建档, DOMAIN.md §4.3): deputy, mandate and the vacancy that is filled.

// unfiled are the places, among those elected, of who has no deputy's file yet.
func (c *districtCount) unfiled() []int {
	var out []int
	for i, e := range c.election.Elected {
		if e.Deputy.ID == 0 {
			out = append(out, i)
		}
	}
	return out
}

// newFile is the choice of a file of one's own, beside the files of the same name.
const newFile = "新建档案"

// sameName lists the files of deputies of a name, of earlier terms too, with what tells them apart.
func (c *districtCount) sameName(name string) ([]*office.Deputy, error) {
	return data.All(c.desk.store, office.Deputies, record.Query{Where: []record.Filter{{Key: "name", Op: record.Is, Value: name}}})
}

func fileName(d *office.Deputy) string {
	return fmt.Sprintf("用现有档案：%s（%s生，%s）", d.Name, d.Birth, d.CurrentPost())
}

// askFiles asks, for everybody elected, whether a file that there is becomes theirs, and makes the files.
func (c *districtCount) askFiles() {
	layer := ui.NewLayer()
	list := container.NewVBox(ui.NewParagraph("为当选人建代表档案，填上这次当选的届次、选区和得票，并把所补的缺额记为已补选。有同名的旧档案时，请核对是不是同一个人。"))
	chosen := map[int]func() *office.Deputy{}
	for _, i := range c.unfiled() {
		e := &c.election.Elected[i]
		known, err := c.sameName(e.Name)
		if err != nil {
			c.desk.bar.Error(err)
			return
		}
		options := []string{newFile}
		for _, d := range known {
			options = append(options, fileName(d))
		}
		box := ui.NewSelect(layer, options)
		box.SetValue(options[c.likely(e, known)+1])
		chosen[i] = func() *office.Deputy {
			if at := slices.Index(options, box.Value()); at > 0 {
				return known[at-1]
			}
			return nil
		}
		list.Add(container.NewBorder(nil, nil, wide(ui.NewLine(e.District.Name+"　"+e.Name), 180), nil, box))
	}
	content := container.NewGridWrap(fyne.NewSize(640, min(360, list.MinSize().Height+20)), container.NewVScroll(list))
	ui.ShowDialogOver(c.desk.win, layer, "当选人建档", content, ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: fmt.Sprintf("建档 %d 人", len(chosen)), Main: true,
		Do: func() { c.makeFiles(chosen) }})
}

// likely is the place of the file that is the person's by the ID number or the month of birth, -1 for none.
func (c *districtCount) likely(e *office.ElectedDeputy, known []*office.Deputy) int {
	as := c.election.DeputyFor(e, nil)
	return slices.IndexFunc(known, func(d *office.Deputy) bool {
		return as.IDNumber != "" && as.IDNumber == d.IDNumber || as.Birth != "" && as.Birth == d.Birth
	})
}

// makeFiles makes the files, fills the vacancies and points the election at the files: one step that can be undone.
func (c *districtCount) makeFiles(chosen map[int]func() *office.Deputy) {
	vacancies, err := c.vacancies()
	if err != nil {
		c.desk.bar.Error(err)
		return
	}
	b := c.election
	var changes []data.Change
	for i := range b.Elected {
		choice, asked := chosen[i]
		if !asked {
			continue
		}
		e := &b.Elected[i]
		d := b.DeputyFor(e, choice())
		if d.ID == 0 {
			d.ID = int64(-1 - i) // known by this number within the batch
		}
		e.Deputy = record.Ref{ID: d.ID, Name: d.Name}
		changes = append(changes, data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: d})
		if v := b.VacancyOf(e, vacancies); v != nil {
			v.Fill(b, e, e.Deputy)
			changes = append(changes, data.Change{Reg: office.Vacancies.Any, Op: data.Put, Rec: v})
		}
	}
	changes = append(changes, data.Change{Reg: office.ByElections.Any, Op: data.Put, Rec: b})
	c.page.put(fmt.Sprintf("为当选人建档 %d 人", len(chosen)), changes)
}

// vacancies are those that the election is to fill: they point at it, or their former deputy stands on its record.
func (c *districtCount) vacancies() ([]*office.Vacancy, error) {
	all, err := data.All(c.desk.store, office.Vacancies, record.Query{})
	if err != nil {
		return nil, err
	}
	former := func(v *office.Vacancy) bool {
		return slices.ContainsFunc(c.election.Former, func(r record.Ref) bool { return r.ID == v.Former.ID })
	}
	return slices.DeleteFunc(all, func(v *office.Vacancy) bool {
		return v.ByElection.ID != c.election.ID && (v.ByElection.ID != 0 || !former(v))
	}), nil
}
