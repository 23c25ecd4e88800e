package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Size is the setting 界面大小: how large text and spaces are drawn.
type Size string

// The sizes a person can choose.
const (
	SizeSmall  Size = "小"
	SizeNormal Size = "标准"
	SizeLarge  Size = "大"
	SizeHuge   Size = "特大"
)

// Sizes lists the sizes from small to large.
var Sizes = []Size{SizeSmall, SizeNormal, SizeLarge, SizeHuge}

// textSize is the height of ordinary text in Fyne units.
func (s Size) textSize() float32 {
	switch s {
	case SizeSmall:
		return 12
	case SizeLarge:
		return 15
	case SizeHuge:
		return 17
	}
	return 13
}

// Shade is the setting 界面颜色.
type Shade string

// The shades a person can choose.
const (
	ShadeSystem Shade = "跟随系统"
	ShadeLight  Shade = "浅色"
	ShadeDark   Shade = "深色"
)

// Shades lists the shades.
var Shades = []Shade{ShadeSystem, ShadeLight, ShadeDark}

// Theme draws the desk as an office program: small margins, quiet colours, one Chinese face in two weights.
type Theme struct {
	fyne.Theme // symbols and everything that is not said here
	Scale      Size
	Shade      Shade

	regular, bold fyne.Resource
}

// NewTheme makes the theme with the two faces (OTF or TTF, no collections: a .ttc panics inside Fyne). Empty faces leave
// Fyne's own.
func NewTheme(regular, bold []byte) *Theme {
	t := &Theme{Theme: theme.DefaultTheme(), Scale: SizeNormal, Shade: ShadeSystem}
	if len(regular) > 0 {
		t.regular = fyne.NewStaticResource("regular.otf", regular)
		t.bold = t.regular
	}
	if len(bold) > 0 {
		t.bold = fyne.NewStaticResource("bold.otf", bold)
	}
	return t
}

// ReadFaces reads the faces of the theme in force off the UI goroutine, since that takes as long as all else that a window needs
// before it is drawn. Nothing may be measured or drawn until wait has returned.
func ReadFaces() (wait func()) {
	read := make(chan struct{})
	go func() {
		defer close(read)
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			fyne.MeasureText("人", theme.TextSize(), style)
		}
	}()
	return func() { <-read }
}

// Font gives the face; Chinese has no italics and needs no typewriter face.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case t.regular == nil || style.Symbol:
		return t.Theme.Font(style)
	case style.Bold:
		return t.bold
	}
	return t.regular
}

// Size gives the measures of an office program: 19 rows of a list stand in 780 units.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	text := t.Scale.textSize()
	switch name {
	case theme.SizeNameText:
		return text
	case theme.SizeNameCaptionText:
		return text - 2
	case theme.SizeNameSubHeadingText:
		return text + 2
	case theme.SizeNameHeadingText:
		return text + 6
	case theme.SizeNameInlineIcon:
		return text + 4
	case theme.SizeNamePadding, theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius:
		return 3
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameModalBlurRadius:
		return 0 // a blurred page behind a dialog takes seconds to draw on a machine without a graphics card
	case theme.SizeNameScrollBar:
		return 12
	case theme.SizeNameScrollBarSmall:
		return 5
	}
	return t.Theme.Size(name)
}

// Color gives the colours of the light or the dark desk.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.Shade {
	case ShadeLight:
		variant = theme.VariantLight
	case ShadeDark:
		variant = theme.VariantDark
	}
	palette := lightColours
	if variant == theme.VariantDark {
		palette = darkColours
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return t.Theme.Color(name, variant)
}

// Colours of our own, beside those that Fyne names.
const (
	colourStripe fyne.ThemeColorName = "npcdesk.stripe" // every other row of a table
	colourCard   fyne.ThemeColorName = "npcdesk.card"   // cards and bars on the page
	colourRowRed fyne.ThemeColorName = "npcdesk.rowRed" // a row that is overdue
	colourRowYel fyne.ThemeColorName = "npcdesk.rowYellow"
	colourRowGrn fyne.ThemeColorName = "npcdesk.rowGreen"
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func faint(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

var lightColours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:        rgb(0xF5F6F8),
	theme.ColorNameForeground:        rgb(0x1B2330),
	theme.ColorNamePrimary:           rgb(0x1F5FBF),
	theme.ColorNameHyperlink:         rgb(0x1F5FBF),
	theme.ColorNameFocus:             faint(0x1F5FBF, 0x50),
	theme.ColorNameSelection:         rgb(0xCFE0F8),
	theme.ColorNameHover:             faint(0x000000, 0x0D),
	theme.ColorNamePressed:           faint(0x000000, 0x1A),
	theme.ColorNameButton:            rgb(0xE4E8EF),
	theme.ColorNameDisabledButton:    rgb(0xEBEDF1),
	theme.ColorNameDisabled:          rgb(0x7C8593),
	theme.ColorNamePlaceHolder:       rgb(0x7C8593),
	theme.ColorNameInputBackground:   rgb(0xFFFFFF),
	theme.ColorNameInputBorder:       rgb(0xC3CAD5),
	theme.ColorNameSeparator:         rgb(0xDCE0E7),
	theme.ColorNameHeaderBackground:  rgb(0xE6EAF1),
	theme.ColorNameMenuBackground:    rgb(0xFFFFFF),
	theme.ColorNameOverlayBackground: rgb(0xFFFFFF),
	theme.ColorNameScrollBar:         faint(0x000000, 0x66),
	theme.ColorNameError:             rgb(0xC62828),
	theme.ColorNameWarning:           rgb(0xA85B00),
	theme.ColorNameSuccess:           rgb(0x2E7D32),
	theme.ColorNameShadow:            faint(0x000000, 0x40),
	colourStripe:                     rgb(0xFAFBFC),
	colourCard:                       rgb(0xFFFFFF),
	colourRowRed:                     rgb(0xFDE7E7),
	colourRowYel:                     rgb(0xFFF4DC),
	colourRowGrn:                     rgb(0xE8F4E9),
}

var darkColours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:        rgb(0x1C2026),
	theme.ColorNameForeground:        rgb(0xE6E9EE),
	theme.ColorNamePrimary:           rgb(0x5B9BF3),
	theme.ColorNameHyperlink:         rgb(0x7FB2F7),
	theme.ColorNameFocus:             faint(0x5B9BF3, 0x60),
	theme.ColorNameSelection:         rgb(0x2C4A76),
	theme.ColorNameHover:             faint(0xFFFFFF, 0x10),
	theme.ColorNamePressed:           faint(0xFFFFFF, 0x22),
	theme.ColorNameButton:            rgb(0x333A45),
	theme.ColorNameDisabledButton:    rgb(0x292E36),
	theme.ColorNameDisabled:          rgb(0x8A93A1),
	theme.ColorNamePlaceHolder:       rgb(0x8A93A1),
	theme.ColorNameInputBackground:   rgb(0x262B33),
	theme.ColorNameInputBorder:       rgb(0x4A5361),
	theme.ColorNameSeparator:         rgb(0x363D48),
	theme.ColorNameHeaderBackground:  rgb(0x2A303A),
	theme.ColorNameMenuBackground:    rgb(0x262B33),
	theme.ColorNameOverlayBackground: rgb(0x23282F),
	theme.ColorNameScrollBar:         faint(0xFFFFFF, 0x66),
	theme.ColorNameError:             rgb(0xFF7B72),
	theme.ColorNameWarning:           rgb(0xE3A24A),
	theme.ColorNameSuccess:           rgb(0x6FC276),
	theme.ColorNameShadow:            faint(0x000000, 0x80),
	colourStripe:                     rgb(0x20252B),
	colourCard:                       rgb(0x262B33),
	colourRowRed:                     rgb(0x4A2A2C),
	colourRowYel:                     rgb(0x463A22),
	colourRowGrn:                     rgb(0x25402A),
}

// colour looks a colour up in the theme of the running program.
func colour(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	if own, ok := lightColours[name]; ok {
		if _, ours := s.Theme().(*Theme); !ours { // the theme of a test knows Fyne's colours only
			return own
		}
	}
	return s.Theme().Color(name, s.ThemeVariant())
}

// measure looks a measure up in the theme of the running program.
func measure(name fyne.ThemeSizeName) float32 {
	return fyne.CurrentApp().Settings().Theme().Size(name)
}

// Light is a colour that says how a matter stands (绿黄橙红灰灯).
type Light string

// The lights.
const (
	LightNone   Light = ""
	LightGreen  Light = "绿"
	LightYellow Light = "黄"
	LightOrange Light = "橙"
	LightRed    Light = "红"
	LightGrey   Light = "灰"
)

// Colour gives the light's colour in the running program's theme.
func (l Light) Colour() color.Color {
	switch l {
	case LightGreen:
		return colour(theme.ColorNameSuccess)
	case LightYellow:
		return rgb(0xE6A700)
	case LightOrange:
		return rgb(0xE8590C)
	case LightRed:
		return colour(theme.ColorNameError)
	case LightGrey:
		return colour(theme.ColorNameDisabled)
	}
	return color.Transparent
}
