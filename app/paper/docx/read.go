package docx

import "github.com/beevik/etree"

// Content is what can be taken over from a file that somebody wrote: its paragraphs outside tables and pictures.
type Content struct {
	Paragraphs     []Paragraph
	Tables, Images int // that were left out; a text box counts as an image
}

// Read is Paragraphs without what stands in tables, text boxes and tables of contents; it counts what it leaves out.
func Read(file []byte) (Content, error) {
	p, doc, main, err := openMain(file)
	if err != nil {
		return Content{}, err
	}
	var out Content
	var dropped []*etree.Element
	each(doc.Root(), func(e *etree.Element) bool {
		switch {
		case is(e, "w:tbl"):
			out.Tables++
		case is(e, "w:drawing", "w:pict", "w:object", "mc:AlternateContent"):
			out.Images++
		case is(e, "w:sdt") && isContents(e):
		default:
			return true
		}
		dropped = append(dropped, e)
		return false
	})
	for _, e := range dropped {
		if parent := e.Parent(); parent != nil {
			parent.RemoveChild(e)
		}
	}
	out.Paragraphs = paragraphsOf(doc, p.styleSheet(main))
	return out, nil
}

// isContents tells whether a content control holds a table of contents (目录).
func isContents(sdt *etree.Element) bool {
	pr := sdt.SelectElement("w:sdtPr")
	if pr == nil {
		return false
	}
	part := pr.SelectElement("w:docPartObj")
	return part != nil && value(part, "w:docPartGallery") == "Table of Contents"
}
