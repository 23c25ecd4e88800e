package docx

import (
	"archive/zip"
	"bytes"
	"slices"

	"github.com/beevik/etree"
)

// Template is a template that was opened to be filled many times: its parts are read once, and those that hold no tag go into each
// filled file as they are compressed in the template. It is used by one goroutine.
type Template struct {
	file   []byte
	pkg    *pkg
	packed map[string]*zip.File
	parts  []string                   // the parts that hold tags, in their order
	trees  map[string]*etree.Document // these, read
	faults []string                   // what the template itself has, once somebody asked
	asked  bool
	titles func(string) string // breaks a filled title; nil leaves titles as they are
}

// OpenTemplate opens a template, a .docx that may have been edited in Word or WPS. The error is in the clerk's words.
func OpenTemplate(file []byte) (*Template, error) {
	p, err := open(file)
	if err != nil {
		return nil, err
	}
	t := &Template{file: file, pkg: p, packed: map[string]*zip.File{}, trees: map[string]*etree.Document{}}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, unusable("文件已损坏或不是“.docx”")
	}
	for _, f := range z.File {
		t.packed[f.Name] = f
	}
	names, err := p.textParts()
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		doc, err := p.tree(name)
		if err != nil {
			return nil, err
		}
		if holdsTags(doc.Root()) {
			t.parts = append(t.parts, name)
			t.trees[name] = doc
		}
	}
	return t, nil
}

// holdsTags tells whether there is a tag, or half of one, in a part.
func holdsTags(root *etree.Element) bool {
	found := false
	each(root, func(e *etree.Element) bool {
		if is(e, "w:p") && !found {
			text, _ := ownText(e)
			found = hasBraces(text)
		}
		return !found
	})
	return found
}

// Fill fills the template as the function Fill does. faults is what Check would say of the file and did not say of the template: a
// file with faults should not be written.
func (t *Template) Fill(data Data) (file []byte, faults []string, err error) {
	p := &pkg{names: slices.Clone(t.pkg.names), parts: make(map[string][]byte, len(t.pkg.parts))}
	for name, content := range t.pkg.parts {
		p.parts[name] = content
	}
	f := &filler{pkg: p, titles: t.titles}
	filled := map[string]*etree.Document{}
	for _, name := range t.parts {
		doc := t.trees[name].Copy()
		if err := f.fillPart(name, doc, data); err != nil {
			return nil, nil, err
		}
		if f.tagged {
			filled[name] = doc
		}
	}
	if len(f.problems.Unknown)+len(f.problems.Wrong) > 0 {
		return nil, nil, &f.problems
	}
	if len(filled) == 0 {
		return t.file, nil, nil
	}
	file, err = p.bytesBut(t.unchanged(p))
	if err != nil {
		return nil, nil, err
	}
	return file, t.newFaults(p, filled), nil
}

// unchanged are the parts of a filled package that are as they were, packed.
func (t *Template) unchanged(p *pkg) map[string]*zip.File {
	out := map[string]*zip.File{}
	for name, content := range p.parts {
		if was, ok := t.pkg.parts[name]; ok && bytes.Equal(was, content) {
			out[name] = t.packed[name]
		}
	}
	return out
}

// newFaults looks over what filling has changed.
func (t *Template) newFaults(p *pkg, filled map[string]*etree.Document) []string {
	c := &checker{pkg: p, filled: true}
	c.contentTypes()
	for _, name := range p.names {
		was, old := t.pkg.parts[name]
		switch doc := filled[name]; {
		case doc != nil:
			c.tree(name, doc)
		case isXML(name) && (!old || !bytes.Equal(was, p.parts[name])):
			c.part(name)
		}
	}
	if len(c.found) == 0 {
		return nil
	}
	if !t.asked {
		t.faults, t.asked = CheckTemplate(t.file), true
	}
	return slices.DeleteFunc(c.found, func(finding string) bool { return slices.Contains(t.faults, finding) })
}
