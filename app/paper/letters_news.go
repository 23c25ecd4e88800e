package paper

import (
	"fmt"
	"os"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// newsDocuments are D63.
func newsDocuments() []Document {
	return []Document{
		letter("D63", "会议简报", "×镇第×届人民代表大会第×次会议简报", issuerOffice, HeadForm, "会议简报", notClosed, sessionNews),
		letter("D63", "新闻稿", "×镇召开第×届人民代表大会第×次会议", issuerOffice, HeadForm, "会议新闻稿", notClosed, sessionNews),
	}
}

// newsPhotoWidth is the width of a photo in a bulletin, in millimetres.
const newsPhotoWidth = 130

// sessionNews is what bulletin and press release say: who came, what was heard, adopted and elected, and the photos of the session.
func sessionNews(j *job) docx.Data {
	out := docx.Data{"会期": j.span(), "何时何地": j.whenAndWhere(), "出席": j.attendanceWords(), "编发": editedBy(office.OfficeName(j.in), dayToFill(j.issued())), "编号": j.listedNumber()}
	out["听取"] = j.reportsHeard()
	out["通过"] = j.adoptedWords()
	out["选举"] = inOneLine(j.electionLines(false))
	out["建议"] = j.proposalsReceived()
	chosen := len(j.projectsChosen())
	out["票决"] = when(chosen > 0, "会议票决产生民生实事项目%d项。", chosen)
	out["照片"] = j.sessionPhotos()
	return out
}

// editedBy is the line of a bulletin that says who edits it and of what day it is; the day of a long office has its own line.
func editedBy(who, on string) string {
	if textUnits(who+on) > 2*25 {
		return who + "\n" + on
	}
	return who + "　　" + on
}

// reportsHeard names the items of the agenda that were heard or examined.
func (j *job) reportsHeard() string {
	var items []string
	for _, a := range j.session.Agenda {
		if a.Type == "听取报告" || a.Type == "审议" {
			items = append(items, unstopped(a.Text))
		}
	}
	return when(items != nil, "会议%s。", strings.Join(items, "；"))
}

// adoptedWords name what the session adopted.
func (j *job) adoptedWords() string {
	var titles []string
	for _, r := range j.resolutions() {
		if r.Adopted != "" && r.Kind != office.AdoptsAnnouncement {
			titles = append(titles, "《"+unstopped(j.withoutSession(r.Title))+"》")
		}
	}
	return when(titles != nil, "会议通过了%s。", strings.Join(titles, "、"))
}

// sessionPhotos are the photos attached to the session, in the order in which they were added. One that cannot be read is left out.
func (j *job) sessionPhotos() []docx.Data {
	var out []docx.Data
	for i, path := range j.store.Photos(office.Sessions.Any, j.session.ID) {
		content, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		out = append(out, docx.Data{"图": docx.Image{Data: forPaper(content), Width: newsPhotoWidth}, "说明": fmt.Sprintf("图%d　会议现场", i+1)})
	}
	return out
}
