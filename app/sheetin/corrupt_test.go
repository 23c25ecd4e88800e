package sheetin

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"
)

var corruptible = []string{"01_清溪镇代表名册.xlsx", messyXLSX, messyXLS, "04_议案建议台账.xlsx", "06_接待选民登记.csv"}

// peak runs f and gives the most memory that the heap held meanwhile, sampled every millisecond, in bytes.
func peak(f func()) uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	read := func() uint64 { metrics.Read(sample); return sample[0].Value.Uint64() }
	runtime.GC()
	base, most := read(), uint64(0)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			case <-time.After(time.Millisecond):
				most = max(most, read())
			}
		}
	}()
	f()
	most = max(most, read())
	close(done)
	<-stopped
	return most - min(most, base)
}

// survives reads a damaged file: an error or rows, no panic, within 10 seconds.
func survives(t *testing.T, name string, data []byte) {
	t.Helper()
	start := time.Now()
	sheets, err := read(data) // without Open's recover: a panic of ours must show
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("%s took %v", name, took)
	}
	if err == nil && len(sheets) == 0 {
		t.Errorf("%s: neither sheets nor an error", name)
	}
	for _, s := range sheets {
		Records(s, Find(s, deputyColumns))
	}
}

// inBounds runs f and fails when it takes more than 500 MB.
func inBounds(t *testing.T, name string, f func()) {
	t.Helper()
	if used := peak(f); used > 500<<20 {
		t.Errorf("%s took %d MB", name, used>>20)
	}
}

func TestFiveHundredDamagedFilesAreSurvived(t *testing.T) {
	random := rand.New(rand.NewPCG(19, 2026))
	for _, name := range corruptible {
		good, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		inBounds(t, name, func() {
			for i := range 100 {
				survives(t, name, damaged(t, bytes.Clone(good), i%4, random))
			}
		})
	}
}

// damaged spoils a file in one of four ways.
func damaged(t *testing.T, data []byte, way int, random *rand.Rand) []byte {
	switch way {
	case 0:
		return data[:random.IntN(len(data))]
	case 1: // the header and the first directory, where one byte does most
		data[random.IntN(min(len(data), 1024))] ^= 1 << random.IntN(8)
	case 2:
		for range 1 + random.IntN(20) {
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		}
	case 3:
		return damageInside(t, data, random)
	}
	return data
}

// damageInside flips bytes in the parts of an .xlsx and packs them anew, so that the checksums agree; another file is
// overwritten with noise in one place.
func damageInside(t *testing.T, data []byte, random *rand.Rand) []byte {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		at := random.IntN(len(data))
		for i := at; i < min(at+64, len(data)); i++ {
			data[i] = byte(random.Uint32())
		}
		return data
	}
	parts := map[string]string{}
	for _, part := range archive.File {
		stream, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(stream)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(part.Name, "xl/") && random.IntN(2) == 0 && len(content) > 0 {
			content[random.IntN(len(content))] ^= 1 << random.IntN(8)
		}
		parts[part.Name] = string(content)
	}
	return zipped(t, parts)
}

func TestZipBombsAreSurvived(t *testing.T) {
	row := `<row><c t="n"><v>1</v></c></row>`
	for name, data := range map[string][]byte{
		"a huge sheet":         xlsxWith(t, "<sheetData>"+strings.Repeat(" ", 201<<20)+"</sheetData>", ""),
		"a blank sheet":        xlsxWith(t, "<sheetData>"+strings.Repeat(" ", 64<<20)+"</sheetData>", ""),
		"a long sheet":         xlsxWith(t, "<sheetData>"+strings.Repeat(row, 100_000)+"</sheetData>", ""),
		"the last column":      xlsxWith(t, "<sheetData>"+strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 50_000)+"</sheetData>", ""),
		"empty cells":          xlsxWith(t, "<sheetData><row>"+strings.Repeat("<c/>", 4<<20)+"</row></sheetData>", ""),
		"millions of strings":  xlsxWith(t, "<sheetData>"+row+"</sheetData>", strings.Repeat("<si/>", 3<<20)),
		"a million strings":    xlsxWith(t, `<sheetData><row><c t="s"><v>9</v></c></row></sheetData>`, strings.Repeat("<si><t>12</t></si>", 300_000)),
		"merged over and over": xlsxWith(t, "<sheetData>"+row+"</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 1<<18)+"</mergeCells>", ""),
	} {
		inBounds(t, name, func() { survives(t, name, data) })
	}
}

func fuzzOpen(f *testing.F, names ...string) {
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, err := read(data)
		if err == nil && len(sheets) == 0 {
			t.Error("neither sheets nor an error")
		}
		for _, s := range sheets {
			Records(s, Find(s, deputyColumns))
		}
	})
}

func FuzzOpenXLSX(f *testing.F) { fuzzOpen(f, "01_清溪镇代表名册.xlsx", messyXLSX) }
func FuzzOpenXLS(f *testing.F)  { fuzzOpen(f, messyXLS) }
func FuzzOpenCSV(f *testing.F)  { fuzzOpen(f, "06_接待选民登记.csv") }
