package paper

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// numbered is what the contents add to the title of an announcement.
var numbered = regexp.MustCompile(`（第.+号）$`)

func TestAResolutionIsBoundOnceThoughItWasWrittenTwice(t *testing.T) {
	o := newTownship(t)
	o.resolved(&office.Resolution{Kind: office.AdoptsResolution, Title: "关于2025年财政决算的决议", Adopted: "2026-01-11", Text: "批准2025年财政决算。"})
	for _, name := range []string{"决算和预算调整的决议", "决议正式文本"} {
		if len(o.filesOf(paperOf(name))) != 1 {
			t.Fatalf("%s is not written", name)
		}
	}
	whole := strings.Join(o.text(document("D64", ""), o.session), "\n")
	if n := strings.Count(whole, "批准2025年财政决算。"); n != 1 {
		t.Errorf("the volume holds it %d times", n)
	}
}

func TestTheVolumeHoldsTheFinalPapersInTheOrderOfTheirNumbers(t *testing.T) {
	o := newTownship(t)
	file, name, err := NewMaker(o.Store).Make(document("D64", ""), o.session)
	if err != nil {
		t.Fatal(err)
	}
	if name != "D64_会议文件汇编_清溪镇第十九届人民代表大会第六次会议.docx" {
		t.Error(name)
	}
	paragraphs, err := docx.Paragraphs(file)
	if err != nil {
		t.Fatal(err)
	}
	var contents, titles []string
	annex := false
	for _, p := range paragraphs {
		switch title := strings.NewReplacer("\n", "", "　", "").Replace(p.Text); p.Style {
		case "目录行":
			line, _, _ := strings.Cut(title, "\t")
			_, line, _ = strings.Cut(line, "、")
			contents = append(contents, numbered.ReplaceAllString(line, ""))
		case "附件标记":
			annex = true
		case "Title":
			if annex { // its title, not that of a paper
				annex = false
				continue
			}
			titles = append(titles, strings.TrimPrefix(title, "清溪镇第十九届人民代表大会第六次会议"))
		}
	}
	if titles = titles[3:]; !slices.Equal(contents, titles) { // behind the cover's two and the heading of the contents
		t.Errorf("the contents name\n%q, the papers are\n%q", contents, titles)
	}
	text := strings.Join(titles, "|")
	if strings.Contains(text, "议程（草案）") || !strings.Contains(text, "|议程|") && !strings.HasPrefix(text, "议程|") {
		t.Errorf("the agenda stands as a draft: %s", text)
	}
	if agenda, list := strings.Index(text, "议程"), strings.Index(text, "主席团和秘书长名单"); agenda > list || list < 0 {
		t.Errorf("the order is wrong: %s", text)
	}
}
