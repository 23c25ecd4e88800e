package record

// Mark tells how far a rule can be trusted (DOMAIN.md, "How to read the marks").
type Mark string

// The marks of rules.
const (
	Certain    Mark = "certain" // read in the article itself
	Provincial Mark = "prov"    // a provincial rule: binding only there
	Verify     Mark = "verify"  // custom; differs by county
)

// Warning is what a rule says about one record, in the clerk's words. A warning never blocks saving.
type Warning struct {
	Rule    string // id in DOMAIN.md §2: "A10"; "" for a check of form
	Article string // 代表法62（三）
	Mark    Mark
	Text    string
	Fields  []string // keys of the fields it is about, the nearest first; none when it is about the record as a whole
}

// String is the warning as the clerk reads it, with the article it rests on.
func (w Warning) String() string {
	if w.Article == "" {
		return w.Text
	}
	return w.Text + "（" + w.Article + "）"
}

// Rule is one rule that a single record can be held against: a pure function of the record and of the facts around it.
type Rule struct {
	ID      string
	Article string
	Mark    Mark
	Fields  []string // see At
	check   func(rec, facts any) []string
}

// Hold makes a rule for records of type T with facts of type F. The function returns one sentence for each breach.
func Hold[T, F any](id, article string, mark Mark, check func(*T, F) []string) Rule {
	return Rule{ID: id, Article: article, Mark: mark,
		check: func(rec, facts any) []string { return check(rec.(*T), facts.(F)) }}
}

// At says by their keys which fields the rule is about, the nearest first: the form shows a warning at the first of them that is
// not folded away. Where a rule is about several, a sentence that names some of them by their labels is about these. Of rows, the
// field of the rows is named.
func (r Rule) At(keys ...string) Rule {
	r.Fields = keys
	return r
}

// Against holds the rule against one record.
func (r Rule) Against(rec, facts any) []Warning {
	var out []Warning
	for _, text := range r.check(rec, facts) {
		out = append(out, Warning{Rule: r.ID, Article: r.Article, Mark: r.Mark, Text: text, Fields: r.Fields})
	}
	return out
}

// Step is something that happens to a record, such as 交办 or 答复: the states it starts from, the state it leads to, and
// the fields that say that it happened. States follow from these fields; a step only brings them forward on the form.
type Step struct {
	Name string
	From []State
	To   State
	Keys []string // fields the step asks for
}
