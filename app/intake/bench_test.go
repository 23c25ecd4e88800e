package intake

import (
	"testing"
	"time"
)

// BenchmarkImport compares taking in 10,000 deputies, without dry run and backup, with bare reading of the same file; the
// promise is a ratio of at most 3.
func BenchmarkImport(b *testing.B) {
	var taken, bare time.Duration
	for b.Loop() {
		ours, theirs, err := Measure(b.TempDir(), 10_000)
		if err != nil {
			b.Fatal(err)
		}
		taken, bare = taken+ours, bare+theirs
	}
	b.ReportMetric(taken.Seconds()/bare.Seconds(), "ratio")
	b.ReportMetric(bare.Seconds()/float64(b.N), "bare-s")
}
