package paper

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// shot is a photo of a size, red on its left half and blue on its right.
func shot(t *testing.T, width, height int, orientation byte) []byte {
	t.Helper()
	p := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			if c := (color.RGBA{R: 255, A: 255}); x < width/2 {
				p.SetRGBA(x, y, c)
			} else {
				p.SetRGBA(x, y, color.RGBA{B: 255, A: 255})
			}
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, p, nil); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte{0xFF, 0xE1, 0, 34}, "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"...)
	exif = append(exif, orientation, 0, 0, 0, 0, 0, 0)
	return append(append([]byte{0xFF, 0xD8}, exif...), out.Bytes()[2:]...)
}

func TestAPhotoFromAPhoneIsMadeSmallAndUpright(t *testing.T) {
	for _, one := range []struct {
		turned byte
		size   image.Point
		red    image.Point // where the red half is now
	}{
		{1, image.Pt(1333, 1000), image.Pt(10, 500)},
		{3, image.Pt(1333, 1000), image.Pt(1320, 500)},
		{6, image.Pt(1000, 1333), image.Pt(500, 10)},
		{8, image.Pt(1000, 1333), image.Pt(500, 1320)},
	} {
		got, _, err := image.Decode(bytes.NewReader(forPaper(shot(t, 4000, 3000, one.turned))))
		if err != nil {
			t.Fatal(err)
		}
		if got.Bounds().Size() != one.size {
			t.Errorf("orientation %d: %v", one.turned, got.Bounds())
		}
		if r, _, b, _ := got.At(one.red.X, one.red.Y).RGBA(); r < b {
			t.Errorf("orientation %d: the left half is not where it belongs", one.turned)
		}
	}
}

func TestWhatIsSmallAndUprightStaysAsItIs(t *testing.T) {
	small := shot(t, 800, 600, 1)
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, image.NewRGBA(image.Rect(0, 0, 1600, 900))); err != nil {
		t.Fatal(err)
	}
	for _, content := range [][]byte{small, drawn.Bytes(), []byte("no picture"), nil, small[:40]} {
		if !bytes.Equal(forPaper(content), content) {
			t.Errorf("a picture of %d bytes was changed", len(content))
		}
	}
}

func TestDamagedNotesOfACameraAreNotFollowed(t *testing.T) {
	whole := shot(t, 40, 30, 6)
	for cut := range 60 {
		orientation(whole[:cut])
		broken := bytes.Clone(whole)
		broken[cut] ^= 0xFF
		orientation(broken)
	}
}
