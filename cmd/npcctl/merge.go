package main

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/data"
)

// merge takes a package of records over. Records that both sides have changed stay as they are until it is said which side counts.
func merge(c *call) (any, error) {
	v, rest, err := c.flags("theirs", "ours")
	if err != nil {
		return nil, err
	}
	if len(rest) != 1 {
		return nil, misuse{"请给出一个记录包文件。"}
	}
	p, err := parcel.ReadRecords(rest[0])
	if err != nil {
		return nil, err
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	said, err := decisions(s, v)
	if err != nil {
		return nil, err
	}
	got, err := parcel.Merge(s, p, nil)
	if err != nil {
		return nil, err
	}
	settled, err := settle(s, got, said)
	if err != nil {
		return nil, err
	}
	conflicts, refused := []record.Object{}, []record.Object{}
	for _, one := range got.Conflicts {
		for _, f := range one.Fields {
			conflicts = append(conflicts, record.Object{{Name: "register", Value: one.Register}, {Name: "id", Value: one.ID}, {Name: "uid", Value: one.UID},
				{Name: "title", Value: one.Title}, {Name: "field", Value: f.Label}, {Name: "ours", Value: f.Ours}, {Name: "theirs", Value: f.Theirs}})
		}
	}
	for _, one := range got.Refused {
		refused = append(refused, record.Object{{Name: "register", Value: one.Register}, {Name: "title", Value: one.Title}, {Name: "reason", Value: one.Reason}})
	}
	if len(conflicts)+len(refused) > 0 {
		c.status = findings
	}
	if len(conflicts) > 0 {
		c.note("两边都改过的没有合并。请核对后再运行一次，用 --theirs 登记:id[:字段] 采用对方的，或者 --ours 登记:id 保留本机的。")
	}
	return record.Object{{Name: "office", Value: got.Office}, {Name: "town", Value: got.Town}, {Name: "same_office", Value: got.Own}, {Name: "data", Value: got.Dir},
		{Name: "counts", Value: got.Counts}, {Name: "conflicts", Value: conflicts}, {Name: "settled", Value: settled}, {Name: "refused", Value: refused},
		{Name: "lost_references", Value: got.Lost}}, nil
}

// place is a record that a decision is about.
type place struct {
	register string
	id       string
}

// decision says which fields of a record are taken from the package: all, those named, or none.
type decision struct {
	all    bool
	labels []string
}

// decisions reads --theirs 登记:id[:字段] and --ours 登记:id.
func decisions(s *data.Store, v map[string][]string) (map[place]*decision, error) {
	out := map[place]*decision{}
	for _, side := range []string{"theirs", "ours"} {
		for _, text := range v[side] {
			parts := strings.SplitN(text, ":", 3)
			if len(parts) < 2 || len(parts) == 3 && side == "ours" {
				return nil, misuse{"--" + side + " 写作 登记:id，例如 proposal:12；“" + text + "”看不懂。"}
			}
			reg, err := register(s, parts[0])
			if err != nil {
				return nil, err
			}
			at := place{reg.Key, parts[1]}
			if out[at] == nil {
				out[at] = &decision{}
			}
			switch {
			case side == "ours":
			case len(parts) == 3:
				if parts[2] != parcel.DeletionLabel && !slices.ContainsFunc(reg.Fields, func(f *record.Field) bool { return f.Label == parts[2] }) {
					return nil, misuse{"“" + reg.Name + "”里没有“" + parts[2] + "”这一项。"}
				}
				out[at].labels = append(out[at].labels, parts[2])
			default:
				out[at].all = true
			}
		}
	}
	return out, nil
}

// settle decides the conflicts that something was said about, and leaves the others in the list. It gives how many were decided.
func settle(s *data.Store, got *parcel.Merged, said map[place]*decision) (int, error) {
	var open []parcel.Conflict
	for _, one := range got.Conflicts {
		d := said[place{one.Register, fmt.Sprint(one.ID)}]
		if d == nil {
			open = append(open, one)
			continue
		}
		if err := got.Settle(s, one, d.keys(one)); err != nil {
			return 0, err
		}
	}
	settled := len(got.Conflicts) - len(open)
	got.Conflicts = open
	return settled, nil
}

// keys are the fields of a conflict that are taken from the package.
func (d decision) keys(c parcel.Conflict) []string {
	var out []string
	for _, f := range c.Fields {
		if d.all || slices.Contains(d.labels, f.Label) {
			out = append(out, f.Key)
		}
	}
	return out
}
