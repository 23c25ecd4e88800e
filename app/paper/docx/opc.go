// Package docx fills and builds Word documents (.docx, ECMA-376 transitional).
//
// Three things can be done with it, each on whole files in memory:
//
//   - [Fill] puts data into a template that somebody may have edited in Word or WPS; [Tags] lists what a template asks for;
//   - [New] starts a document built by code, in the looks of GB/T 9704-2012; the shipped templates are made this way,
//     their texts simply hold tags;
//   - [Check] says what would keep Word from opening a file, [Text] and [Paragraphs] read a file back.
//
// The package knows nothing of the office's registers and imports nothing of the project.
package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/beevik/etree"
)

// Limits on a file that is opened. A form of 2,000 rows with a photograph in each stays far below them; a zip bomb
// (a few kilobytes that unpack to gigabytes) does not.
const (
	maxFile  = 40 << 20 // bytes of the file itself
	maxTotal = 64 << 20 // bytes of all parts, unpacked
	maxParts = 2000
)

const (
	contentTypesPart = "[Content_Types].xml"
	relOffice        = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relPackage       = "http://schemas.openxmlformats.org/package/2006/relationships"
	typeRels         = "application/vnd.openxmlformats-package.relationships+xml"
)

// pkg is an Open Packaging Conventions package in memory: its parts in the order of the file.
type pkg struct {
	names []string
	parts map[string][]byte
}

// relationship is one line of a .rels part; target is the full name of a part unless external.
type relationship struct {
	id, kind, target string
	external         bool
}

// unusable is the error for a file that is no readable Word document.
func unusable(format string, args ...any) error {
	return fmt.Errorf("这个文件不能当作 Word 文档打开：%s。文件没有改动；请用 Word 或 WPS 打开它，另存为“.docx”后再试。",
		fmt.Sprintf(format, args...))
}

// open reads a .docx and makes sure that it has a main document with a body.
func open(file []byte) (*pkg, error) {
	p, err := unzip(file)
	if err != nil {
		return nil, err
	}
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	doc, err := p.tree(main)
	if err != nil {
		return nil, err
	}
	if root := doc.Root(); root.FullTag() != "w:document" || root.SelectElement("w:body") == nil {
		return nil, unusable("里面没有正文")
	}
	return p, nil
}

// unzip reads all parts. It does not believe the sizes that the zip directory states.
func unzip(file []byte) (*pkg, error) {
	switch {
	case len(file) == 0:
		return nil, unusable("文件是空的")
	case len(file) > maxFile:
		return nil, unusable("文件超过 %d 兆", maxFile>>20)
	case bytes.HasPrefix(file, []byte("\xD0\xCF\x11\xE0")):
		return nil, unusable("它是旧的“.doc”格式，或者设了密码")
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, unusable("文件已损坏或不是“.docx”")
	}
	if len(z.File) > maxParts {
		return nil, unusable("里面的部件超过 %d 个", maxParts)
	}
	p := &pkg{parts: map[string][]byte{}}
	left := int64(maxTotal)
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue // a folder entry carries nothing
		}
		if _, twice := p.parts[f.Name]; twice {
			return nil, unusable("部件 %s 出现了两次", f.Name)
		}
		data, err := readPart(f, left)
		if err != nil {
			return nil, err
		}
		left -= int64(len(data))
		p.set(f.Name, data)
	}
	return p, nil
}

// readPart unpacks one part of at most limit bytes.
func readPart(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, unusable("部件 %s 读不出来", f.Name)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, unusable("部件 %s 已损坏", f.Name)
	}
	if int64(len(data)) > limit {
		return nil, unusable("解压后超过 %d 兆", maxTotal>>20)
	}
	return data, nil
}

// set stores a part, a new one at the end.
func (p *pkg) set(name string, data []byte) {
	if _, ok := p.parts[name]; !ok {
		p.names = append(p.names, name)
	}
	p.parts[name] = data
}

// bytes writes the package. The same parts give the same bytes, whenever and wherever: the entries' time is fixed.
func (p *pkg) bytes() ([]byte, error) { return p.bytesBut(nil) }

// bytesBut is bytes with some parts taken as they are packed elsewhere.
func (p *pkg) bytesBut(packed map[string]*zip.File) ([]byte, error) {
	names := slices.Clone(p.names)
	if i := slices.Index(names, contentTypesPart); i > 0 { // some readers want the content types first
		names = slices.Insert(slices.Delete(names, i, i+1), 0, contentTypesPart)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range names {
		if f := packed[name]; f != nil {
			if err := z.Copy(f); err != nil {
				return nil, err
			}
			continue
		}
		head := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		w, err := z.CreateHeader(head)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(p.parts[name]); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// tree parses a part.
func (p *pkg) tree(name string) (*etree.Document, error) {
	data, ok := p.parts[name]
	if !ok {
		return nil, unusable("缺少部件 %s", name)
	}
	doc, err := parseXML(data)
	if err != nil {
		return nil, unusable("部件 %s %v", name, err)
	}
	return doc, nil
}

// setTree serialises a document into a part.
func (p *pkg) setTree(name string, doc *etree.Document) error {
	doc.WriteSettings = etree.WriteSettings{CanonicalText: true, CanonicalAttrVal: true}
	data, err := doc.WriteToBytes()
	if err != nil {
		return err
	}
	p.set(name, data)
	return nil
}

// mainPart names the part that holds the body, usually word/document.xml.
func (p *pkg) mainPart() (string, error) {
	rels, err := p.rels("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if strings.HasSuffix(r.kind, "/officeDocument") && !r.external {
			return r.target, nil
		}
	}
	return "", unusable("里面没有正文")
}

// textParts names the parts that people write in: the body, headers and footers, notes.
func (p *pkg) textParts() ([]string, error) {
	main, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	rels, err := p.rels(main)
	if err != nil {
		return nil, err
	}
	out := []string{main}
	for _, r := range rels {
		switch path.Base(r.kind) {
		case "header", "footer", "footnotes", "endnotes":
			if _, ok := p.parts[r.target]; ok && !slices.Contains(out, r.target) {
				out = append(out, r.target)
			}
		}
	}
	return out, nil
}

// relsPart names the part that holds the relationships of a part; "" stands for the package itself.
func relsPart(part string) string {
	dir, base := path.Split(part)
	return dir + "_rels/" + base + ".rels"
}

// rels reads the relationships of a part; a part without any has none.
func (p *pkg) rels(part string) ([]relationship, error) {
	name := relsPart(part)
	if _, ok := p.parts[name]; !ok {
		return nil, nil
	}
	doc, err := p.tree(name)
	if err != nil {
		return nil, err
	}
	var out []relationship
	for _, e := range doc.Root().ChildElements() {
		r := relationship{
			id:       e.SelectAttrValue("Id", ""),
			kind:     e.SelectAttrValue("Type", ""),
			target:   e.SelectAttrValue("Target", ""),
			external: e.SelectAttrValue("TargetMode", "") == "External",
		}
		if !r.external {
			r.target = resolve(part, r.target)
		}
		out = append(out, r)
	}
	return out, nil
}

// resolve gives the part that a relationship of part points at.
func resolve(part, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(path.Dir(part), target)
}

// relate adds a relationship to a part and returns its id, of the form rId<number>. target is relative to the part.
func (p *pkg) relate(part, kind, target string) (string, error) {
	name := relsPart(part)
	if _, ok := p.parts[name]; !ok {
		p.set(name, []byte(xmlHead+`<Relationships xmlns="`+relPackage+`"/>`))
	}
	doc, err := p.tree(name)
	if err != nil {
		return "", err
	}
	highest := 0
	for _, e := range doc.Root().ChildElements() {
		n, _ := strconv.Atoi(strings.TrimPrefix(e.SelectAttrValue("Id", ""), "rId"))
		highest = max(highest, n)
	}
	id := "rId" + strconv.Itoa(highest+1)
	add(doc.Root(), el("Relationship", "Id", id, "Type", kind, "Target", target))
	return id, p.setTree(name, doc)
}

// declare adds a content type: for an extension, or for a part when the name begins with a slash.
func (p *pkg) declare(name, contentType string) error {
	doc, err := p.tree(contentTypesPart)
	if err != nil {
		return err
	}
	tag, attr := "Default", "Extension"
	if strings.HasPrefix(name, "/") {
		tag, attr = "Override", "PartName"
	}
	for _, e := range doc.Root().SelectElements(tag) {
		if strings.EqualFold(e.SelectAttrValue(attr, ""), name) {
			return nil
		}
	}
	entry := el(tag, attr, name, "ContentType", contentType)
	doc.Root().InsertChildAt(0, entry) // defaults and overrides may stand in any order
	return p.setTree(contentTypesPart, doc)
}
