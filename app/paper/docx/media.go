package docx

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	_ "image/jpeg" // the two kinds of picture
	_ "image/png"  // that an office has
	"math"
	"path"
	"slices"
	"strconv"

	"github.com/beevik/etree"
)

// Image is a picture (PNG or JPEG) and its size on paper in millimetres. A size of 0 follows from the other one; with both
// 0 the picture is 35 mm wide. An image without data prints nothing.
type Image struct {
	Data          []byte
	Width, Height float64
}

// newDrawing is the id of a drawing that has not been given one; renumber does.
const newDrawing = "0"

// image places the picture of {{图:…}}.
func (f *filler) image(p *etree.Element, t tag, value any) []*etree.Element {
	img, ok := value.(Image)
	if !ok && value != nil {
		f.wrong(t.raw + " 不是图片")
		return nil
	}
	if len(img.Data) == 0 {
		return nil
	}
	drawing, err := f.pkg.drawing(f.part, img)
	if err != nil {
		f.wrong(t.raw + " " + err.Error())
		return nil
	}
	spacing := putProperty(paragraphProperties(p), "w:spacing")
	spacing.CreateAttr("w:line", "240")
	spacing.CreateAttr("w:lineRule", "auto")
	return []*etree.Element{drawing}
}

// table appends the table of {{表:…}} to what is done. A paragraph must stand between two tables, which would else become
// one, and behind the last; one with a section break stays.
func (f *filler) table(done []etree.Token, p *etree.Element, t tag, s *scope, paragraphFollows bool) []etree.Token {
	f.tagged = true
	value, list, ok := s.find(t.name)
	if !ok || list != "" {
		f.unknown(t)
		return done
	}
	table, ok := value.(*Table)
	if !ok && value != nil {
		f.wrong(t.raw + " 不是表格")
		return done
	}
	if table != nil {
		e, err := table.element()
		if err == nil {
			err = f.pkg.addStyles(table.styles())
		}
		if err != nil {
			f.err = err
			return done
		}
		if endsInTable(done) {
			done = append(done, paragraph(gap))
		}
		done = append(done, e)
	}
	if hasSection(p) || table != nil && !paragraphFollows {
		_, pieces := ownText(p)
		for _, pc := range pieces {
			pc.t.SetText("")
		}
		done = append(done, p)
	}
	return done
}

// endsInTable says whether the last element is a table.
func endsInTable(done []etree.Token) bool {
	for _, t := range slices.Backward(done) {
		if e, ok := t.(*etree.Element); ok {
			return is(e, "w:tbl")
		}
	}
	return false
}

// drawing stores a picture once, relates it to the part and makes the inline drawing (DrawingML) that shows it.
func (p *pkg) drawing(part string, img Image) (*etree.Element, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(img.Data))
	if err != nil || config.Width == 0 || config.Height == 0 {
		return nil, errors.New("的图片打不开，请换成 PNG 或 JPG 格式的图片")
	}
	width, height := img.Width, img.Height
	ratio := float64(config.Height) / float64(config.Width)
	switch {
	case width == 0 && height == 0:
		width, height = 35, 35*ratio
	case width == 0:
		width = height / ratio
	case height == 0:
		height = width * ratio
	}
	id, err := p.addImage(part, format, img.Data)
	if err != nil {
		return nil, err
	}
	const emu = 36000 // English metric units in a millimetre
	cx, cy := strconv.Itoa(int(math.Round(width*emu))), strconv.Itoa(int(math.Round(height*emu)))
	return inlineDrawing(id, cx, cy), nil
}

// addImage gives the relationship id of a picture in a part; the same picture is stored and related once.
func (p *pkg) addImage(part, format string, data []byte) (string, error) {
	sum := sha256.Sum256(data)
	name := "media/" + hex.EncodeToString(sum[:8]) + "." + format
	full := path.Join(path.Dir(part), name)
	rels, err := p.rels(part)
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if r.target == full {
			return r.id, nil
		}
	}
	p.set(full, data)
	if err := p.declare(format, "image/"+format); err != nil {
		return "", err
	}
	return p.relate(part, relOffice+"image", name)
}

// inlineDrawing is the w:drawing of a picture; cx and cy are in English metric units.
func inlineDrawing(id, cx, cy string) *etree.Element {
	const (
		mainNS = "http://schemas.openxmlformats.org/drawingml/2006/main"
		picNS  = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	)
	blip := add(el("pic:blipFill"),
		el("a:blip", "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:embed", id),
		add(el("a:stretch"), el("a:fillRect")))
	shape := add(el("pic:spPr"),
		add(el("a:xfrm"), el("a:off", "x", "0", "y", "0"), el("a:ext", "cx", cx, "cy", cy)),
		add(el("a:prstGeom", "prst", "rect"), el("a:avLst")))
	names := add(el("pic:nvPicPr"), el("pic:cNvPr", "id", "0", "name", "图片"), el("pic:cNvPicPr"))
	picture := add(el("pic:pic", "xmlns:pic", picNS), names, blip, shape)
	graphic := add(el("a:graphic", "xmlns:a", mainNS), add(el("a:graphicData", "uri", picNS), picture))
	inline := add(el("wp:inline", "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
		"distT", "0", "distB", "0", "distL", "0", "distR", "0"),
		el("wp:extent", "cx", cx, "cy", cy),
		el("wp:docPr", "id", newDrawing, "name", "图片"),
		graphic)
	return add(el("w:drawing"), inline)
}
