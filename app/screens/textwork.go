package screens

import (
	"path/filepath"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/ui"
)

// wordsReadWord is what bringing a text in from Word is called.
const wordsReadWord = "从 Word 文件读入…"

// textWork is what can be done with one text (文稿).
func (d *Desk) textWork(id int64) []ui.Action {
	return []ui.Action{{Text: "编辑正文", Do: func() { d.editText(id) }}, {Text: "生成 Word", Do: func() { d.printText(id) }}}
}

// printText makes the paper of a session that prints a text.
func (d *Desk) printText(id int64) {
	type answer struct {
		doc     paper.Document
		session int64
		err     error
	}
	store := d.store
	ui.Ask(func() answer {
		doc, session, err := paper.PaperOf(store, id)
		return answer{doc, session, err}
	}, func(a answer) {
		if a.err != nil {
			d.bar.Say(ui.Warn, a.err.Error())
			return
		}
		d.writePaper(a.doc, a.session)
	})
}

// askWord asks for a Word file and reads it.
func (d *Desk) askWord(use func(name string, read *paper.ReadText)) {
	ui.AskOpen(d.win, "从 Word 文件读入文稿", []ui.FileKind{ui.WordFiles}, func(path string, err error) {
		if err != nil {
			d.askPath("从 Word 文件读入文稿", func(paths []string) { d.readWord(paths[0], use) })
			return
		}
		d.readWord(path, use)
	})
}

func (d *Desk) readWord(path string, use func(name string, read *paper.ReadText)) {
	var read *paper.ReadText
	ui.Work(d.win, "正在读入“"+filepath.Base(path)+"”", func(*ui.Progress) (err error) {
		read, err = paper.ReadWord(path)
		return err
	}, func(err error) {
		if err != nil {
			d.bar.Error(err)
			return
		}
		use(filepath.Base(path), read)
	})
}

// readNotes says what was left out of a file, "" when nothing was.
func readNotes(read *paper.ReadText) string {
	if len(read.Notes) == 0 {
		return ""
	}
	return strings.Join(read.Notes, "，") + "，需要的话请改写成文字。"
}

// newTextFromWord begins a new text with what a Word file says. Nothing is saved until the clerk saves.
func (p *listPage) newTextFromWord() {
	p.desk.askWord(func(name string, read *paper.ReadText) {
		p.begin(func() any {
			t := p.desk.newRecord(p.reg).(*office.Text)
			t.Title, t.Reporter, t.Version, t.Source, t.Paragraphs = read.Title, read.Reporter, read.Version, name, read.Paragraphs
			t.Number = paper.NumberOf(t.Title)
			return t
		})
		p.desk.bar.Say(ui.Info, "已读入“"+name+"”，还没有保存："+readNotes(read)+"请核对标题、文件号，选好人代会，然后保存。")
	})
}

// askFile asks for a Word file to take the place of the text.
func (p *textEditor) askFile() {
	if p.text.ID != 0 {
		p.desk.askWord(p.take)
	}
}

// Dropped takes in a Word file that was dropped on the window.
func (p *textEditor) Dropped(paths []string) {
	if p.text.ID != 0 && len(paths) == 1 {
		p.desk.readWord(paths[0], p.take)
		return
	}
	p.desk.bar.Say(ui.Warn, "请一次拖进一个 .docx 文件。")
}

// take puts what a file says in the place of the text, and offers to go back. What the file does not say stays.
func (p *textEditor) take(name string, read *paper.ReadText) {
	before, source, brought := p.entered(), p.source, p.brought
	now := before
	now.Text = paper.TypedText(read.Paragraphs)
	for _, one := range []struct {
		box *string
		say string
	}{{&now.Title, read.Title}, {&now.Reporter, read.Reporter}, {&now.Version, read.Version}} {
		if one.say != "" {
			*one.box = one.say
		}
	}
	p.source, p.brought = name, read.Paragraphs
	p.fill(now)
	p.desk.bar.Say(ui.Info, "已读入“"+name+"”，还没有保存。"+readNotes(read), ui.Action{Text: "恢复原来的内容", Do: func() {
		p.source, p.brought = source, brought
		p.fill(before)
	}})
}
