package intake

import (
	"fmt"
	"regexp"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// makeable are the registers in which an import makes what a cell names (DESIGN.md, decision 6). A deputy is never made.
var makeable = map[string]bool{
	office.Constituencies.Key: true, office.Delegations.Key: true, office.Groups.Key: true, office.Units.Key: true, office.Stations.Key: true,
}

// andOthers is what may follow a list of names: 等5人.
var andOthers = regexp.MustCompile(`等(\d+|[一二三四五六七八九十]+)?[人名位]?$`)

// inBrackets is what a list puts behind a name: 张三（柳河村）.
var inBrackets = regexp.MustCompile(`[（(][^（()）]*[）)]$`)

// lookUp finds what the cells of a row name: deputies at once, as a row that names an unknown one is rejected, the others
// when it is clear that the row is taken, as they may have to be made.
func (b *builder) lookUp(r *row, deputies bool) error {
	var unread []string
	for i := range r.values {
		v := &r.values[i]
		if v.names == nil || (v.field.Target == office.Deputies.Key) != deputies {
			continue
		}
		k, err := b.known(v.field.Target)
		if err != nil {
			return err
		}
		switch wrong := b.resolve(r, k, v); {
		case wrong == nil:
		case deputies:
			r.reject(v.field.Label, wrong.Error())
			return nil
		default:
			r.cannotRead(*v, wrong)
			unread = append(unread, v.field.Key)
		}
	}
	r.drop(unread...)
	return nil
}

// deputyName is a deputy's name as a list writes it, without what may follow the last one; "" when nothing else stands there.
func deputyName(name string) string {
	return andOthers.ReplaceAllString(hanzi.CleanName(name), "")
}

// resolve puts the references that a cell names into its value.
func (b *builder) resolve(r *row, k *known, v *value) error {
	var refs []record.Ref
	var people []record.Person
	for _, name := range v.names {
		if v.field.Target == office.Deputies.Key {
			if name = deputyName(name); name == "" {
				continue
			}
		}
		ref, err := b.named(r, k, name)
		switch {
		case v.field.Kind == record.KindPeople:
			people = append(people, b.person(v.field, name, ref))
		case err != nil:
			return err
		}
		refs = append(refs, ref)
	}
	switch {
	case v.field.Kind == record.KindPeople:
		v.v = people
	case v.field.Kind == record.KindRefs:
		v.v = refs
	case len(refs) == 1:
		v.v = refs[0]
	default:
		return fmt.Errorf("“%s”只能填一个", v.field.Label)
	}
	return nil
}

// person is one of a list of people: a deputy by reference, anybody else by name.
func (b *builder) person(f *record.Field, name string, ref record.Ref) record.Person {
	one := record.Person{Who: ref}
	if ref.ID == 0 {
		one.Name = name
	}
	if len(f.Options) > 0 {
		one.Status = f.Options[0]
	}
	return one
}

// named finds the record that a name stands for, or makes it where that may be.
func (b *builder) named(r *row, k *known, name string) (record.Ref, error) {
	found := b.candidates(k, name)
	switch {
	case len(found) == 1 && found[0].deleted:
		return record.Ref{}, fmt.Errorf("“%s”里的“%s”在回收站里，请先恢复，再导入", k.reg.Name, name)
	case len(found) == 1:
		return b.pointAt(r, k, found[0]), nil
	case len(found) > 1:
		return record.Ref{}, fmt.Errorf("“%s”里叫“%s”的不止一个，分不清是哪一个，请写明编号或证号，或先空着这一格再导入", k.reg.Name, name)
	case makeable[k.reg.Key]:
		return b.pointAt(r, k, b.make(r, k, name)), nil
	case k.reg.Key == office.Deputies.Key:
		return record.Ref{}, fmt.Errorf("“代表”里没有“%s”，请先登记这位代表，或改正姓名后再导入", name)
	}
	return record.Ref{}, fmt.Errorf("“%s”里没有“%s”，请先登记，或在导入后补填", k.reg.Name, name)
}

// candidates lists what a name may stand for: the record of that name or number; a deputy also by the name before a remark
// in brackets.
func (b *builder) candidates(k *known, name string) []*entry {
	texts := []string{name}
	if k.reg.Key == office.Deputies.Key {
		texts = append(texts, inBrackets.ReplaceAllString(name, ""))
	}
	for _, text := range texts {
		for i := range k.reg.FindKeys {
			if found := k.find(i, nameKey(text), b.term); found != nil && text != "" {
				return found
			}
		}
	}
	return nil
}

func (b *builder) pointAt(r *row, k *known, e *entry) record.Ref {
	if e.isNew() && k == b.own && e != r.entry {
		r.entry.needs = append(r.entry.needs, e)
	}
	return record.Ref{ID: e.id, Name: e.title}
}

// make makes a record for a name.
func (b *builder) make(r *row, k *known, name string) *entry {
	rec := k.reg.New()
	meta := k.reg.Meta(rec)
	meta.ID, meta.UID = b.nextID(), data.NewUID()
	k.reg.Field(k.reg.FindKeys[0]).Set(rec, name)
	b.habits.made(r, rec)
	e := k.add(rec, b.in)
	e.rec, e.term = rec, b.term
	b.made = append(b.made, madeRecord{k, e})
	b.plan.Made = append(b.plan.Made, Made{k.reg.Key, name})
	return e
}
