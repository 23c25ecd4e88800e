package office

import (
	"strings"

	"npcdesk/app/record"
)

// KeyAnswerSigners is the switch for rule F12: the answer goes to every deputy who signed.
const KeyAnswerSigners = "answer_signers"

// answerLimits are settings of proposals beside those of limits_proposal.go.
var answerLimits = []Limit{
	{Key: KeyAnswerSigners, Title: "提醒把答复送达每位附议人", Group: limitsProposal, Kind: record.KindBool, Default: "否",
		Source: "各省建议办理规定：可由领衔代表转交", Mark: record.Verify},
	{Key: KeyResultFour, Title: "四类的含义", Group: limitsProposal, Kind: record.KindLongText, Province: "重庆",
		Default: "A=已经解决或采纳\nB=正在研究解决\nC=不具备解决条件\nD=属上级职权，已向上级反映", Source: "渝22", Mark: record.Provincial},
}

// threeClasses tells whether the office sorts results into three classes.
func threeClasses(in record.Settings) bool { return in.Text(KeyResultScheme) == SchemeThree }

// ResultLabel returns what a class of results (办理结果分类) stands for under the scheme of the office, "" for a letter that
// the scheme does not have. The letter is what records keep: D60 prints it at the top of the reply.
func ResultLabel(class string, in record.Settings) string {
	key := KeyResultFour
	if threeClasses(in) {
		key = KeyResultThree
	}
	for line := range strings.Lines(in.Text(key)) {
		if letter, label, ok := strings.Cut(strings.TrimSpace(line), "="); ok && letter == class && class != "" {
			return label
		}
	}
	return ""
}
