package intake

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// variations is how many damaged files are tried.
const variations = 200

// damaged gives one damaged copy of a file: cut off, with flipped bits, with a piece missing or doubled.
func damaged(r *rand.Rand, whole []byte) []byte {
	out := append([]byte{}, whole...)
	at := r.IntN(len(out))
	switch r.IntN(4) {
	case 0:
		return out[:at]
	case 1:
		for range 1 + r.IntN(20) {
			out[r.IntN(len(out))] ^= byte(1 << r.IntN(8))
		}
		return out
	case 2:
		return append(out[:at], out[min(len(out), at+r.IntN(200)):]...)
	}
	return append(out[:at], whole[max(0, at-r.IntN(200)):]...)
}

func TestADamagedFileGivesAPlanOrAMessage(t *testing.T) {
	s := newOffice(t)
	dir := t.TempDir()
	r := rand.New(rand.NewPCG(19, 2))
	refused := 0
	for i := range variations {
		source := []string{cleanRoster, uglyRoster, oldRoster, suggestions, "testdata/06_接待选民登记.csv"}[i%5]
		whole, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "坏的"+filepath.Ext(source))
		if err := os.WriteFile(path, damaged(r, whole), 0o644); err != nil {
			t.Fatal(err)
		}
		reg := deputies
		if i%5 >= 3 {
			reg = proposals
		}
		start := time.Now()
		p, err := Prepare(s, reg, path, Options{})
		switch {
		case time.Since(start) > 10*time.Second:
			t.Errorf("variation %d of %s took %v", i, source, time.Since(start))
		case err != nil && err.Error() == "":
			t.Errorf("variation %d of %s was refused without a word", i, source)
		case err != nil:
			refused++
		case p.Sheet == "":
			t.Errorf("variation %d of %s has no sheet", i, source)
		}
	}
	if refused == 0 || refused == variations {
		t.Errorf("%d of %d were refused: the damage tries nothing", refused, variations)
	}
}
