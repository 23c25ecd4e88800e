package ui

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PastedPerson is one person read from a text.
type PastedPerson struct {
	Name   string
	Status string // 参加, 请假, 缺席, 列席, or "" when the text does not say
	Note   string // the reason, or what stood in brackets after the name
}

// statusWords are the words of a sign-up (接龙) and of a sign-in sheet, longest first where one holds another, with the
// status each means.
var statusWords = []struct{ word, status string }{
	{"不能参加", StatusLeave}, {"无法参加", StatusLeave}, {"不参加", StatusLeave}, {"来不了", StatusLeave}, {"去不了", StatusLeave},
	{"无故缺席", StatusAbsent}, {"准时参加", StatusPresent}, {"能参加", StatusPresent}, {"请假", StatusLeave}, {"病假", StatusLeave},
	{"事假", StatusLeave}, {"公假", StatusLeave}, {"有事", StatusLeave}, {"缺席", StatusAbsent}, {"未到", StatusAbsent},
	{"参加", StatusPresent}, {"出席", StatusPresent}, {"到会", StatusPresent}, {"已到", StatusPresent}, {"实到", StatusPresent},
	{"列席", StatusGuest},
}

// What ParsePeople says of a person.
const (
	StatusPresent = "参加"
	StatusLeave   = "请假"
	StatusAbsent  = "缺席"
	StatusGuest   = "列席"
)

var (
	numberBefore = regexp.MustCompile(`^\s*(?:[(（【\[]?\d{1,3}[)）】\].、．，,:：]+|[①-⑳]|[⒈-⒛]|[⑴-⒇]|[一二三四五六七八九十]{1,3}、)\s*`)
	countAfter   = regexp.MustCompile(`(?:[，、,]?\s*等?\s*共?\s*\d+\s*[人名位个]+(?:代表|同志)?|等人|等同志|等代表)\s*$`)
	labelBefore  = regexp.MustCompile(`^([^：:、，,]{1,20})[：:]\s*`)
)

// ParsePeople reads names from a text as it comes out of a chat, a notice or a sign-in sheet: separated by 、，,；spaces
// or lines, numbered (1. 2、 (3) ①), padded (张　三), ended by 等12人, as a sign-up (#接龙 … 3. 王五 请假 出差), or under
// headings (请假：李四、王五). It knows nobody: whether a name is anybody's is asked later.
func ParsePeople(text string) []PastedPerson {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u200b", "", "\ufeff", "").Replace(text)
	signUp := strings.Contains(text, "接龙")
	var out []PastedPerson
	status := ""
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		number := numberBefore.FindString(line)
		if line == "" || strings.HasPrefix(line, "#") || signUp && number == "" {
			continue
		}
		line = countAfter.ReplaceAllString(line[len(number):], "")
		if label := labelBefore.FindStringSubmatch(line); label != nil && number == "" {
			status, _ = statusOf(label[1])
			line = line[len(label[0]):]
		}
		people := parseLine(line, number != "")
		for i := range people {
			if people[i].Status == "" {
				people[i].Status = status
			}
		}
		out = append(out, people...)
	}
	return out
}

// parseLine reads the people of one line. In a numbered line what follows a status is its reason, not another name.
func parseLine(line string, numbered bool) []PastedPerson {
	var out []PastedPerson
	for _, part := range splitOutside(line) {
		words := joinPadded(strings.Fields(loosenBrackets(numberBefore.ReplaceAllString(part, ""))))
		for _, word := range words {
			last := len(out) - 1
			name, note := cutBrackets(numberBefore.ReplaceAllString(countAfter.ReplaceAllString(word, ""), ""))
			said, rest := statusOf(name)
			switch {
			case name == "" && note != "" && last >= 0:
				explain(&out[last], note)
			case said != "" && rest == "" && last >= 0:
				out[last].Status = said
				addNote(&out[last], reasonIn(name))
				explain(&out[last], note)
			case numbered && last >= 0 && out[last].Status != "":
				addNote(&out[last], word)
			default:
				if p, ok := personIn(name, said, rest, note); ok {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// personIn makes a person of a word, the status found at its end, and what stood in brackets after it.
func personIn(word, said, rest, note string) (PastedPerson, bool) {
	p := PastedPerson{Name: word}
	if said != "" && utf8.RuneCountInString(rest) >= 2 {
		p.Name, p.Status, p.Note = rest, said, reasonIn(word[len(rest):])
	}
	p.Name = strings.TrimFunc(p.Name, func(r rune) bool { return r != '·' && !unicode.IsLetter(r) })
	for _, title := range []string{"同志", "代表"} {
		if bare := strings.TrimSuffix(p.Name, title); utf8.RuneCountInString(bare) >= 2 {
			p.Name = bare
		}
	}
	p.Name = strings.Trim(strings.NewReplacer("•", "·", "．", "·", "・", "·", "‧", "·").Replace(p.Name), "·")
	explain(&p, note)
	return p, strings.ContainsFunc(p.Name, unicode.IsLetter)
}

// explain takes what stood in brackets: a status, a reason, or anything else.
func explain(p *PastedPerson, note string) {
	for _, part := range strings.FieldsFunc(note, isSeparator) {
		part = strings.TrimSpace(part)
		if said, rest := statusOf(part); said != "" && rest == "" {
			p.Status = said
			part = reasonIn(part)
		}
		addNote(p, part)
	}
}

func addNote(p *PastedPerson, note string) {
	switch {
	case note == "" || note == p.Note:
	case p.Note == "":
		p.Note = note
	default:
		p.Note += "，" + note
	}
}

// statusOf finds a status word at the end of a text (at its start too, where it is a heading such as 请假人员) and returns
// what it means and what stands before it.
func statusOf(text string) (status, rest string) {
	for _, w := range statusWords {
		if before, ok := strings.CutSuffix(text, w.word); ok {
			return w.status, before
		}
	}
	for _, w := range statusWords {
		if strings.HasPrefix(text, w.word) {
			return w.status, text
		}
	}
	return "", text
}

// reasonIn keeps a word that says more than the status it means: 病假, 有事.
func reasonIn(word string) string {
	switch word {
	case "病假", "事假", "公假", "有事":
		return word
	}
	return ""
}

func isSeparator(r rune) bool { return strings.ContainsRune("、，,；;/|。\t+", r) }

// splitOutside splits at separators that stand outside brackets.
func splitOutside(line string) []string {
	var out []string
	depth, from := 0, 0
	for i, r := range line {
		switch {
		case r == '（' || r == '(':
			depth++
		case r == '）' || r == ')':
			depth = max(0, depth-1)
		case depth == 0 && isSeparator(r):
			out = append(out, line[from:i])
			from = i + utf8.RuneLen(r)
		}
	}
	return append(out, line[from:])
}

// loosenBrackets makes every bracket a word of its own, without spaces inside: 王　五（外出 学习） has a padded name.
func loosenBrackets(text string) string {
	var out strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case r == '（' || r == '(':
			if depth++; depth == 1 {
				out.WriteByte(' ')
			}
		case r == '）' || r == ')':
			depth = max(0, depth-1)
		case depth > 0 && unicode.IsSpace(r):
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// cutBrackets takes the text in brackets out of a word.
func cutBrackets(word string) (name, note string) {
	at := strings.IndexAny(word, "（(")
	if at < 0 {
		return strings.TrimRight(word, "）)"), ""
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	inside := word[at+size:]
	if end := strings.IndexAny(inside, "）)"); end >= 0 {
		inside = inside[:end]
	}
	return strings.TrimSpace(word[:at]), strings.TrimSpace(inside)
}

// joinPadded puts names together that were spread to the width of three characters: 张　三 or 王 小 明.
func joinPadded(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		run := 0
		for i+run < len(words) && isOneHan(words[i+run]) {
			run++
		}
		switch {
		case run == 3:
			out = append(out, strings.Join(words[i:i+3], ""))
			i += 3
		case run >= 2:
			out = append(out, words[i]+words[i+1])
			i += 2
		default:
			out = append(out, words[i])
			i++
		}
	}
	return out
}

func isOneHan(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.Is(unicode.Han, r)
}
