package ledger

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// orderedZip is a zip writer that puts its entries in the order of their names. excelize hands over its streamed sheets in
// the order of a Go map, which differs from run to run; and some programs know an .xlsx by its first entry,
// [Content_Types].xml, which this order puts first. Entries are kept compressed until Close.
type orderedZip struct {
	out   io.Writer
	parts []*part
}

// part is an archive of one entry.
type part struct {
	name string
	data bytes.Buffer
	zip  *zip.Writer
}

func newOrderedZip(out io.Writer) excelize.ZipWriter { return &orderedZip{out: out} }

// Create begins an entry. It has no time of its own, so that the same content gives the same bytes.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	p.zip = zip.NewWriter(&p.data)
	z.parts = append(z.parts, p)
	w, err := p.zip.Create(name)
	switch {
	case name == "xl/styles.xml":
		return sortedFonts{w}, err
	case name == "[Content_Types].xml":
		return sortedDefaults{w}, err
	case strings.HasPrefix(name, "xl/charts/"):
		return plainSeries{w}, err
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return countedFormulas{w}, err
	}
	return w, err
}

// sortedDefaults puts the content types by extension in order: excelize v2.11.0 adds those of pictures as a map gives them, so that the
// same workbook with a chart would not give the same bytes.
type sortedDefaults struct{ io.Writer }

var defaultType = regexp.MustCompile(`<Default [^>]*></Default>`)

// Write writes the whole of the content types.
func (d sortedDefaults) Write(types []byte) (int, error) {
	found := defaultType.FindAll(types, -1)
	slices.SortFunc(found, bytes.Compare)
	next := 0
	out := defaultType.ReplaceAllFunc(types, func([]byte) []byte {
		next++
		return found[next-1]
	})
	_, err := d.Writer.Write(out)
	return len(types), err
}

// plainSeries takes out of a chart what excelize v2.11.0 writes at a place where the schema has none (ECMA-376 part 1, CT_PieSer and
// CT_BarSer): how bars below zero are painted, and how lines are smoothed. Nothing that is counted here is below zero or a line.
type plainSeries struct{ io.Writer }

var misplaced = regexp.MustCompile(`<(?:c:)?(?:invertIfNegative|smooth)[^>]*></(?:c:)?(?:invertIfNegative|smooth)>|<(?:c:)?(?:invertIfNegative|smooth)[^>]*/>`)

// Write writes the whole of a chart.
func (p plainSeries) Write(chart []byte) (int, error) {
	_, err := p.Writer.Write(misplaced.ReplaceAll(chart, nil))
	return len(chart), err
}

// countedFormulas lets what a formula came to be a number again: excelize v2.11.0 says of every formula that it gives a text,
// and a program that does not count anew would show it so. It changes a part that comes in one piece; a streamed one, whose
// formulas are right, may come in several.
type countedFormulas struct{ io.Writer }

var countedFormula = regexp.MustCompile(`(<c [^>]*) t="str"([^>]*><f>[^<]*</f><v>-?[0-9.]+(?:E[-+]?[0-9]+)?</v></c>)`)

// Write writes the whole of a sheet, or some of it.
func (c countedFormulas) Write(sheet []byte) (int, error) {
	if bytes.Contains(sheet, []byte(` t="str"`)) {
		_, err := c.Writer.Write(countedFormula.ReplaceAll(sheet, []byte("$1$2")))
		return len(sheet), err
	}
	return c.Writer.Write(sheet)
}

// sortedFonts puts the properties of each font in the order of the schema (ECMA-376 part 1, CT_Font, as Microsoft's
// validator reads it). excelize v2.11.0 writes them in its own order, which the validator refuses. It relies on excelize
// handing over each part in one piece.
type sortedFonts struct{ io.Writer }

var (
	fontElement  = regexp.MustCompile(`<font>.*?</font>`)
	fontProperty = regexp.MustCompile(`<\w+[^>]*></\w+>|<\w+[^>]*/>`)
	fontOrder    = []string{"b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name",
		"family", "charset", "scheme"}
)

// Write writes the whole of xl/styles.xml.
func (s sortedFonts) Write(styles []byte) (int, error) {
	_, err := s.Writer.Write(fontElement.ReplaceAllFunc(styles, func(font []byte) []byte {
		properties := fontProperty.FindAll(font, -1)
		slices.SortStableFunc(properties, func(a, b []byte) int { return fontRank(a) - fontRank(b) })
		return slices.Concat([]byte("<font>"), bytes.Join(properties, nil), []byte("</font>"))
	}))
	return len(styles), err
}

// fontRank is the place of a property such as <sz val="11"/> in fontOrder.
func fontRank(property []byte) int {
	name := bytes.TrimLeft(property, "<")
	return slices.Index(fontOrder, string(name[:bytes.IndexAny(name, " />")]))
}

// finish ends the entry begun last; its compressor, a large thing, can then serve the next one.
func (z *orderedZip) finish() error {
	if len(z.parts) == 0 {
		return nil
	}
	return z.parts[len(z.parts)-1].zip.Close()
}

// AddFS is part of excelize's interface; excelize does not call it.
func (z *orderedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (z *orderedZip) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	out := zip.NewWriter(z.out)
	for _, p := range z.parts {
		r, err := zip.NewReader(bytes.NewReader(p.data.Bytes()), int64(p.data.Len()))
		if err != nil {
			return err
		}
		if err := out.Copy(r.File[0]); err != nil {
			return err
		}
	}
	return out.Close()
}
