package office

import (
	"fmt"
	"testing"
)

func TestThePlatformIsFilledFromTheCentreOutwards(t *testing.T) {
	for _, one := range []struct {
		people int
		right  bool
		want   string
	}{{1, true, "[1]"}, {2, true, "[1 2]"}, {3, true, "[3 1 2]"}, {4, true, "[3 1 2 4]"}, {5, true, "[5 3 1 2 4]"}, {5, false, "[4 2 1 3 5]"}, {2, false, "[2 1]"}} {
		var ranked []int
		for n := range one.people {
			ranked = append(ranked, n+1)
		}
		if got := fmt.Sprint(fromCentre(ranked, one.right)); got != one.want {
			t.Errorf("%d people: %s, not %s", one.people, got, one.want)
		}
	}
}
