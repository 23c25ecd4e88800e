package screens

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// topic is one page of the help: what the clerk wants to do, and how.
type topic struct{ title, text string }

// topics reads the help pages; the first line of each is its title.
func topics() ([]topic, error) {
	files := assets.Help()
	names, err := fs.Glob(files, "help/*.md")
	if err != nil {
		return nil, err
	}
	var out []topic
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		title, _, _ := strings.Cut(string(text), "\n")
		out = append(out, topic{strings.TrimPrefix(title, "# "), string(text)})
	}
	return out, nil
}

// booklet is a page with a list of titles at the left and the text of the chosen one beside it: 帮助 and 关于.
type booklet struct {
	simple
	titles *ui.Nav
	text   *fyne.Container
	scroll *container.Scroll
	pages  []func() fyne.CanvasObject
}

func newBooklet(names []string, pages []func() fyne.CanvasObject) *booklet {
	b := &booklet{text: container.NewStack(), pages: pages}
	var places []ui.Place
	for _, name := range names {
		places = append(places, ui.Place{Name: name})
	}
	b.titles = ui.NewNav(places, b.open)
	b.scroll = container.NewVScroll(container.NewPadded(b.text))
	b.content = container.NewBorder(nil, nil, container.NewVScroll(container.New(&columnLayout{210}, b.titles)), nil, b.scroll)
	b.open(0)
	return b
}

func (b *booklet) open(i int) {
	b.titles.Mark(i)
	b.text.Objects = []fyne.CanvasObject{b.pages[i]()}
	b.text.Refresh()
	b.scroll.ScrollToTop()
}

// Show leaves the page as it is.
func (b *booklet) Show() {}

func newHelp(d *Desk) Page {
	list, err := topics()
	d.bar.Error(err)
	var names []string
	var pages []func() fyne.CanvasObject
	for _, t := range list {
		names = append(names, t.title)
		pages = append(pages, func() fyne.CanvasObject { return d.illustrated(t.text) })
	}
	return newBooklet(names, pages)
}

// pictureLine is a line of a help page that shows a picture.
var pictureLine = regexp.MustCompile(`(?m)^!\[[^\]]*\]\((pictures/[^)]+)\)\n?`)

// helpPictureWidth is how wide a picture of the help is shown; its height follows from its shape.
const helpPictureWidth = 640

// illustrated shows a help page: its text, and its pictures where they stand.
func (d *Desk) illustrated(text string) fyne.CanvasObject {
	box := container.NewVBox()
	at := 0
	for _, m := range pictureLine.FindAllStringSubmatchIndex(text, -1) {
		box.Add(helpText(text[at:m[0]]))
		content, err := fs.ReadFile(assets.Help(), text[m[2]:m[3]])
		d.bar.Error(err)
		picture := canvas.NewImageFromReader(bytes.NewReader(content), text[m[2]:m[3]])
		picture.FillMode = canvas.ImageFillContain
		picture.SetMinSize(fyne.NewSize(helpPictureWidth, helpPictureWidth/picture.Aspect()))
		box.Add(container.NewHBox(picture))
		at = m[1]
	}
	box.Add(helpText(text[at:]))
	return box
}

func helpText(markdown string) fyne.CanvasObject {
	text := widget.NewRichTextFromMarkdown(markdown)
	text.Wrapping = fyne.TextWrapBreak // Chinese has no spaces at which a line would end
	return text
}

func given(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

// help brings up the help pages.
func (d *Desk) help() { d.goTo(pageHelp) }

// about brings up what the program says of itself.
func (d *Desk) about() { d.goTo(pageAbout) }

// newAbout tells version, data folder and licences.
func newAbout(d *Desk) Page {
	names := []string{"本程序"}
	pages := []func() fyne.CanvasObject{func() fyne.CanvasObject { return d.aboutText() }}
	for _, n := range []struct{ title, file string }{{"笔画表", "notices/strokes.txt"}, {"笔画数据（cnchar）", "notices/cnchar.txt"},
		{"Unicode 数据", "notices/unicode.txt"}, {"字体", "fonts/OFL.txt"}, {"所用程序库", "notices/modules.txt"},
		{"Windows 运行库", "notices/mingw.txt"}, {"安装程序（NSIS）", "notices/nsis.txt"}} {
		text, err := fs.ReadFile(assets.Notices(), n.file)
		if err != nil {
			d.bar.Error(err)
			continue
		}
		names = append(names, n.title)
		pages = append(pages, func() fyne.CanvasObject { return longText(string(text)) })
	}
	return newBooklet(names, pages)
}

// longText shows a long plain text in pieces: one label of a hundred pages would be laid out again at every turn.
func longText(text string) fyne.CanvasObject {
	const piece = 40
	box := container.NewVBox()
	lines := strings.Split(text, "\n")
	for len(lines) > 0 {
		n := min(piece, len(lines))
		box.Add(paragraph(strings.Join(lines[:n], "\n")))
		lines = lines[n:]
	}
	return box
}

func (d *Desk) aboutText() fyne.CanvasObject {
	line := func(name, value string) fyne.CanvasObject {
		return container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(110, 28), widget.NewLabel(name)), nil, paragraph(value))
	}
	return container.NewVBox(ui.NewHeading(assets.AppName),
		paragraph("乡镇人大办公室一个人的办公桌：代表、会议、议案建议、台账和文书，录一次，处处用。数据只在这台电脑上，不连接网络。"),
		line("版本", fmt.Sprintf("%s（%d）", assets.Version, assets.Build)),
		line("数据格式", fmt.Sprint(data.SchemaVersion())),
		line("数据文件夹", d.store.Dir),
		line("第二备份位置", given(d.store.SecondPlace(), "（还没有选择）")),
		container.NewHBox(ui.NewButton("打开数据文件夹", func() { d.bar.Error(ui.RevealFile(filepath.Join(d.store.Dir, data.FileName))) }),
			ui.NewButton("复制以上信息", func() {
				d.app.Clipboard().SetContent(fmt.Sprintf("%s %s（%d），数据格式 %d", assets.AppName, assets.Version, assets.Build, data.SchemaVersion()))
				d.bar.Say(ui.Info, "已复制。")
			})),
		ui.NewHint("本程序以 MIT 许可发布；所用的字体、笔画数据和程序库各有许可，见左边各页。"))
}
