package docx

import (
	"archive/zip"
	"bytes"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"
)

// bomb is a small file that unpacks to more than the limit.
func bomb(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	chunk := make([]byte, 1<<20)
	w, err := z.Create(mainDocument)
	for range maxTotal>>20 + 1 {
		if err == nil {
			_, err = w.Write(chunk)
		}
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// badFiles are files that must be refused with words.
func badFiles(t testing.TB) map[string][]byte {
	good := template(t, para("{{届次}}"))
	var many bytes.Buffer
	z := zip.NewWriter(&many)
	for range maxParts + 1 {
		if _, err := z.Create(strings.Repeat("a", 3)); err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	body := func(s string) []byte { return withPart(t, good, mainDocument, s) }
	return map[string][]byte{
		"an empty file":                   {},
		"text":                            []byte("这是一段文字"),
		"an old .doc":                     []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on"),
		"half a file":                     good[:len(good)/2],
		"a bomb":                          bomb(t),
		"too many parts":                  many.Bytes(),
		"no document":                     withPart(t, good, mainDocument, ""),
		"an empty document":               body(" "),
		"a document without a body":       body(`<w:document xmlns:w="` + wordNS + `"/>`),
		"another root":                    body(`<html/>`),
		"damaged XML":                     body(`<w:document><w:body>`),
		"two roots":                       body(`<w:document><w:body/></w:document><w:document/>`),
		"a document type":                 body(`<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body/></w:document>`),
		"an element bomb":                 body(`<w:document><w:body>` + strings.Repeat("<a/>", maxNodes) + `</w:body></w:document>`),
		"elements nested without end":     body(strings.Repeat("<a>", 100000)),
		"text that is larger than a part": body(`<w:document><w:body>` + strings.Repeat("字", maxXML/3+1) + `</w:body></w:document>`),
	}
}

func TestABadFileIsRefusedInTheClerksWords(t *testing.T) {
	for name, file := range badFiles(t) {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			out, err := Fill(file, Data{"届次": "六"})
			if err == nil || out != nil {
				t.Fatal("the file was taken")
			}
			if strings.IndexFunc(err.Error(), func(r rune) bool { return unicode.Is(unicode.Han, r) }) != 0 {
				t.Error("not in Chinese:", err)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Error("it took", took)
			}
			if _, err := Tags(file); err == nil {
				t.Error("its tags were listed")
			}
			if _, err := Text(file); err == nil {
				t.Error("it was read")
			}
			if len(Check(file)) == 0 {
				t.Error("Check found nothing")
			}
		})
	}
}

// A template comes back from another PC, a stick, a mail: cut off, with bytes turned over, or with a part of another file
// in it. Whatever it holds, it is filled or refused with words, soon and without filling the memory.
func TestADamagedTemplateIsFilledOrRefusedAndNothingElse(t *testing.T) {
	good := template(t, `<w:tbl><w:tr>`+cell("{{代表.姓名}}")+`</w:tr></w:tbl>`+para("{{#代表}}")+para("{{届次}}")+para("{{/代表}}"))
	rng := rand.New(rand.NewPCG(19, 6))
	facts := Data{"届次": "六", "代表": List("姓名", "张三", "李四")}
	var most uint64
	for i := range 120 {
		start := time.Now()
		out, err := Fill(damaged(rng, good, i%3), facts)
		if err == nil && out == nil {
			t.Errorf("damage %d: neither a file nor a message", i)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("damage %d took %v", i, took)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapAlloc)
	}
	if most>>20 > 500 {
		t.Errorf("%d MB were used", most>>20)
	}
}

// damaged gives a copy that is cut off, has bits turned over, or has a piece of itself in a wrong place.
func damaged(rng *rand.Rand, good []byte, kind int) []byte {
	bad := bytes.Clone(good)
	switch kind {
	case 0:
		return bad[:rng.IntN(len(bad))]
	case 1:
		for range 1 + rng.IntN(8) {
			bad[rng.IntN(len(bad))] ^= byte(1 << rng.IntN(8))
		}
	case 2:
		at, n := rng.IntN(len(bad)-64), 1+rng.IntN(64)
		copy(bad[at:at+n], good[rng.IntN(len(bad)-64):])
	}
	return bad
}

func TestAFileAtTheLimitStaysWithinMemory(t *testing.T) {
	heavy := withPart(t, template(t, para("x")), mainDocument,
		`<w:document xmlns:w="`+wordNS+`"><w:body>`+strings.Repeat(`<w:p w:a="b"/>`, maxNodes/2-100)+para("{{届次}}")+`</w:body></w:document>`)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	doc, err := unzip(heavy)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := doc.tree(mainDocument)
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := (after.HeapAlloc - before.HeapAlloc) >> 20; grown > 250 {
		t.Errorf("the largest tree takes %d MB", grown)
	}
	runtime.KeepAlive(tree)
}

func TestTheSameDocumentIsTheSameFile(t *testing.T) {
	file := template(t, para("{{届次}}"))
	first, err := Fill(file, Data{"届次": "六"})
	if err != nil {
		t.Fatal(err)
	}
	second, err := Fill(file, Data{"届次": "六"})
	if err != nil || !bytes.Equal(first, second) {
		t.Error("filling twice gives two files", err)
	}
}

// FuzzFill: whatever a file holds, it is filled or refused; what is filled opens again.
func FuzzFill(f *testing.F) {
	good := template(f, `<w:tbl><w:tr>`+cell("{{代表.姓名}}")+`</w:tr></w:tbl>`+para("{{#代表}}")+para("{{图:照片}}")+para("{{/代表}}")+para("{{表:表}}"))
	f.Add(good)
	f.Add(good[:len(good)-100])
	for i := 0; i < len(good); i += 97 {
		flipped := bytes.Clone(good)
		flipped[i] ^= 0x55
		f.Add(flipped)
	}
	data := Data{"代表": deputies("甲", "乙"), "照片": Image{Data: picture()}, "表": NewTable(10).Row("1")}
	f.Fuzz(func(t *testing.T, file []byte) {
		out, err := Fill(file, data)
		if err != nil {
			return
		}
		if _, err := Text(out); err != nil {
			t.Error("the filled file does not open:", err)
		}
	})
}

// FuzzFillBody does the same with the XML of the body, which hardly ever survives when a zip file is changed.
func FuzzFillBody(f *testing.F) {
	f.Add(para("{{#代表}}") + para("{{代表.姓名}}{{序号}}") + para("{{/代表}}"))
	f.Add(`<w:tbl><w:tr><w:tc><w:tbl><w:tr>` + cell("{{代表.姓名}}") + `</w:tr></w:tbl></w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{</w:t><w:tab/></w:r><w:t>{代表}}</w:t></w:p>`)
	f.Add(para("{{#代表}}") + `<w:id/><w:br/><w:bookmarkStart/><w:tc/><w:tbl/>` + para("{{/代表}}"))
	f.Add(`<w:p><w:t>{{表:表}}</w:t></w:p>{{图:照片}}<w:r><w:t>{{图:照片}}</w:t></w:r>`)
	data := Data{"代表": deputies("甲", "乙"), "照片": Image{Data: picture()}, "表": NewTable(10).Row("1")}
	base := template(f, "")
	f.Fuzz(func(t *testing.T, body string) {
		p, err := unzip(base)
		if err != nil {
			t.Fatal(err)
		}
		p.set(mainDocument, []byte(`<w:document xmlns:w="`+wordNS+`"><w:body>`+body+`</w:body></w:document>`))
		file, err := p.bytes()
		if err != nil {
			t.Fatal(err)
		}
		out, err := Fill(file, data)
		if err != nil {
			return
		}
		if _, err := Text(out); err != nil {
			t.Error("the filled file does not open:", err)
		}
	})
}
