package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
)

// iconSizes are the edges in which Windows asks for an icon, at scales from 100 % to 250 %.
var iconSizes = []int{16, 20, 24, 32, 40, 48, 64, 256}

// makeIcon gives a square picture as a Windows icon file: every size, the largest as PNG, the others as bitmaps, which
// every part of Windows and NSIS can read.
func makeIcon(from image.Image) ([]byte, error) {
	var head, body bytes.Buffer
	putLE(&head, uint16(0), uint16(1), uint16(len(iconSizes)))
	start := 6 + 16*len(iconSizes)
	for _, size := range iconSizes {
		picture := shrink(from, size)
		var one bytes.Buffer
		if size == 256 {
			if err := png.Encode(&one, picture); err != nil {
				return nil, err
			}
		} else {
			writeBitmap(&one, picture)
		}
		// An edge of 256 is written as 0: the field has one byte.
		putLE(&head, uint8(size), uint8(size), uint8(0), uint8(0), uint16(1), uint16(32), uint32(one.Len()), uint32(start+body.Len()))
		body.Write(one.Bytes())
	}
	return append(head.Bytes(), body.Bytes()...), nil
}

// writeBitmap writes a picture as icons hold it: a BITMAPINFOHEADER of twice the height, rows from below with blue
// first, then a mask of one bit a pixel in rows of whole 32 bits; empty, since the fourth byte says what is transparent.
func writeBitmap(w *bytes.Buffer, picture *image.NRGBA) {
	edge := picture.Bounds().Dx()
	putLE(w, uint32(40), int32(edge), int32(2*edge), uint16(1), uint16(32), uint32(0), uint32(0), int32(0), int32(0), uint32(0), uint32(0))
	for y := edge - 1; y >= 0; y-- {
		for x := range edge {
			c := picture.NRGBAAt(x, y)
			w.Write([]byte{c.B, c.G, c.R, c.A})
		}
	}
	w.Write(make([]byte, (edge+31)/32*4*edge))
}

// putLE writes numbers of fixed size, the lowest byte first. A bytes.Buffer takes everything.
func putLE(w *bytes.Buffer, numbers ...any) {
	for _, n := range numbers {
		_ = binary.Write(w, binary.LittleEndian, n)
	}
}

// shrink makes a square picture smaller: each new pixel is the mean of the area that it covers, weighted by opacity.
func shrink(from image.Image, edge int) *image.NRGBA {
	to := image.NewNRGBA(image.Rect(0, 0, edge, edge))
	area := from.Bounds()
	scale := float64(area.Dx()) / float64(edge)
	for y := range edge {
		for x := range edge {
			to.SetNRGBA(x, y, mean(from, area.Min, float64(x)*scale, float64(y)*scale, scale))
		}
	}
	return to
}

// mean is the colour of a square of the picture with its upper left corner at (left, top) from origin.
func mean(from image.Image, origin image.Point, left, top, edge float64) color.NRGBA {
	var r, g, b, a, all float64
	for y := int(top); float64(y) < top+edge; y++ {
		high := min(float64(y+1), top+edge) - max(float64(y), top)
		for x := int(left); float64(x) < left+edge; x++ {
			part := high * (min(float64(x+1), left+edge) - max(float64(x), left))
			pr, pg, pb, pa := from.At(origin.X+x, origin.Y+y).RGBA() // multiplied by opacity
			r, g, b, a, all = r+part*float64(pr), g+part*float64(pg), b+part*float64(pb), a+part*float64(pa), all+part
		}
	}
	if a == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{R: uint8(r/a*255 + .5), G: uint8(g/a*255 + .5), B: uint8(b/a*255 + .5), A: uint8(a/all/257 + .5)}
}

// sideWidth and sideHeight are the pixels of the picture on the first and the last page of an NSIS wizard, iconEdge
// those of the icon on it.
const sideWidth, sideHeight, iconEdge = 164, 314, 96

// sidePicture gives the picture beside the wizard's words, the program's icon on its own ground, as a Windows bitmap.
func sidePicture(from image.Image) []byte {
	icon := shrink(from, iconEdge)
	ground := color.NRGBA{R: 0xE8, G: 0xEE, B: 0xF8, A: 0xFF}
	row := (sideWidth*3 + 3) / 4 * 4 // rows end on whole 32 bits
	var w bytes.Buffer
	w.WriteString("BM")
	putLE(&w, uint32(54+row*sideHeight), uint32(0), uint32(54), uint32(40), int32(sideWidth), int32(sideHeight), uint16(1), uint16(24),
		uint32(0), uint32(0), int32(0), int32(0), uint32(0), uint32(0))
	for y := sideHeight - 1; y >= 0; y-- { // from below, blue first
		for x := range sideWidth {
			c := over(icon.NRGBAAt(x-(sideWidth-iconEdge)/2, y-(sideHeight-iconEdge)/3), ground)
			w.Write([]byte{c.B, c.G, c.R})
		}
		w.Write(make([]byte, row-sideWidth*3))
	}
	return w.Bytes()
}

// over lays a colour on an opaque ground.
func over(c, ground color.NRGBA) color.NRGBA {
	mix := func(top, below uint8) uint8 { return uint8((int(top)*int(c.A) + int(below)*(255-int(c.A))) / 255) }
	return color.NRGBA{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}
