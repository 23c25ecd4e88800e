package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
)

// A sign-in matrix (签到表) has a row for each deputy and a column for each sitting: the header of such a column holds the
// sitting's day. What stands in a cell is how the deputy attended.

// matrix is such a sheet as it was read.
type matrix struct {
	sheet    *sheetin.Sheet
	match    sheetin.Match
	title    string // of what was attended, from the line above: 清溪镇第十九届人民代表大会第二次会议
	year     int    // that days without a year belong to; 0 when the sheet names none
	name     int    // columns; -1 where there is none
	reason   int
	by       int
	sittings []sitting
}

// sitting is one column of a matrix.
type sitting struct {
	col  int
	text string // of the header
	name string // 第一次全体会议; "" when the header is only a day
	day  record.Date
	part string // 上午
}

var matrixColumns = []sheetin.Column{
	{Key: "name", Label: "姓名", Synonyms: []string{"代表姓名", "代表名单"}},
	{Key: "reason", Label: "请假事由", Synonyms: []string{"请假原因", "缺席原因", "事由"}},
	{Key: "by", Label: "批准人", Synonyms: []string{"准假人", "批准"}},
}

// matrixTop is how many rows that hold something may stand above the header and in it.
const matrixTop = 12

// findMatrix looks for a matrix in a book; wanted names the sheet, "" for any that is visible. Nil when there is none.
func findMatrix(book *sheetin.Book, wanted string) *matrix {
	for _, sheet := range book.Sheets {
		if wanted != "" && sheet.Name != wanted || wanted == "" && sheet.Hidden {
			continue
		}
		var best *matrix
		for i := range min(matrixTop, len(sheet.Rows)) {
			for first := i; first >= max(0, i-1); first-- {
				m := matrixAt(sheet, sheet.Rows[first].Number, sheet.Rows[i].Number)
				if m != nil && (best == nil || len(m.sittings) > len(best.sittings)) {
					best = m
				}
			}
		}
		if best != nil {
			return best
		}
	}
	return nil
}

// matrixAt reads the rows first to last as the header of a matrix; nil when they are none.
func matrixAt(sheet *sheetin.Sheet, first, last int) *matrix {
	m := &matrix{sheet: sheet, match: sheetin.FindAt(sheet, matrixColumns, first, last), name: -1, reason: -1, by: -1}
	m.readTitle()
	m.match.Headers = slices.DeleteFunc(m.match.Headers, func(h sheetin.Header) bool { return h.Text == reasonHeader })
	for i := range m.match.Headers {
		h := &m.match.Headers[i]
		if h.How == sheetin.ByPart {
			h.Key, h.How = "", sheetin.Unmatched
		}
		s, is := sittingOf(h.Text, m.year)
		switch {
		case h.Key == "name":
			m.name = h.Col
		case h.Key == "reason":
			m.reason = h.Col
		case h.Key == "by":
			m.by = h.Col
		case is:
			s.col = h.Col
			m.sittings = append(m.sittings, s)
			h.Key, h.How = "attendance", sheetin.ByPart
			continue
		}
		h.Key = map[string]string{"name": "attendance", "reason": "leaves", "by": "leaves"}[h.Key]
	}
	if m.name < 0 || len(m.sittings) == 0 {
		return nil
	}
	return m
}

var (
	titleEnd  = regexp.MustCompile(`(会议)?(签到表|签到册|签到簿|签到情况|签到|点名册|点名表|出席情况|考勤表|考勤|登记表|统计表|一览表)+$`)
	titleYear = regexp.MustCompile(`(\d{4})年`)
)

// readTitle takes what was attended and the year out of the lines above the header, or the sheet's name.
func (m *matrix) readTitle() {
	for _, row := range m.sheet.Rows {
		if row.Number >= m.match.FirstRow {
			break
		}
		for _, c := range row.Cells {
			text := hanzi.Narrow(hanzi.CleanName(c.Text))
			if m.title == "" && titleEnd.MatchString(text) {
				m.title = titleEnd.ReplaceAllString(text, "$1")
			}
			if found := titleYear.FindStringSubmatch(text); found != nil && m.year == 0 {
				m.year, _ = strconv.Atoi(found[1])
			}
		}
	}
}

var (
	headerDay  = regexp.MustCompile(`(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?`)
	headerPart = regexp.MustCompile(`上午|下午|晚上|全天`)
)

// sittingOf reads the header of a column as a sitting: 第一次全体会议1月15日上午. False when it names no day. A day without a
// year in a sheet that names none is left empty.
func sittingOf(header string, year int) (sitting, bool) {
	text := hanzi.Narrow(header)
	at := headerDay.FindStringSubmatch(text)
	if at == nil {
		return sitting{}, false
	}
	month, _ := strconv.Atoi(at[2])
	day, _ := strconv.Atoi(at[3])
	if at[1] != "" {
		year, _ = strconv.Atoi(at[1])
	}
	s := sitting{text: header, part: headerPart.FindString(text), day: record.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))}
	if year != 0 && !s.day.Valid() {
		return sitting{}, false
	}
	if year == 0 {
		s.day = ""
	}
	rest := headerPart.ReplaceAllString(strings.Replace(text, at[0], "", 1), "")
	s.name = strings.Trim(rest, " ·()（）:：，,、-—")
	return s, true
}

// marks are the words and signs that stand in a sign-in sheet.
var marks = map[string]string{
	"√": office.Attended, "✓": office.Attended, "✔": office.Attended, "v": office.Attended, "到": office.Attended, "已到": office.Attended, "是": office.Attended,
	"1": office.Attended, "出席": office.Attended, "签到": office.Attended, "参加": office.Attended,
	"请假": office.OnLeave, "假": office.OnLeave, "事假": office.OnLeave, "病假": office.OnLeave, "公假": office.OnLeave, "产假": office.OnLeave, "△": office.OnLeave,
	"缺": office.Absent, "缺席": office.Absent, "×": office.Absent, "x": office.Absent, "✗": office.Absent, "✘": office.Absent, "未到": office.Absent, "旷会": office.Absent,
	"迟到": office.CameLate, "迟": office.CameLate, "早退": office.LeftSoon,
}

// markOf reads how somebody attended; a cell that holds the person's own name was signed. "" when the cell is empty.
func markOf(c sheetin.Cell, name string) (string, error) {
	text, err := oneLine(c)
	if err != nil || strings.TrimSpace(text) == "" {
		return "", err
	}
	if status := marks[nameKey(text)]; status != "" {
		return status, nil
	}
	if nameKey(text) == nameKey(name) {
		return office.Attended, nil
	}
	return "", fmt.Errorf("“%s”看不出是到会、请假还是缺席，请改成√、请假、缺、迟到、早退之一", text)
}
