package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/assets"
	"npcdesk/data"
)

// largePrint ends the name of the template of scripts in large print, for reading aloud (DOMAIN.md §5.7).
const largePrint = "_大字"

// wideTemplate ends the name of the template that a paper takes when its table does not fit an upright page.
const wideTemplate = "_横排"

// templatesDir is the folder in the data folder where the office keeps its own copies of templates.
const templatesDir = "templates"

// BadTemplate is the error for a template that could not be filled; Err holds a *docx.TagError when it has unknown tags.
type BadTemplate struct {
	Name string // 交办单
	Own  bool   // the office's own copy
	Err  error
}

// Error says which template it is, and that ours can be taken again.
func (e *BadTemplate) Error() string {
	if !e.Own {
		return "模板“" + e.Name + "”：" + e.Err.Error()
	}
	return "本单位自己的模板“" + e.Name + "”：" + e.Err.Error() + "也可以恢复为系统自带的模板。"
}

// Unwrap gives the cause.
func (e *BadTemplate) Unwrap() error { return e.Err }

func ownPath(s *data.Store, name string) string {
	return filepath.Join(s.Dir, templatesDir, name+".docx")
}

// HasOwn tells whether the office has its own copy of a template.
func HasOwn(s *data.Store, name string) bool {
	_, err := os.Stat(ownPath(s, name))
	return err == nil
}

// templateForms are the endings of templates that a document may take instead of its own: for large print, for wide tables.
var templateForms = []struct{ ending, name string }{{largePrint, "大字"}, {"_横排", "横排"}}

// Variants gives a document once for each form of its template that there is, its own first: 主持词 and 主持词 in large print. Each is a
// template of its own for the office to change.
func Variants(d Document) []Document {
	out := []Document{d}
	for _, form := range templateForms {
		if _, err := fs.Stat(assets.Templates(), d.Template+form.ending+".docx"); err == nil {
			one := d
			one.Template, one.Piece.Name = d.Template+form.ending, form.name
			out = append(out, one)
		}
	}
	return out
}

// TemplateText reads a template (交办单, without .docx): the office's own copy where there is one, else ours.
func TemplateText(s *data.Store, name string) ([]byte, error) {
	own, err := os.ReadFile(ownPath(s, name))
	switch {
	case err == nil:
		return own, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("本单位自己的模板“%s”读不出来，没有生成文件。它可能正在别的程序里打开，请关闭后再试。（%w）", name, err)
	}
	ours, err := fs.ReadFile(assets.Templates(), name+".docx")
	if err != nil {
		return nil, fmt.Errorf("没有名为“%s”的模板：%w", name, err)
	}
	return ours, nil
}

// OwnTemplate returns the path of the office's own copy of a template for editing in Word or WPS; where there is none yet,
// ours is copied there first.
func OwnTemplate(s *data.Store, name string) (string, error) {
	path := ownPath(s, name)
	if HasOwn(s, name) {
		return path, nil
	}
	ours, err := TemplateText(s, name)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", fmt.Errorf("模板“%s”没有复制出来：数据文件夹不能写入。系统自带的模板没有变化。（%w）", name, err)
	}
	return path, data.WriteOut(path, false, content(ours))
}

// ResetTemplate takes the office's own copy of a template away, so that ours counts again. The copy is kept beside its
// place under a second name; its path is returned, "" when there was none.
func ResetTemplate(s *data.Store, name string) (string, error) {
	path := ownPath(s, name)
	if !HasOwn(s, name) {
		return "", nil
	}
	kept := data.SecondName(strings.TrimSuffix(path, ".docx") + "（停用）.docx")
	if err := os.Rename(path, kept); err != nil {
		return "", fmt.Errorf("模板“%s”没有恢复：自己的模板可能正在 Word 或 WPS 里打开，没有改动。请关闭后再试。（%w）", name, err)
	}
	return kept, nil
}

// filled fills the document's template and looks the file over before it goes anywhere.
func (m *Maker) filled(d Document, words docx.Data) ([]byte, error) {
	if d.Head == HeadScript && m.in.On(office.KeyScriptLarge) && !strings.HasSuffix(d.Template, largePrint) {
		d.Template += largePrint
	}
	template, err := m.template(d.Template)
	if err != nil {
		return nil, err
	}
	file, faults, err := template.Fill(words)
	if err == nil && len(faults) > 0 {
		err = errors.New("填写后文件有错，没有生成：" + strings.Join(faults, "；") + "。")
	}
	if err != nil {
		return nil, &BadTemplate{Name: d.Template, Own: HasOwn(m.store, d.Template), Err: err}
	}
	return file, nil
}

// template opens a template once.
func (m *Maker) template(name string) (*docx.Template, error) {
	if t := m.templates[name]; t != nil {
		return t, nil
	}
	file, err := TemplateText(m.store, name)
	if err != nil {
		return nil, err
	}
	t, err := docx.OpenTemplate(file)
	if err != nil {
		return nil, &BadTemplate{Name: name, Own: HasOwn(m.store, name), Err: err}
	}
	t.BreakTitles(inLines)
	m.templates[name] = t
	return t, nil
}

// Tag is a tag that the template of a document may hold, and what it would print.
type Tag struct {
	Name  string // 会议.全称, 图:照片, 表:选票
	Value string // of a list the first item's; of an image its size
}

// noneNow is what the help shows for a tag of which the record holds nothing now, such as one of an empty list.
const noneNow = "（现在没有内容）"

// TagsOf lists the tags that may stand in the template of a document with their values for the record with an id, for the
// help beside the template. The document need not be complete: tags of the template of which nothing is known now are listed, too.
func TagsOf(s *data.Store, d Document, id int64) ([]Tag, error) {
	j, err := NewMaker(s).newJob(d, id)
	if err != nil {
		return nil, err
	}
	out := flatten("", j.words())
	template, err := TemplateText(s, d.Template)
	if err != nil {
		return nil, err
	}
	used, err := docx.Tags(template)
	if err != nil {
		return nil, &BadTemplate{Name: d.Template, Own: HasOwn(s, d.Template), Err: err}
	}
	for _, tag := range used {
		if !namesTag(out, tag) {
			value := noneNow
			if strings.HasSuffix(tag, ".序号") { // counted by the engine
				value = "1"
			}
			out = append(out, Tag{tag, value})
		}
	}
	slices.SortFunc(out, func(a, b Tag) int { return strings.Compare(a.Name, b.Name) })
	return out, j.err
}

// namesTag tells whether a list names a tag of a template: as it is, or one inside a block by its name behind the list's, or a block
// by the names of what is in its list.
func namesTag(list []Tag, tag string) bool {
	name := strings.TrimPrefix(tag, "#")
	return slices.ContainsFunc(list, func(k Tag) bool {
		return k.Name == tag || k.Name == name || strings.HasSuffix(k.Name, "."+name) || strings.HasPrefix(k.Name, name+".")
	})
}

func flatten(prefix string, words docx.Data) []Tag {
	var out []Tag
	for key, value := range words {
		name := prefix + key
		switch v := value.(type) {
		case docx.Data:
			out = append(out, flatten(name+".", v)...)
		case []docx.Data:
			if len(v) > 0 {
				out = append(out, flatten(name+".", v[0])...)
			} else {
				out = append(out, Tag{Name: "#" + name})
			}
		case docx.Image:
			out = append(out, Tag{"图:" + name, fmt.Sprintf("%g×%g毫米", v.Width, v.Height)})
		case *docx.Table:
			out = append(out, Tag{"表:" + name, "一张表"})
		default:
			out = append(out, Tag{name, fmt.Sprint(v)})
		}
	}
	return out
}
