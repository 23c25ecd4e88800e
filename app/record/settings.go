package record

import (
	"strconv"
	"strings"
)

// Settings are the office's limits, switches and lists as they stand, and the day they are looked at on. What is worked
// out for a record may depend on the record and the settings; what depends on Today is never stored.
type Settings struct {
	Today  Date
	Values map[string]string
}

// Text returns a setting, "" when there is none.
func (s Settings) Text(key string) string { return s.Values[key] }

// Int returns a whole number, 0 when the setting is missing or is no number.
func (s Settings) Int(key string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(s.Values[key]))
	return n
}

// On tells whether a switch is on.
func (s Settings) On(key string) bool {
	v := s.Values[key]
	return v == "是" || v == "开" || v == "true"
}

// List returns the values of a list setting: one to a line, or, in a text of one line, between 、.
func (s Settings) List(key string) []string {
	text, sep := strings.TrimSpace(s.Values[key]), "、"
	if strings.Contains(text, "\n") {
		sep = "\n"
	}
	var out []string
	for _, part := range strings.Split(text, sep) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
