package intake

import "testing"

// BenchmarkImport takes in 10,000 deputies; the promise is at most three times the time of bare reading.
func BenchmarkImport(b *testing.B) {
	for b.Loop() {
		got, err := Bench(b.TempDir(), 10_000)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(got[0].Ratio, "ratio")
		b.ReportMetric(got[0].Value, "ms/import")
		b.ReportMetric(got[0].Baseline, "ms/bare")
	}
}

func TestTheBenchmarkTakesItsRosterInWhole(t *testing.T) {
	got, err := Bench(t.TempDir(), 50)
	if err != nil || len(got) != 1 || got[0].Ratio <= 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
