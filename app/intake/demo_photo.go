package intake

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"

	"npcdesk/app/office"
)

// The size of a two-inch photo, 35 by 45 mm, at 220 pixels to the inch.
const (
	photoWidth  = 303
	photoHeight = 390
	withPhoto   = 6 // deputies who get one
)

// savePhotos gives the first deputies a photo: a silhouette, since nobody here exists.
func (t *township) savePhotos() error {
	dir, err := os.MkdirTemp("", "npcdesk-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for i, d := range t.deputies[:withPhoto] {
		path := filepath.Join(dir, "照片.png")
		if err := writeSilhouette(path, uint8(150+12*i)); err != nil {
			return err
		}
		if err := t.s.Attach(office.Deputies.Any, d.ID, "照片", path); err != nil {
			return err
		}
	}
	return nil
}

// writeSilhouette draws head and shoulders in front of a background of some blue.
func writeSilhouette(path string, blue uint8) error {
	img := image.NewRGBA(image.Rect(0, 0, photoWidth, photoHeight))
	back, front := color.RGBA{90, 130, blue, 255}, color.RGBA{236, 238, 242, 255}
	for y := range photoHeight {
		for x := range photoWidth {
			c := back
			if inEllipse(x, y, 151, 150, 66, 82) || inEllipse(x, y, 151, 390, 130, 140) {
				c = front
			}
			img.SetRGBA(x, y, c)
		}
	}
	return writePicture(path, img)
}

// writePicture writes a picture as a PNG.
func writePicture(path string, img image.Image) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func inEllipse(x, y, atX, atY, a, b int) bool {
	dx, dy := float64(x-atX)/float64(a), float64(y-atY)/float64(b)
	return dx*dx+dy*dy <= 1
}
