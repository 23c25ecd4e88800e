package paper

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// namesTold is how many names a sentence tells before it ends with 等.
const namesTold = 5

// during tells whether a day lies in the report's period, and not after the day as of which it stands.
func (r *reporter) during(day record.Date) bool {
	return day != "" && day >= r.From && day <= r.day && (r.To == "" || day <= r.To)
}

// inPeriod reads the records of a register whose date lies in the period, the earliest first.
func inPeriod[T any](r *reporter, reg *record.Register[T]) []*T {
	where := []record.Filter{{Key: reg.DateKey, Op: record.Given}, {Key: reg.DateKey, Op: record.AtMost, Value: string(r.day)}}
	if r.From != "" {
		where = append(where, record.Filter{Key: reg.DateKey, Op: record.AtLeast, Value: string(r.From)})
	}
	if r.To != "" {
		where = append(where, record.Filter{Key: reg.DateKey, Op: record.AtMost, Value: string(r.To)})
	}
	return reading(r, reg, record.Query{Where: where, Sort: []record.Sort{{Key: reg.DateKey}}})
}

// reading reads records and keeps the first error.
func reading[T any](r *reporter, reg *record.Register[T], q record.Query) []*T {
	list, err := data.All(r.store, reg, q)
	if r.err == nil {
		r.err = err
	}
	return list
}

// naming collects names with the records that they come from.
type naming struct {
	names []string
	ids   []int64
}

func (n *naming) add(name string, id int64) {
	if name = strings.Trim(strings.TrimSpace(name), "。；，"); name == "" || strings.ContainsAny(name, "\n\r") {
		return
	}
	if !slices.Contains(n.names, name) {
		n.names = append(n.names, name)
	}
	if !slices.Contains(n.ids, id) {
		n.ids = append(n.ids, id)
	}
}

// value prints the names, the first of many.
func (n *naming) value(name string, reg *record.Any) figures.Value {
	text := strings.Join(n.names[:min(len(n.names), namesTold)], "、")
	if len(n.names) > namesTold {
		text += "等"
	}
	return toldWords(name, text, reg, n.ids...)
}

// heardItem is how an item of an agenda says that a report is heard.
var heardItem = regexp.MustCompile(`^听取(和审议|并审议|、审议|审议)?(关于)?`)

// fromRecords are the names that sentences tell beside their figures, read from the very records that the figures count.
func (r *reporter) fromRecords() map[string]figures.Value {
	out := map[string]figures.Value{}
	tell := func(v figures.Value) { out[v.Name] = v }
	if sessions := behind(r, "人代会次数", office.Sessions); len(sessions) <= 3 { // more would not be read
		tell(namesFrom("人代会名称", office.Sessions, sessions, func(s *office.Session, n *naming) { n.add(s.ShortName(), s.ID) }))
	}
	tell(namesFrom("重大事项", office.Decisions, behind(r, "决定重大事项", office.Decisions), func(d *office.Decision, n *naming) { n.add(d.Title, d.ID) }))
	tell(namesFrom("专项报告", office.Meetings, behind(r, "听取专项报告", office.Meetings), func(m *office.Meeting, n *naming) {
		for _, item := range m.Agenda {
			if item.Type == office.PlanHear {
				n.add(heardItem.ReplaceAllString(item.Text, ""), m.ID)
			}
		}
	}))
	tell(namesFrom("学习会议题", office.Meetings, behind(r, "学习会次数", office.Meetings), func(m *office.Meeting, n *naming) {
		for _, item := range m.Agenda {
			n.add(strings.TrimPrefix(item.Text, "学习"), m.ID)
		}
	}))
	for _, of := range []string{"视察", "调研", "执法检查", "督查"} {
		tell(namesFrom(of+"主题", office.Inspections, behind(r, of+"次数", office.Inspections), func(i *office.Inspection, n *naming) { n.add(i.Subject, i.ID) }))
	}
	tell(namesFrom("培训内容", office.Trainings, behind(r, "培训期数", office.Trainings), func(t *office.Training, n *naming) {
		for _, content := range t.Contents {
			n.add(content, t.ID)
		}
	}))
	tell(namesFrom("中心工作", office.CentralWorks, behind(r, "中心工作次数", office.CentralWorks), func(w *office.CentralWork, n *naming) { n.add(w.Title, w.ID) }))
	tell(r.electedPosts())
	tell(r.petitionKinds())
	best := func(o office.AppraisalObject) bool { return o.Verdict == office.VerdictBest }
	tell(r.appraisedKinds("评议对象类别", func(office.AppraisalObject) bool { return true }))
	tell(r.appraisedKinds("最满意单位类别", best))
	return out
}

// behind reads the records that a figure counts, the earliest first.
func behind[T any](r *reporter, figure string, reg *record.Register[T]) []*T {
	recs, err := r.store.Page(reg.Any, r.values[figure].IDs)
	if r.err == nil {
		r.err = err
	}
	if day := reg.Field(reg.DateKey); day != nil {
		on := func(rec any) string { text, _ := day.Get(rec).(string); return text }
		slices.SortStableFunc(recs, func(a, b any) int { return strings.Compare(on(a), on(b)) })
	}
	out := make([]*T, len(recs))
	for i, rec := range recs {
		out[i] = rec.(*T)
	}
	return out
}

func namesFrom[T any](name string, reg *record.Register[T], list []*T, add func(rec *T, n *naming)) figures.Value {
	n := &naming{}
	for _, rec := range list {
		add(rec, n)
	}
	return n.value(name, reg.Any)
}

// tallyOf counts by kind and prints the kinds in the order in which they came: 镇长1名、副镇长2名.
type tallyOf struct {
	kinds []string
	n     map[string]int
	ids   []int64
}

func (t *tallyOf) add(kind string, id int64) {
	if t.n == nil {
		t.n = map[string]int{}
	}
	if t.n[kind]++; t.n[kind] == 1 {
		t.kinds = append(t.kinds, kind)
	}
	if !slices.Contains(t.ids, id) {
		t.ids = append(t.ids, id)
	}
}

func (t *tallyOf) text(unit string) string {
	return joined(t.kinds, func(kind string) string { return fmt.Sprintf("%s%d%s", kind, t.n[kind], unit) })
}

// electedPosts are the posts that the congress filled, with how many persons for each.
func (r *reporter) electedPosts() figures.Value {
	t := tallyOf{}
	for _, e := range behind(r, "选举当选人次", office.Elections) {
		for range e.Winners() {
			t.add(office.PostWord(e.Post, r.in), e.ID)
		}
	}
	return toldWords("选举职务", t.text("名"), office.Elections.Any, t.ids...)
}

// petitionKinds are what petitions were about, the most frequent first; "" when one has no kind.
func (r *reporter) petitionKinds() figures.Value {
	t := tallyOf{}
	for _, p := range behind(r, "信访件数", office.Petitions) {
		if p.Kind == "" {
			return figures.Value{}
		}
		t.add(p.Kind, p.ID)
	}
	slices.SortStableFunc(t.kinds, func(a, b string) int { return t.n[b] - t.n[a] })
	return toldWords("信访类别", t.text("件"), office.Petitions.Any, t.ids...)
}

// appraisedKinds are the kinds of what was appraised, with how many of each; "" when one has none.
func (r *reporter) appraisedKinds(name string, which func(office.AppraisalObject) bool) figures.Value {
	t := tallyOf{}
	for _, a := range behind(r, "评议单位个数", office.Appraisals) {
		for _, o := range a.Objects {
			if o.Kind == "" {
				return figures.Value{}
			}
			if which(o) {
				t.add(o.Kind, a.ID)
			}
		}
	}
	return toldWords(name, t.text("个"), office.Appraisals.Any, t.ids...)
}
