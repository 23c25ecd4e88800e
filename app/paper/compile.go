package paper

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// compiledHeads are the kinds of papers that the volume of a session's papers (会议文件汇编) holds; scripts, forms, ballots and
// letters to single addressees are filed, not bound.
var compiledHeads = []Head{HeadRed, HeadCongress, HeadNotice}

// The first and the last paper of the volume (DOMAIN.md §5.5, D64).
const (
	firstCompiled = "D04"
	lastCompiled  = "D59"
)

// volumeDocuments is D64.
func volumeDocuments() []Document {
	return []Document{{Number: "D64", Name: "会议文件汇编", Title: "×镇第×届人民代表大会第×次会议文件汇编", Issuer: "人大办公室", Head: HeadForm,
		Template: "会议文件汇编", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: nothingToCompile, Data: volume, Finish: bind}}
}

// bound is a paper in the volume.
type bound struct {
	title string
	file  []byte
	pages int // estimated
}

// compiled are the papers of the volume in the order of their numbers: of a paper that is a draft first the final text where there
// is one. A paper that cannot be made is not in it.
func (j *job) compiled() []bound {
	key := fmt.Sprintf("volume=%d", j.session.ID)
	if kept, ok := j.read[key].([]bound); ok {
		return kept
	}
	var list []Document
	for _, d := range Documents() {
		if d.Number >= firstCompiled && d.Number <= lastCompiled && slices.Contains(compiledHeads, d.Head) {
			list = append(list, d)
		}
	}
	final := map[string]bool{}
	for _, d := range list {
		if d.Stage == StageFinal {
			files, _, err := j.whole(d, j.session.ID)
			j.keep(err)
			final[d.Number+d.Base()] = len(files) > 0
		}
	}
	var out []bound
	in := map[string]bool{}
	var surveyor docx.Surveyor
	for _, d := range list {
		if d.Stage == StageDraft && final[d.Number+d.Base()] {
			continue
		}
		files, _, err := j.whole(d, j.session.ID)
		j.keep(err)
		for _, f := range files {
			title, pages := surveyor.Survey(f.file)
			title, own := j.boundTitle(cmp.Or(title, f.doc.Called()), f)
			if !own || !in[title] {
				out = append(out, bound{title, f.file, pages})
			}
			in[title] = true
		}
	}
	j.read[key] = out
	return out
}

// announcementNumber is the line under the title of an announcement: 公告〔十九届〕第3号.
var announcementNumber = regexp.MustCompile(`^(?:公告〔.+〕)?(第.+号)$`)

// boundTitle is what the contents call a paper: its title without the session's name, which stands on the cover, and the number
// of an announcement. own tells that no other paper but the same one in another dress has that title: a resolution with a red
// head (D57) behind the one that was put to the congress, an announcement (D56) that was read out at the session (D46).
func (j *job) boundTitle(title string, f finished) (line string, own bool) {
	title = strings.NewReplacer("\n", "", "　", "").Replace(title)
	title = cmp.Or(strings.TrimPrefix(title, j.session.FullName()), title)
	if f.doc.Head != HeadNotice {
		return title, true
	}
	paragraphs, err := docx.Paragraphs(f.file)
	j.keep(err)
	for _, p := range paragraphs[:min(len(paragraphs), 3)] {
		if number := announcementNumber.FindStringSubmatch(p.Text); number != nil {
			return title + "（" + number[1] + "）", true
		}
	}
	return title, false
}

func nothingToCompile(j *job) string {
	if len(j.compiled()) == 0 {
		return "会议还没有能编入的文件"
	}
	return ""
}

// volume is the cover and the contents of D64; the pages are estimated until Word works them out.
func volume(j *job) docx.Data {
	var lines []docx.Data
	page := 1
	for i, p := range j.compiled() {
		lines = append(lines, docx.Data{"号": hanzi.Number(i + 1), "题": p.title, "页": page})
		page += p.pages
	}
	return docx.Data{"目录": lines, "印制": j.noticeMonth()}
}

// noticeMonth is the month on the cover: that in which the session closed, "" before it is known.
func (j *job) noticeMonth() string {
	on := j.session.Closes
	if on == "" {
		on = j.session.Opens
	}
	if on == "" {
		return ""
	}
	return hanzi.DateHan(string(on)[:7])
}

// bind puts the papers behind the cover and the contents.
func bind(j *job, front []byte) ([]byte, error) {
	list := j.compiled()
	files := make([][]byte, len(list))
	for i, p := range list {
		files[i] = p.file
	}
	out, err := docx.Join(front, files...)
	var bad *docx.JoinError
	if errors.As(err, &bad) {
		return nil, fmt.Errorf("会议文件汇编没有生成：“%s”%w", list[bad.Place].title, bad.Err)
	}
	return out, err
}
