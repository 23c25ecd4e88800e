package intake

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"npcdesk/data"
)

// Result is what an import came to, as npcctl prints it (CLI.md).
type Result struct {
	Register  string            `json:"register"`
	Sheet     string            `json:"sheet"`
	HeaderRow int               `json:"header_row"`
	Matched   map[string]string `json:"matched"` // header → label
	Unmatched []string          `json:"unmatched"`
	Rows      int               `json:"rows"`
	Created   int               `json:"created"`
	Updated   int               `json:"updated"`
	Unchanged int               `json:"unchanged"`
	Rejected  []Rejection       `json:"rejected"`
	Cells     []Unread          `json:"cells"`
	Made      map[string]int    `json:"made"` // register → records made for references
	Questions []Note            `json:"questions"`
	Notes     []Note            `json:"notes"`
}

// Rejection is a row that was not taken, and why.
type Rejection struct {
	Row    int    `json:"row"`
	Reason string `json:"reason"`
	Field  string `json:"field"` // label
}

// Result counts what the plan does.
func (p *Plan) Result() Result {
	out := Result{Register: p.Register.Key, Sheet: p.Sheet, HeaderRow: p.HeaderRow, Matched: p.Matched(), Unmatched: append([]string{}, p.Match.Unmatched()...),
		Rows: len(p.Rows), Created: p.Count(Created), Updated: p.Count(Updated), Unchanged: p.Count(Unchanged), Rejected: []Rejection{},
		Cells: p.unread(), Made: map[string]int{}, Questions: append([]Note{}, p.Questions...), Notes: append([]Note{}, p.Notes...)}
	for _, r := range p.Rows {
		if r.Outcome == Rejected {
			out.Rejected = append(out.Rejected, Rejection{r.Number, r.Reason, r.Field})
		}
	}
	for _, m := range p.Made {
		out.Made[m.Register]++
	}
	return out
}

// errStale tells that the office's records are no longer those the plan was made from.
var errStale = errors.New("预览以后又有别的改动保存了，这次导入没有进行，已有的记录都没有动。请重新预览一次，再导入。")

// Save does what was planned: after a backup, everything in one batch that is undone as one. It saves nothing when
// anything else was saved since the plan was made, or when any part fails.
func (p *Plan) Save(s *data.Store) (Result, error) {
	if last, err := s.LastEntry(); err != nil || last != p.lastEntry {
		return Result{}, errors.Join(err, errStale)
	}
	if len(p.changes) == 0 && len(p.keep) == 0 {
		return p.Result(), nil
	}
	if len(p.changes) > 0 && !p.opts.NoBackup {
		if _, err := s.BackupNow("导入前"); err != nil {
			return Result{}, fmt.Errorf("导入前的备份没有做成，没有导入：%w", err)
		}
	}
	if _, err := s.Save(data.Batch{Label: p.label(), Changes: p.changes, Keep: p.keep}); err != nil {
		return Result{}, err
	}
	p.lastEntry = -1 // a plan is saved once
	return p.Result(), nil
}

// String tells the result in the clerk's words.
func (r Result) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "工作表“%s”，表头在第%d行，共%d行：新增%d，更新%d，不变%d，没有导入%d。", r.Sheet, r.HeaderRow, r.Rows, r.Created, r.Updated, r.Unchanged, len(r.Rejected))
	var matched []string
	for _, header := range slices.Sorted(maps.Keys(r.Matched)) {
		if label := r.Matched[header]; label != header {
			matched = append(matched, header+"→"+label)
		}
	}
	if len(matched) > 0 {
		fmt.Fprintf(&out, "\n换了叫法的列：%s", strings.Join(matched, "、"))
	}
	if len(r.Unmatched) > 0 {
		fmt.Fprintf(&out, "\n没有对应的列：%s", strings.Join(r.Unmatched, "、"))
	}
	for _, x := range r.Rejected {
		fmt.Fprintf(&out, "\n第%d行没有导入：%s", x.Row, x.Reason)
	}
	for _, c := range r.Cells {
		fmt.Fprintf(&out, "\n第%d行“%s”没有读出：%s", c.Row, c.Field, c.Reason)
	}
	for _, n := range append(append([]Note{}, r.Questions...), r.Notes...) {
		fmt.Fprintf(&out, "\n第%d行：%s", n.Row, n.Text)
	}
	return out.String()
}
