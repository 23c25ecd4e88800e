package office

import "npcdesk/app/record"

// The two orders of name lists (名单排序, DOMAIN.md §5.9).
const (
	OrderByName    = "按姓名笔画"
	OrderBySurname = "按姓氏笔画"
)

// CongressName is the full name of the congress: 清溪镇人民代表大会.
func CongressName(in record.Settings) string {
	return named(in, KeyNameCongress, in.Text(KeyTown)+"人民代表大会")
}

// PresidiumName is the full name of the presidium: 清溪镇人民代表大会主席团.
func PresidiumName(in record.Settings) string {
	return named(in, KeyNamePresidium, CongressName(in)+"主席团")
}

// OfficeName is the full name of the office: 清溪镇人民代表大会办公室.
func OfficeName(in record.Settings) string {
	return named(in, KeyNameOffice, CongressName(in)+"办公室")
}

// GovernmentName is the full name of the township government: 清溪镇人民政府.
func GovernmentName(in record.Settings) string {
	return named(in, KeyNameTownGov, in.Text(KeyTown)+"人民政府")
}

// TownWord is the word that stands for 镇 in papers of this office: 镇, or 乡 in a 乡 or 民族乡.
func TownWord(in record.Settings) string {
	if kind := in.Text(KeyTownKind); kind == "乡" || kind == "民族乡" {
		return "乡"
	}
	return LevelTown
}

// LevelWord prints a level: the township's own as the office calls itself, the others as they are.
func LevelWord(level string, in record.Settings) string {
	if level == LevelTown {
		return TownWord(in)
	}
	return level
}

func named(in record.Settings, key, otherwise string) string {
	if name := in.Text(key); name != "" {
		return name
	}
	return otherwise
}
