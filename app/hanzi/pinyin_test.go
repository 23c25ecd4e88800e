package hanzi

import (
	"slices"
	"testing"
)

// Typing zs or cs both finds 曾三: every surname answers to its own reading, which stands first, and to the common one.
func TestInitialsKnowEveryReading(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string // the first is what must stand first
	}{
		{"张三", []string{"zs"}},
		{"曾三", []string{"zs", "cs"}},
		{"单小红", []string{"sxh", "dxh", "cxh"}},
		{"解放", []string{"xf", "jf"}},
		{"仇一", []string{"qy", "cy"}},
		{"查理", []string{"zl", "cl"}},
		{"区明", []string{"om", "qm"}},
		{"翟明", []string{"zm", "dm"}},
		{"盖明", []string{"gm"}},
		{"缪明", []string{"mm"}},
		{"阚明", []string{"km", "hm"}},
		{"万俟明", []string{"mqm", "wqm", "msm"}},
		{"尉迟明", []string{"ycm", "wcm"}},
		{"单于明", []string{"cym", "dym", "sym"}},
		{"长孙明", []string{"zsm", "csm"}},
		{"澹台明", []string{"ttm", "dtm"}},
		{"朴明", []string{"pm"}},
		{"员明", []string{"ym"}},
		{"黑明", []string{"hm"}},
		{"乜明", []string{"nm", "mm"}},
		{"召明", []string{"sm", "zm"}},
		{"费明", []string{"fm", "bm"}},
		{"谌明", []string{"cm", "sm"}},
		{"种明", []string{"cm", "zm"}},
		{"乐明", []string{"ym", "lm"}},
		{"吕明", []string{"lm"}},
		{"王乐", []string{"wl", "wy"}},
		{"阿卜杜拉·买买提", []string{"abdlmmt"}},
		{"张　三", []string{"zs"}},
		{"第3选区Ｂ组", []string{"d3xqbz"}},
		{"张鿂", []string{"z鿂"}},
	} {
		got := Initials(c.name)
		if len(got) == 0 || got[0] != c.want[0] {
			t.Errorf("Initials(%s) = %v, %s does not stand first", c.name, got, c.want[0])
		}
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("Initials(%s) = %v, without %s", c.name, got, want)
			}
		}
	}
	if got := Initials(" 　，"); got != nil {
		t.Errorf("Initials of nothing = %v", got)
	}
}

// A long text of characters with many readings gives a bounded, whole set of variants, none twice.
func TestInitialsAreBounded(t *testing.T) {
	got := Initials("单于长乐解差查重曾行了得和朝")
	if len(got) > maxInitials || len(got) < 8 {
		t.Errorf("%d variants", len(got))
	}
	for i, variant := range got {
		if len(variant) != 14 || slices.Contains(got[:i], variant) {
			t.Errorf("variant %q", variant)
		}
	}
}

// Every character of the dictionary can be typed: its initials are plain letters, 诶 too.
func TestInitialsArePlainLetters(t *testing.T) {
	for r := range strokes() {
		for _, initial := range readingInitials(r) {
			if initial != string(r) && (len(initial) != 1 || initial[0] < 'a' || initial[0] > 'z') {
				t.Errorf("%c has the initial %q", r, initial)
			}
		}
	}
	if got := readingInitials('诶'); !slices.Contains(got, "e") {
		t.Errorf("诶 has the initials %v", got)
	}
}

// The table of surnames is well formed: as many syllables as characters in each reading.
func TestSurnameTableIsWellFormed(t *testing.T) {
	for surname := range surnameReadings {
		runes := []rune(surname)
		initials := surnameInitials(append(runes, '明'))
		if len(initials) != len(runes) || len(initials) > 2 {
			t.Errorf("%s has %d syllables", surname, len(initials))
		}
	}
}

func BenchmarkInitials(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Initials("单小红")
	}
}
