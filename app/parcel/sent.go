package parcel

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"npcdesk/app/record"
	"npcdesk/assets"
	"npcdesk/data"
)

// Sent is what is remembered of a package: what was in it, and what its figures were. It is no record: undo does not touch it, as it does not touch
// the files.
type Sent struct {
	Wish
	Key     string      `json:"-"`
	At      string      // RFC 3339, local time
	Day     record.Date // the day that the files say they were made on
	Title   string      // 清溪镇第十九届人民代表大会第六次会议有关材料
	Version string      // of the program
	AsOf    record.Date // the day as of which the figures were counted
	Dir     string      // folder of the files
	Zip     string
	Mail    string // draft of the mail (.eml)
	Files   []Item
	Titles  []string // of Files: what they are, whatever their numbers
	Figures []Figure
}

// Figure is an indicator as it was sent.
type Figure struct{ Group, Name, Unit, Text string }

const sentUnder = "sent/"

func newSent(s *data.Store, w Wish, b *bundle) (Sent, error) {
	today := s.Settings().Today
	out := Sent{Wish: w, At: time.Now().Format(time.RFC3339), Day: today, Title: b.about, Version: assets.Version, AsOf: today}
	if w.To != "" && w.To < today {
		out.AsOf = w.To
	}
	for _, it := range b.items {
		out.Files, out.Titles = append(out.Files, it), append(out.Titles, it.title)
	}
	var err error
	out.Figures, err = counted(s, w, out.AsOf)
	return out, err
}

// remember keeps what was sent. Two packages of one second get keys of their own.
func remember(s *data.Store, sent *Sent) error {
	text, err := json.Marshal(sent)
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		sent.Key = fmt.Sprintf("%s%s %02d", sentUnder, sent.At, n)
		if s.Kept(sent.Key) == "" {
			return s.Keep(sent.Key, string(text))
		}
	}
}

// History lists what was sent, the latest first.
func History(s *data.Store) ([]Sent, error) {
	kept, err := s.KeptUnder(sentUnder)
	if err != nil {
		return nil, err
	}
	var out []Sent
	for key, text := range kept {
		one := Sent{Key: key}
		if err := json.Unmarshal([]byte(text), &one); err != nil {
			return nil, fmt.Errorf("报送记录%s读不出来：%w", strings.TrimPrefix(key, sentUnder), err)
		}
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b Sent) int { return strings.Compare(b.Key, a.Key) })
	return out, nil
}

// Differences say how the records have changed since something was sent.
type Differences struct {
	Figures []Changed
	Papers  []Changed // files whose text would be another one now
	Note    string    // why the files were not compared, "" when they were
}

// Changed is one difference: what it is, as it was sent and as it is now. Of a paper the two say whether it is there, and what became of it.
type Changed struct{ Name, Unit, Sent, Now string }

// What can become of a paper that was sent.
const (
	paperThere   = "已报送"
	paperChanged = "内容有变化"
	paperGone    = "现在不再生成"
	paperNew     = "现在可以生成"
	paperNone    = "当时没有"
)

// Compare counts the figures of what was sent again and makes its files again, as of the day of sending: what differs comes from changes of the
// records, not from the days that have passed.
func Compare(s *data.Store, sent Sent, step Step) (Differences, error) {
	var out Differences
	then, err := data.OpenReader(s.Dir)
	if err != nil {
		return out, err
	}
	defer then.Close()
	then.StandOn(sent.Day)
	now, err := counted(then, sent.Wish, sent.AsOf)
	if err != nil {
		return out, err
	}
	out.Figures = figuresChanged(sent.Figures, now)
	if sent.Version != assets.Version {
		out.Note = "报送时用的是" + sent.Version + "版程序，文件的写法可能不同，只比较了数字，没有比较文件。"
		return out, nil
	}
	b, err := collect(then, sent.Wish, step)
	if err != nil {
		return out, err
	}
	out.Papers = papersChanged(sent, b.items)
	return out, nil
}

func figuresChanged(sent, now []Figure) []Changed {
	values := map[string]Figure{}
	for _, f := range now {
		values[f.Group+f.Name] = f
	}
	var out []Changed
	for _, f := range sent {
		if is, known := values[f.Group+f.Name]; known && is.Text != f.Text {
			out = append(out, Changed{Name: f.Name, Unit: f.Unit, Sent: f.Text, Now: is.Text})
		}
	}
	return out
}

func papersChanged(sent Sent, now []Item) []Changed {
	sums := map[string]string{}
	for _, it := range now {
		sums[it.title] = it.SHA256
	}
	var out []Changed
	for i, it := range sent.Files {
		title := sent.Titles[i]
		sum, there := sums[title]
		delete(sums, title)
		switch {
		case !there:
			out = append(out, Changed{Name: it.Name, Sent: paperThere, Now: paperGone})
		case sum != it.SHA256:
			out = append(out, Changed{Name: it.Name, Sent: paperThere, Now: paperChanged})
		}
	}
	for _, it := range now {
		if _, isNew := sums[it.title]; isNew {
			out = append(out, Changed{Name: it.Name, Sent: paperNone, Now: paperNew})
		}
	}
	return out
}
