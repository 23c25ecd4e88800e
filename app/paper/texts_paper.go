package paper

import (
	"errors"
	"strings"

	"npcdesk/app/office"
	"npcdesk/data"
)

// PaperOf finds the paper of a session that prints a text (文稿), with the id of the session it is made for. The error is in the
// clerk's words: that the text names no session, that no paper has its number, or a *LeftOut that says why the paper is not made.
func PaperOf(s *data.Store, text int64) (Document, int64, error) {
	t, err := data.Load(s, office.Texts, text)
	if err != nil {
		return Document{}, 0, err
	}
	list := Numbered(strings.ToUpper(strings.TrimSpace(t.Number)))
	switch {
	case t.Session.ID == 0:
		return Document{}, 0, errors.New("没有生成 Word：这份文稿还没有填人代会。请在文稿的表单里填上，再生成。")
	case len(list) == 0:
		return Document{}, 0, errors.New("没有生成 Word：人代会的文件里没有文件号“" + t.Number + "”。请填 D29 到 D35 这样的文件号，再生成。")
	}
	m := NewMaker(s)
	var left *LeftOut
	for _, d := range list {
		files, out, err := m.whole(d, t.Session.ID)
		if err != nil {
			return Document{}, 0, err
		}
		if len(out) > 0 {
			left = out[len(out)-1]
		}
		for _, f := range files {
			printed, own := f.doc.Piece.Of.(*office.Text)
			framed := d.Each == nil && d.Head == HeadCongress && (len(list) == 1 || strings.Contains(t.Title, d.Base())) // D39, whose frame a text replaces
			if own && printed.ID == text || framed {
				return f.doc, t.Session.ID, nil
			}
		}
	}
	if left == nil {
		return Document{}, 0, errors.New("没有生成 Word：文件号" + t.Number + "的文件不用这份文稿的文字。请核对文件号和版本。")
	}
	return Document{}, 0, left
}
