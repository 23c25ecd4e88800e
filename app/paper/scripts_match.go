package paper

import (
	"regexp"
	"strings"
)

// undecorated is what a matter is called without what differs from text to text: verbs in front, years, marks of a draft.
var undecorated = regexp.MustCompile(`^(表决|票决|通过|审议|决定|大会|会议|\d{4}年度?|本年度|上年度|镇级|乡级)+`)

// leastShared is how many characters a matter must have to be known within a longer text.
const leastShared = 6

// bareMatter is a matter without decoration.
func bareMatter(text string) string {
	text = strings.NewReplacer("（草案）", "", "《", "", "》", "", " ", "").Replace(text)
	return undecorated.ReplaceAllString(text, "")
}

// onMatter finds among n votes or resolutions the one on the matter of an agenda item: the same text, else one that holds the other;
// -1 where none is.
func onMatter(n int, matter func(i int) string, item string) int {
	item = bareMatter(item)
	found := -1
	for i := range n {
		one := bareMatter(matter(i))
		if one == "" || item == "" {
			continue
		}
		if one == item {
			return i
		}
		shorter := min(len([]rune(one)), len([]rune(item)))
		if found < 0 && shorter >= leastShared && (strings.Contains(one, item) || strings.Contains(item, one)) {
			found = i
		}
	}
	return found
}
