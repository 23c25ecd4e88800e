package intake

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The size of a picture of an activity in points: small, since nobody here exists and the folder is to stay small.
const sceneWidth, sceneHeight = 480, 320

// saveScenes puts pictures to the latest record of each kind that a bulletin (简报) is made from: a hall or a landscape with people.
func (t *township) saveScenes() error {
	dir, err := os.MkdirTemp("", "npcdesk-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for n, one := range []struct {
		reg      *record.Any
		captions []string
	}{
		{office.Meetings.Any, []string{"会议现场"}},
		{office.Inspections.Any, []string{"代表实地察看", "听取情况汇报"}},
		{office.Trainings.Any, []string{"培训课堂"}},
		{office.Receptions.Any, []string{"代表接待选民"}},
		{office.Campaigns.Any, []string{"代表走进农户", "政策咨询点"}},
		{office.Contacts.Any, []string{"代表入户走访"}},
	} {
		latest := record.Query{}
		if key := one.reg.DateKey; key != "" {
			latest = record.Query{Where: []record.Filter{{Key: key, Op: record.AtMost, Value: string(t.today)}}, Sort: []record.Sort{{Key: key, Desc: true}}}
		}
		ids, err := t.s.IDs(one.reg, latest)
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			continue
		}
		for k, caption := range one.captions {
			path := filepath.Join(dir, fmt.Sprintf("%s.png", caption))
			if err := writeScene(path, n+k); err != nil {
				return err
			}
			if err := t.s.Attach(one.reg, ids[0], "照片", path); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeScene draws a picture: sky or wall, ground or table, and people in a row.
func writeScene(path string, kind int) error {
	img := image.NewRGBA(image.Rect(0, 0, sceneWidth, sceneHeight))
	back := []color.RGBA{{176, 206, 232, 255}, {232, 224, 206, 255}, {206, 226, 200, 255}}[kind%3]
	ground := []color.RGBA{{112, 150, 96, 255}, {150, 104, 72, 255}, {160, 140, 110, 255}}[kind%3]
	for y := range sceneHeight {
		for x := range sceneWidth {
			c := back
			if y > 220+(x*kind/97)%14 {
				c = ground
			}
			for n := range 5 {
				at := 60 + n*90 + (n*kind*7)%20
				if inEllipse(x, y, at, 128, 17, 21) {
					c = color.RGBA{224, 188, 158, 255}
				} else if inEllipse(x, y, at, 222, 36, 72) {
					c = color.RGBA{uint8(60 + 30*n), uint8(80 + 12*kind), uint8(150 - 20*n), 255}
				}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return writePicture(path, img)
}
