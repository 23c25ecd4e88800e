package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// Read checks a value that somebody gives to the setting and returns it as it is kept: yes and no as 是 and 否. The error
// says in words what would be right.
func (l *Limit) Read(text string) (string, error) {
	text = strings.TrimSpace(text)
	if l.Key == KeyPrepTasks {
		_, err := readPrep(text)
		return text, err
	}
	if l.Key == KeyCopies {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" && !strings.ContainsAny(line, "=＝") {
				return "", fmt.Errorf("“%s”一行一种文件，写成“会议通知=镇党委”；不能是“%s”。", l.Title, line)
			}
		}
	}
	switch l.Kind {
	case record.KindInt:
		if n, err := strconv.Atoi(text); err != nil || n < 0 {
			return "", fmt.Errorf("“%s”应为不小于0的整数，不能是“%s”。", l.Title, text)
		}
	case record.KindNumber:
		if _, err := strconv.ParseFloat(text, 64); err != nil {
			return "", fmt.Errorf("“%s”应为数字，不能是“%s”。", l.Title, text)
		}
	case record.KindBool:
		switch text {
		case "是", "开", "true", "1":
			return "是", nil
		case "否", "关", "false", "0":
			return "否", nil
		}
		return "", fmt.Errorf("“%s”应为“是”或“否”，不能是“%s”。", l.Title, text)
	case record.KindChoice:
		if !slices.Contains(l.Options, text) {
			return "", fmt.Errorf("“%s”可选：%s；不能是“%s”。", l.Title, strings.Join(l.Options, "、"), text)
		}
	case record.KindDate:
		if text != "" && !record.Date(text).Valid() {
			return "", fmt.Errorf("“%s”应为日期，如2026-01-10；不能是“%s”。", l.Title, text)
		}
	}
	return text, nil
}
