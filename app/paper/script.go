package paper

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// script is a speaking script (主持词, DOMAIN.md §5.7): a list of blocks, each a heading, what the host says, or what he does.
type script []docx.Data

func (s *script) add(kind, text string) {
	if text == "" {
		return
	}
	block := docx.Data{"题": "", "说": "", "提示": ""}
	block[kind] = text
	*s = append(*s, block)
}

// head opens a part of the script: 一、听取报告.
func (s *script) head(format string, args ...any) { s.add("题", fmt.Sprintf(format, args...)) }

// say is what the host reads aloud.
func (s *script) say(format string, args ...any) { s.add("说", fmt.Sprintf(format, args...)) }

// cue is what the host does or waits for; it is printed in brackets.
func (s *script) cue(format string, args ...any) {
	s.add("提示", "（"+fmt.Sprintf(format, args...)+"）")
}

// byHands is a vote by show of hands, with room for the numbers (DOMAIN.md §5.7). carried is what the host says when it passed.
func (s *script) byHands(carried string) {
	s.say("同意的请举手。")
	s.cue("清点：%s票", blank)
	s.say("请放下。反对的请举手。")
	s.cue("清点：%s票，没有时报“没有”", blank)
	s.say("弃权的请举手。")
	s.cue("清点：%s票，没有时报“没有”", blank)
	s.say("%s", carried)
}

// speaking is what the template of a script is filled with: the script that the clerk wrote for the meeting where there is one,
// else the blocks. m may be nil.
func (j *job) speaking(title string, m *office.Meeting, s script) docx.Data {
	if m != nil && m.Script != "" {
		s = nil
		for _, line := range docx.Lines(m.Script) {
			s.say("%s", line)
		}
	}
	return docx.Data{"题目": title, "步": []docx.Data(s)}
}
