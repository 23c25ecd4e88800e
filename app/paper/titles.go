package paper

import (
	"regexp"
	"strings"
)

// lineChars is how many characters of a title (二号) stand in a line (DOMAIN.md §5.8: 442 pt); letters and digits are half as wide.
const lineChars = 20

// The places where a title may be broken by meaning, the best ones first.
var (
	breakBehind = regexp.MustCompile(`(人民代表大会|人民政府|主席团|委员会|以来|辞去|、|》)$`)
	breakBefore = regexp.MustCompile(`^(和|及|与|暨|（|《|第[一二三四五六七八九十百]+(次|届|个五年)|当选)`)
	elseBehind  = regexp.MustCompile(`(年度?|的|会议|[一二三四五六七八九十]届)$`)
	elseBefore  = regexp.MustCompile(`^(执行情况|办理情况|贯彻实施|落实情况|整改|审查结果|审议意见|工作|财政|预算|代表[^大]|副[^省市县主]|国民经济|先进|优秀|执法检查|联合|专题|\d{4}年)`)
	behindTown  = regexp.MustCompile(`[乡镇](人民代表大会|人民政府|人大|第[一二三四五六七八九十百]+届)`) // only where nothing else will do: a name of its own fills the line
	noBreak     = regexp.MustCompile(`^(的|、|，|）|》|人民代表大会|主席团会|和[镇乡村平睦谐]|以来|[上下]半年|第.季度)`)
)

// phrases hold together although a place to break stands in them.
var phrases = []string{"建议、批评和意见", "意见和建议", "国民经济和社会发展", "财政预算", "人大代表", "人大主席团", "主席、副主席"}

// inLines breaks a title that is too long for one line by meaning into as few lines as hold it, of about the same length, in the
// shape of a trapezium or a rhombus (GB/T 9704-2012, 7.3.1: 梯形、菱形). Where it is broken already it stays so; one without a place to
// break it stays whole, and Word breaks it where the line ends.
func inLines(title string) string {
	if head, rest, broken := strings.Cut(title, "\n"); broken {
		return inLines(head) + "\n" + inLines(rest)
	}
	if textUnits(title) <= 2*lineChars {
		return title
	}
	places := placesToBreak(title)
	for range 2 {
		for lines := 2; lines <= 4; lines++ {
			best := titleBreak{cost: -1}
			best.search(title, places, 0, 0, make([]int, 0, lines), lines)
			if best.cost >= 0 {
				return best.broken(title)
			}
		}
		for _, at := range behindTown.FindAllStringSubmatchIndex(title, -1) {
			places[at[2]] = 12
		}
	}
	return title
}

// placesToBreak is the price of breaking a title at each byte where its meaning allows it: 0 between its parts, more within one.
func placesToBreak(title string) map[int]int {
	held := map[int]bool{}
	for _, phrase := range phrases {
		for from := 0; ; {
			at := strings.Index(title[from:], phrase)
			if at < 0 {
				break
			}
			for i := 1; i < len(phrase); i++ {
				held[from+at+i] = true
			}
			from += at + len(phrase)
		}
	}
	out, quoted := map[int]int{}, 0
	for i, r := range title {
		before, after := title[:i], title[i:]
		if i > 0 && quoted == 0 && !held[i] && !noBreak.MatchString(after) {
			switch {
			case breakBehind.MatchString(before) || breakBefore.MatchString(after):
				out[i] = 0
			case elseBehind.MatchString(before) || elseBefore.MatchString(after):
				out[i] = 6
			}
		}
		switch r {
		case '《', '（':
			quoted++
		case '》', '）':
			quoted--
		}
	}
	return out
}

// titleBreak is the best way found to break a title.
type titleBreak struct {
	cost int // -1 before one was found
	at   []int
}

// search tries each way to break the rest of a title, from a byte on, into so many lines.
func (b *titleBreak) search(title string, places map[int]int, from, cost int, at []int, lines int) {
	if lines == 1 {
		if textUnits(title[from:]) > 2*lineChars {
			return
		}
		if cost += shapeCost(title, at); b.cost < 0 || cost < b.cost {
			b.cost, b.at = cost, append([]int(nil), at...)
		}
		return
	}
	for i := range title {
		price, ok := places[i]
		if !ok || i <= from || textUnits(title[from:i]) > 2*lineChars {
			continue
		}
		b.search(title, places, i, cost+price, append(at, i), lines-1)
	}
}

func (b *titleBreak) broken(title string) string {
	var lines []string
	from := 0
	for _, i := range b.at {
		lines, from = append(lines, title[from:i]), i
	}
	return strings.Join(append(lines, title[from:]), "\n")
}

// shapeCost is how far the lines of a title are from equal length, with a price on a line that is a mere remainder and on one in the
// middle that is shorter than those around it (沙漏形, which GB/T 9704 does not know).
func shapeCost(title string, at []int) int {
	var widths []int
	from := 0
	for _, i := range append(append([]int(nil), at...), len(title)) {
		widths, from = append(widths, textUnits(title[from:i])), i
	}
	cost, longest, shortest := 0, 0, 2*lineChars
	for i, w := range widths {
		longest, shortest = max(longest, w), min(shortest, w)
		if i > 0 && i < len(widths)-1 && w < min(widths[i-1], widths[i+1]) {
			cost += 20
		}
	}
	if shortest < 8 {
		cost += 30
	}
	return cost + (longest-shortest)/2
}

// textUnits is the width of a text in halves of a Chinese character. Word sets a run of letters and digits apart by a quarter of
// a character on either side.
func textUnits(text string) int {
	n, narrow := 0, false
	for _, r := range text {
		if n++; r > 0x7f || !narrow {
			n++
		}
		narrow = r <= 0x7f
	}
	return n
}
