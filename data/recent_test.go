package data

import "testing"

func TestThePageOfWhatWasDoneLastNamesEachBatchItsRecordsAndWhatWasTakenBack(t *testing.T) {
	s := toy(t)
	put(t, s, shelves.Any, &shelf{Name: "东架"})
	put(t, s, shelves.Any, &shelf{Name: "西架"})
	mustTurn(t, s.Undo)
	done, err := s.Recent(3)
	if err != nil || len(done) != 3 {
		t.Fatal(done, err)
	}
	if done[0].Kind != "undo" || !done[1].Undone || done[2].Undone {
		t.Errorf("an undo, what it took back, and what stands were told as %+v", done)
	}
	touched, err := s.Touched(done[2].Batch, 10)
	if err != nil || len(touched) != 1 || touched[0].Title != "东架" || touched[0].Register != "shelf" {
		t.Errorf("the batch touched %+v, %v", touched, err)
	}
}
