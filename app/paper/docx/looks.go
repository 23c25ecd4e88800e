package docx

// Style is the id of a paragraph style. Every look of a document is a style, so that an office can restyle a template.
type Style string

// The paragraph styles (DOMAIN.md §5.8, GB/T 9704-2012). Sizes: 二号 22 pt, 小二 18 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt.
const (
	Normal     Style = "Normal"     // 三号仿宋 without indent: salutations, 主送机关, blank lines
	Body       Style = "Body"       // body text: first line indented by 2 characters
	Centred    Style = "Centred"    // a centred line in the body's font
	Title      Style = "Title"      // 二号小标宋, centred; break it by meaning with \n
	Subtitle   Style = "Subtitle"   // under the title: （…通过）, ——在…会议上, 三号楷体 centred
	H1         Style = "Heading1"   // 一、 黑体
	H2         Style = "Heading2"   // （一） 楷体
	H3         Style = "Heading3"   // 1. 仿宋
	H4         Style = "Heading4"   // （1） 仿宋
	FileMark   Style = "FileMark"   // 会议文件（一） at the top left of a congress paper
	Attachment Style = "Attachment" // 附件说明: lines as AttachmentLines gives them
	AnnexMark  Style = "AnnexMark"  // 附件1, 三号黑体 at the top of a new page
	Remark     Style = "Remark"     // 附注: （联系人：…）, indent 2
	Signature  Style = "Signature"  // office and date, each after a tab: both centred where the date stands 4 characters from the right
	SignPlain  Style = "SignPlain"  // office and date without a seal; how far each ends from the right is worked out from their texts
	Minutes    Style = "Minutes"    // 出席：… of 纪要: label in 黑体 (run style Hei), names hang behind it
	ScriptHead Style = "ScriptHead" // a heading of a 主持词, 小二黑体
	Script     Style = "Script"     // 主持词 小二, 34 pt lines
	Cue        Style = "Cue"        // what the host does: （请就座）, 楷体
	BigScript  Style = "BigScript"  // large print 二号, 42 pt lines
	BigHead    Style = "BigHead"    // a heading in large print
	BigCue     Style = "BigCue"     // a cue in large print
	Names4     Style = "Names4"     // a row of a name list, 4 tab columns; see NameRows
	Names5     Style = "Names5"     // 5 columns
	Names6     Style = "Names6"     // 6 columns
	GroupTitle Style = "GroupTitle" // 第一代表团（12名）, 黑体
	Contents   Style = "Contents"   // a line of contents: the title, a tab, the page; see Join
	Picture    Style = "Picture"    // a paragraph that holds an image: automatic spacing
	Photo      Style = "Photo"      // one between paragraphs of text, clear of what stands above and below

	TableText  Style = "TableText"  // a cell: 小四仿宋, centred
	TableLeft  Style = "TableLeft"  // a cell of running text
	TableHead  Style = "TableHead"  // a cell of the header row: 小四黑体
	TableSmall Style = "TableSmall" // 五号, for wide tables
	TableBig   Style = "TableBig"   // 三号, for forms and ballots
	TableNote  Style = "TableNote"  // a line above or below a table: 填表说明, 单位

	CardKind   Style = "CardKind"   // what a card is: 出席证, in red 小标宋
	CardName   Style = "CardName"   // whose card it is
	TentBig    Style = "TentBig"    // a name on a name tent (座签), up to 5 characters on a wide A4 page
	TentMiddle Style = "TentMiddle" // up to 9 characters
	TentSmall  Style = "TentSmall"  // longer names

	mark       Style = "Mark"       // 发文机关标志
	markLong   Style = "MarkLong"   // for 13 to 14 characters
	markSmall  Style = "MarkSmall"  // for longer ones
	docNumber  Style = "DocNumber"  // 发文字号 with the red line under it
	docSigner  Style = "DocSigner"  // 发文字号 and 签发人 in one line (上行文)
	letterMark Style = "LetterMark" // 信函: mark and red double line
	letterLine Style = "LetterLine" // 信函: the red double line at the foot of the first page
	letterNo   Style = "LetterNo"   // 信函: number, at the right
	imprint    Style = "Imprint"    // 版记
	pageOdd    Style = "PageOdd"    // page number, right
	pageEven   Style = "PageEven"   // page number, left
	pageHeader Style = "PageHeader" // header text
	gap        Style = "Gap"        // a paragraph of 1 pt that only carries a break
)

// RunStyle is the id of a character style.
type RunStyle string

// The character styles; Plain is the look of the paragraph.
const (
	Plain RunStyle = ""
	Hei   RunStyle = "Hei"   // 黑体
	Kai   RunStyle = "Kai"   // 楷体
	Bold  RunStyle = "Bold"  // bold
	Under RunStyle = "Under" // underlined, for blanks to fill by hand
	Red   RunStyle = "Red"   // red
)

// The fonts, by the names that GB/T 9704 offices use. They are never embedded; fontTable.xml names a substitute.
const (
	fangSong = "仿宋_GB2312"
	kaiTi    = "楷体_GB2312"
	heiTi    = "黑体"
	songTi   = "宋体"
	biaoSong = "方正小标宋简体"
)

// em is the width of one character of the body in twips: 156 mm hold 28 (DOMAIN.md §5.8).
const em = 316

// tabStop is a tab in twips from the left edge of the text.
type tabStop struct {
	kind string // left, center, right; dots for a right one that dots lead to
	at   int
}

// line is a border line; width in eighths of a point, distance from the text in points.
type line struct {
	kind            string // single, thickThinSmallGap …
	width, distance int
}

// look says all there is to say about one paragraph style. Points unless said otherwise.
type look struct {
	id    Style
	name  string // as Word's list of styles shows it
	font  string
	size  float64
	lead  float64 // exact line pitch; 0 for single, automatic
	align string  // left, center, right, both
	first float64 // first line indent in characters

	left, right, hang int // twips
	before, after     int // twips
	tight             bool
	bold, red, keep   bool
	outline           int // heading level from 1; 0 for text
	tabs              []tabStop
	top, bottom       *line // red border lines
	rare              bool  // only in documents that use it
}

// looks are all paragraph styles. "tight" is w:spacing -5, which brings 28 characters of 16 pt into 156 mm; table styles
// have no base, so that they look the same when a built table is put into somebody else's template.
var looks = []look{
	{id: Normal, name: "Normal", font: fangSong, size: 16, lead: 28, align: "both", tight: true},
	{id: Body, name: "公文正文", font: fangSong, size: 16, lead: 28, align: "both", first: 2, tight: true},
	{id: Centred, name: "公文居中", font: fangSong, size: 16, lead: 28, align: "center", tight: true},
	{id: Title, name: "Title", font: biaoSong, size: 22, lead: 35, align: "center", keep: true},
	{id: Subtitle, name: "Subtitle", font: kaiTi, size: 16, lead: 28, align: "center"},
	{id: H1, name: "heading 1", font: heiTi, size: 16, lead: 28, align: "both", first: 2, tight: true, keep: true, outline: 1},
	{id: H2, name: "heading 2", font: kaiTi, size: 16, lead: 28, align: "both", first: 2, tight: true, keep: true, outline: 2},
	{id: H3, name: "heading 3", font: fangSong, size: 16, lead: 28, align: "both", first: 2, tight: true, keep: true, outline: 3},
	{id: H4, name: "heading 4", font: fangSong, size: 16, lead: 28, align: "both", first: 2, tight: true, keep: true, outline: 4},
	{id: FileMark, name: "会议文件标记", font: fangSong, size: 16, lead: 28, align: "left", tight: true},
	{id: Attachment, name: "附件说明", font: fangSong, size: 16, lead: 28, align: "left", left: 13 * em / 2, hang: 9 * em / 2,
		tabs: []tabStop{{"left", 5 * em}}, tight: true},
	{id: AnnexMark, name: "附件标记", font: heiTi, size: 16, lead: 28, align: "left", keep: true},
	{id: Remark, name: "附注", font: fangSong, size: 16, lead: 28, align: "left", first: 2, tight: true},
	{id: Signature, name: "落款", font: fangSong, size: 16, lead: 28, align: "left", tabs: []tabStop{{"center", signatureMiddle}},
		tight: true, keep: true},
	{id: SignPlain, name: "落款（不盖章）", font: fangSong, size: 16, lead: 28, align: "right", right: 2 * em, tight: true, keep: true},
	{id: Minutes, name: "纪要名单", font: fangSong, size: 16, lead: 28, align: "both", left: 5 * em, hang: 3 * em, tight: true},
	{id: ScriptHead, name: "主持词标题", font: heiTi, size: 18, lead: 34, align: "both", first: 2, keep: true},
	{id: Script, name: "主持词", font: fangSong, size: 18, lead: 34, align: "both", first: 2},
	{id: Cue, name: "主持词提示", font: kaiTi, size: 18, lead: 34, align: "both", first: 2},
	{id: BigHead, name: "主持词大字标题", font: heiTi, size: 22, lead: 42, align: "both", first: 2, keep: true},
	{id: BigScript, name: "主持词大字", font: fangSong, size: 22, lead: 42, align: "both", first: 2},
	{id: BigCue, name: "主持词大字提示", font: kaiTi, size: 22, lead: 42, align: "both", first: 2},
	// The bracket behind the last name of a row may hang out by its empty half; see columnsFor.
	{id: Names4, name: "名单四列", font: fangSong, size: 16, lead: 28, align: "left", right: -em / 2, tight: true, tabs: columns(4)},
	{id: Names5, name: "名单五列", font: fangSong, size: 16, lead: 28, align: "left", right: -em / 2, tight: true, tabs: columns(5)},
	{id: Names6, name: "名单六列", font: fangSong, size: 16, lead: 28, align: "left", right: -em / 2, tight: true, tabs: columns(6)},
	{id: GroupTitle, name: "名单分组", font: heiTi, size: 16, lead: 28, align: "left", keep: true},
	{id: Contents, name: contentsName, font: fangSong, size: 16, lead: 28, align: "left", left: 2 * em, hang: 2 * em, tight: true,
		tabs: []tabStop{{"dots", 28 * em}}},
	{id: Picture, name: "图片", font: fangSong, size: 16, align: "center"},
	{id: Photo, name: "照片", font: fangSong, size: 16, align: "center", before: 160, after: 80, keep: true},

	{id: TableText, name: "表格文字", font: fangSong, size: 12, align: "center"},
	{id: TableLeft, name: "表格文字左", font: fangSong, size: 12, align: "left"},
	{id: TableHead, name: "表格表头", font: heiTi, size: 12, align: "center"},
	{id: TableSmall, name: "表格小字", font: fangSong, size: 10.5, align: "center"},
	{id: TableBig, name: "表格大字", font: fangSong, size: 16, align: "center"},
	{id: TableNote, name: "表格说明", font: fangSong, size: 12, align: "left", before: 60, after: 60, keep: true},

	{id: CardKind, name: "证件名称", font: biaoSong, size: 34, align: "center", red: true, rare: true},
	{id: CardName, name: "证件姓名", font: heiTi, size: 20, align: "center", rare: true},
	{id: TentBig, name: "座签大字", font: biaoSong, size: 130, align: "center", rare: true},
	{id: TentMiddle, name: "座签中字", font: biaoSong, size: 80, align: "center", rare: true},
	{id: TentSmall, name: "座签小字", font: biaoSong, size: 54, align: "center", rare: true},

	// 发文机关标志: its upper edge 35 mm (1984 twips) below the upper edge of the text area, GB/T 9704-2012 7.2.4.
	{id: mark, name: "发文机关标志", font: biaoSong, size: 36, align: "center", before: 1984, red: true},
	{id: markLong, name: "发文机关标志（长）", font: biaoSong, size: 30, align: "center", before: 1984, red: true},
	{id: markSmall, name: "发文机关标志（小）", font: biaoSong, size: 24, align: "center", before: 1984, red: true},
	// The red line 4 mm below the number: 28 pt lines leave some 5 pt under the characters, 6 pt more make 4 mm.
	{id: docNumber, name: "发文字号", font: fangSong, size: 16, lead: 28, align: "center", bottom: &line{"single", 12, 6}},
	{id: docSigner, name: "发文字号和签发人", font: fangSong, size: 16, lead: 28, align: "left", first: 1,
		tabs: []tabStop{{"right", 27 * em}}, bottom: &line{"single", 12, 6}},
	// 信函: red double lines 170 mm wide, the text area being 156 mm: 8 mm to the left, 6 mm to the right (GB/T 9704-2012 10.1).
	{id: letterMark, name: "信函标志", font: biaoSong, size: 30, align: "center", left: -454, right: -340, red: true,
		bottom: &line{"thickThinSmallGap", 24, 11}},
	{id: letterLine, name: "信函页脚线", font: songTi, size: 1, lead: 1, align: "center",
		top: &line{"thinThickSmallGap", 24, 0}},
	{id: letterNo, name: "信函发文字号", font: fangSong, size: 16, lead: 28, align: "right", tight: true},
	{id: imprint, name: "版记", font: fangSong, size: 14, lead: 28, align: "left", left: 280 + 3*280, right: 280, hang: 3 * 280,
		tabs: []tabStop{{"right", 8844 - 280}}},
	{id: pageOdd, name: "页码（单页）", font: songTi, size: 14, align: "right", right: 280},
	{id: pageEven, name: "页码（双页）", font: songTi, size: 14, align: "left", left: 280},
	{id: pageHeader, name: "页眉文字", font: songTi, size: 10.5, align: "center"},
	{id: gap, name: "分隔", font: songTi, size: 1, lead: 1, align: "left"},
}

// columns are the tab stops of n columns over the width of the text.
func columns(n int) []tabStop {
	var out []tabStop
	for i := 1; i < n; i++ {
		out = append(out, tabStop{"left", 28 * em * i / n})
	}
	return out
}
