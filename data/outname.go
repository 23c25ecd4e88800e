package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxFileName is how long a file name may be in bytes: other systems than Windows stop at 255, and a second name adds some.
const maxFileName = 220

// OutName puts the name of a file that leaves the office together from its parts, joined by _ : empty ones are left out,
// what Windows does not allow is replaced, and the longest part is shortened where the name would be too long. ext has
// its full stop; the name is only ext when no part says anything.
func OutName(parts []string, ext string) string {
	words := make([]string, 0, len(parts))
	total := len(ext)
	for _, p := range parts {
		if p = fileWord(p); p != "" {
			words = append(words, p)
			total += len(p) + 1
		}
	}
	for total > maxFileName {
		longest := 0
		for i, w := range words {
			if len(w) > len(words[longest]) {
				longest = i
			}
		}
		w := shorten(words[longest], max(1, len(words[longest])-(total-maxFileName)))
		total -= len(words[longest]) - len(w)
		words[longest] = w
	}
	name := strings.Join(words, "_")
	if stem, _, _ := strings.Cut(name, "."); isDevice(stem) {
		name = "_" + name
	}
	return name + ext
}

// shorten cuts a text to so many bytes, not inside a character.
func shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return strings.TrimRight(s[:limit], " .")
}

// fileWord makes a text fit for a file name on Windows: forbidden characters become their full-width forms, which read the
// same and are allowed, slashes a dash, and line breaks a space.
func fileWord(s string) string {
	s = strings.NewReplacer("<", "＜", ">", "＞", ":", "：", `"`, "＂", "|", "｜", "?", "？", "*", "＊", "/", "-", `\`, "-",
		"\r\n", " ", "\n", " ", "\t", " ").Replace(s)
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	return strings.Trim(s, " .")
}

// isDevice reports whether Windows takes a file name's stem for a device.
func isDevice(stem string) bool {
	stem = strings.ToUpper(strings.TrimSpace(stem))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	rest, com := strings.CutPrefix(stem, "COM")
	if !com {
		rest, com = strings.CutPrefix(stem, "LPT")
	}
	return com && utf8.RuneCountInString(rest) == 1 && strings.Contains("0123456789¹²³", rest)
}
