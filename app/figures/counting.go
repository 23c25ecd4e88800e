package figures

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// counting counts one indicator, a record at a time.
type counting struct {
	*figure
	list      []int64
	different map[any]bool
	sum       float64
}

// add counts a record that the indicator has found.
func (c *counting) add(q *question, rec any) {
	c.list = append(c.list, c.register.Meta(rec).ID)
	if c.weigh != nil {
		c.sum += c.weigh(q, rec)
	}
	field := c.register.Field(c.count.Key)
	if field == nil {
		return
	}
	if c.different == nil {
		c.different = map[any]bool{}
	}
	switch v := field.Get(rec).(type) {
	case record.Ref:
		c.different[v.ID] = true
	case int64:
		c.different[v], c.sum = true, c.sum+float64(v)
	case string:
		c.different[v] = true
	}
}

// value is the indicator counted. A sum of what nobody entered is unknown, not 0.
func (c *counting) value() Value {
	switch {
	case c.count.How == record.CountDistinct:
		return c.counted(float64(len(c.different)), c.list)
	case c.count.How == record.CountSum && len(c.different) == 0:
		v := c.figure.value()
		v.Register = c.register.Key
		return v
	case c.count.How == record.CountSum || c.weigh != nil:
		return c.counted(c.sum, c.list)
	}
	return c.counted(float64(len(c.list)), c.list)
}

// proposalPage is how many proposals are held at a time while they are counted.
const proposalPage = 500

// countProposals counts all indicators of proposals among some figures while the proposals are read once, and holds a page of them at a
// time: an office may have 100,000.
func (q *question) countProposals(asked []*figure) error {
	reg := office.Proposals.Any
	var all []*together
	for _, f := range asked {
		if f.register == reg && f.among == nil && f.whole == nil {
			all = append(all, &together{counting: counting{figure: f}})
		}
	}
	if all == nil {
		return nil
	}
	list, err := q.candidates(reg, q.cohort(reg))
	if err != nil {
		return err
	}
	for _, t := range all {
		if t.left = list; t.where != nil {
			if t.left, err = q.candidates(reg, slices.Concat(q.cohort(reg), t.where)); err != nil {
				return err
			}
		}
	}
	for some := range slices.Chunk(list, proposalPage) {
		recs, err := q.page(reg, some)
		if err != nil {
			return err
		}
		for _, id := range some {
			var rec any // nil when the record went meanwhile
			if len(recs) > 0 && reg.Meta(recs[0]).ID == id {
				rec, recs = recs[0], recs[1:]
			}
			for _, t := range all {
				t.next(q, id, rec)
			}
		}
	}
	for _, t := range all {
		q.known[t.name] = t.value()
	}
	return nil
}

// together is an indicator that is counted along with others. What its filter finds is a part of what all are counted among, in the
// same order.
type together struct {
	counting
	left []int64 // found by the filter and not met yet
}

// next meets the next record.
func (t *together) next(q *question, id int64, rec any) {
	if len(t.left) == 0 || t.left[0] != id {
		return
	}
	t.left = t.left[1:]
	if rec != nil && (t.test == nil || t.test(q, rec)) {
		t.add(q, rec)
	}
}
