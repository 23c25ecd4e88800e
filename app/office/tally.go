package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// Tally is the count of a ballot in bundles (分包计票): each pair of tellers (唱票人, 计票人) counts a bundle of ballots, and the
// bundles together are the count. It is a working paper and stored nowhere; like every count it knows no voter.
type Tally struct {
	Names   []string // of the candidates, in the order of the sheet
	Bundles []*Bundle
}

// Bundle is what one bundle of valid ballots gave.
type Bundle struct {
	Ballots record.Opt[int64]
	Votes   []BundleVotes // of each candidate, in the order of the tally

	strokes []int // who got the strokes, oldest first, so that the last can be taken back
}

// BundleVotes is what a candidate got in one bundle.
type BundleVotes struct{ For, Against, Abstain record.Opt[int64] }

// Add begins another bundle.
func (t *Tally) Add() *Bundle {
	b := &Bundle{Votes: make([]BundleVotes, len(t.Names))}
	t.Bundles = append(t.Bundles, b)
	return b
}

// Stroke adds one vote in favour for a candidate, as a teller draws a stroke of 正; false when there is no such candidate.
func (b *Bundle) Stroke(candidate int) bool {
	if candidate < 0 || candidate >= len(b.Votes) {
		return false
	}
	b.Votes[candidate].For = record.Some(b.Votes[candidate].For.V + 1)
	b.strokes = append(b.strokes, candidate)
	return true
}

// TakeBack takes the last stroke back and tells whose it was, -1 when there is none.
func (b *Bundle) TakeBack() int {
	if len(b.strokes) == 0 {
		return -1
	}
	last := b.strokes[len(b.strokes)-1]
	b.strokes = b.strokes[:len(b.strokes)-1]
	if n := b.Votes[last].For.V; n > 0 {
		b.Votes[last].For = record.Some(n - 1)
	}
	return last
}

// Sum adds the bundles up. A number that no bundle gives stays open.
func (t *Tally) Sum() Bundle {
	sum := Bundle{Votes: make([]BundleVotes, len(t.Names))}
	for _, b := range t.Bundles {
		addTo(&sum.Ballots, b.Ballots)
		for i, v := range b.Votes {
			addTo(&sum.Votes[i].For, v.For)
			addTo(&sum.Votes[i].Against, v.Against)
			addTo(&sum.Votes[i].Abstain, v.Abstain)
		}
	}
	return sum
}

func addTo(sum *record.Opt[int64], n record.Opt[int64]) {
	if n.Given {
		*sum = record.Some(sum.V + n.V)
	}
}

// Faults says where a bundle cannot be: a candidate with more votes than it has ballots.
func (t *Tally) Faults() []string {
	var out []string
	for at, b := range t.Bundles {
		for i, v := range b.Votes {
			if n := v.For.V + v.Against.V + v.Abstain.V; b.Ballots.Given && n > b.Ballots.V {
				out = append(out, fmt.Sprintf("第%d包%s共%d票，多于这一包的%d张：请重新清点这一包", at+1, t.Names[i], n, b.Ballots.V))
			}
		}
	}
	return out
}

// Strokes draws a number as tellers do, five strokes to a 正.
func Strokes(n int64) string {
	if n <= 0 {
		return ""
	}
	return strings.Repeat("正", int(n/5)) + []string{"", "一", "丁", "下", "止"}[n%5]
}
