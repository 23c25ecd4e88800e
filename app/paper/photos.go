package paper

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	_ "image/png" // beside JPEG the kind of pictures that a Word file may hold
)

const (
	// photoSide is how many pixels the longer side of a photo has in a paper: 300 to the inch where it is as wide as the text.
	photoSide = 1600
	// photoMost is how many pixels a photo may have to be made smaller; what claims more is left as it is.
	photoMost = 120_000_000
	// photoQuality is that of the JPEG files that photos become.
	photoQuality = 85
)

// forPaper gives a photo as a paper holds it: what came from a phone is made smaller, so that the file can be sent, and turned
// upright, because Word does not follow the note in it that says which way up it was taken. Everything else stays as it is.
func forPaper(photo []byte) []byte {
	size, kind, err := image.DecodeConfig(bytes.NewReader(photo))
	if err != nil || kind != "jpeg" && kind != "png" || size.Width*size.Height > photoMost {
		return photo
	}
	turned := 1
	if kind == "jpeg" {
		turned = orientation(photo)
	}
	if max(size.Width, size.Height) <= photoSide && turned == 1 {
		return photo
	}
	full, _, err := image.Decode(bytes.NewReader(photo))
	if err != nil {
		return photo
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, upright(smaller(full), turned), &jpeg.Options{Quality: photoQuality}); err != nil {
		return photo
	}
	return out.Bytes()
}

// smaller is a picture whose longer side has at most photoSide pixels: each of its pixels is the mean of a square of the original.
// What is transparent becomes white.
func smaller(full image.Image) *image.RGBA {
	from := image.NewRGBA(image.Rectangle{Max: full.Bounds().Size()})
	draw.Draw(from, from.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(from, from.Rect, full, full.Bounds().Min, draw.Over)
	size := from.Rect.Max
	n := (max(size.X, size.Y) + photoSide - 1) / photoSide
	if n == 1 {
		return from
	}
	out := image.NewRGBA(image.Rect(0, 0, max(size.X/n, 1), max(size.Y/n, 1)))
	for y := range out.Rect.Max.Y {
		for x := range out.Rect.Max.X {
			out.SetRGBA(x, y, mean(from, image.Rect(x*n, y*n, x*n+n, y*n+n).Intersect(from.Rect)))
		}
	}
	return out
}

// mean is the mean colour of a part of a picture.
func mean(from *image.RGBA, part image.Rectangle) color.RGBA {
	var sum [3]int
	for y := part.Min.Y; y < part.Max.Y; y++ {
		row := from.Pix[from.PixOffset(part.Min.X, y):from.PixOffset(part.Max.X, y)]
		for i := 0; i < len(row); i += 4 {
			sum[0] += int(row[i])
			sum[1] += int(row[i+1])
			sum[2] += int(row[i+2])
		}
	}
	n := part.Dx() * part.Dy()
	return color.RGBA{R: uint8(sum[0] / n), G: uint8(sum[1] / n), B: uint8(sum[2] / n), A: 255}
}

// upright turns a picture as the note of the camera says (Exif 2.3, tag 0x0112): 3 is half a turn, 6 a quarter to the right, 8 a
// quarter to the left. Mirrored pictures (2, 4, 5, 7), which no camera takes, stay.
func upright(p *image.RGBA, turned int) *image.RGBA {
	w, h := p.Rect.Max.X, p.Rect.Max.Y
	var from func(x, y int) (int, int)
	switch turned {
	case 3:
		from = func(x, y int) (int, int) { return w - 1 - x, h - 1 - y }
	case 6:
		from = func(x, y int) (int, int) { return y, h - 1 - x }
	case 8:
		from = func(x, y int) (int, int) { return w - 1 - y, x }
	default:
		return p
	}
	out := image.NewRGBA(p.Rect)
	if turned != 3 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range out.Rect.Max.Y {
		for x := range out.Rect.Max.X {
			fx, fy := from(x, y)
			out.SetRGBA(x, y, p.RGBAAt(fx, fy))
		}
	}
	return out
}

// orientation reads from a JPEG file how the camera was held, 1 when it does not say: the first directory of the Exif data, which
// stand in the segment APP1 before the picture.
func orientation(file []byte) int {
	for at := 2; at+4 <= len(file) && file[at] == 0xFF; {
		length := int(binary.BigEndian.Uint16(file[at+2:]))
		end := at + 2 + length
		if length < 2 || end > len(file) || file[at+1] == 0xDA { // the picture begins
			break
		}
		if segment := file[at+4 : end]; file[at+1] == 0xE1 && bytes.HasPrefix(segment, []byte("Exif\x00\x00")) {
			return exifOrientation(segment[6:])
		}
		at = end
	}
	return 1
}

func exifOrientation(tiff []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(tiff) < 8 {
		return 1
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return 1
	}
	for n := int(order.Uint16(tiff[at:])); n > 0 && at+14 <= len(tiff); n, at = n-1, at+12 {
		if entry := tiff[at+2:]; order.Uint16(entry) == 0x0112 {
			return int(order.Uint16(entry[8:]))
		}
	}
	return 1
}
