// Package app holds the rooms of the house; the tests here look at the house as a whole.
package app

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"npcdesk/assets"
)

// What 关于 shows is what the package, the installer and the shortcut are made from.
func TestTheProgramNamesItselfAsFyneAppTomlDoes(t *testing.T) {
	text, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	details := keysOf(string(text))
	for key, said := range map[string]string{
		"Name": assets.AppName, "ID": assets.AppID, "Version": assets.Version, "Build": strconv.Itoa(assets.Build),
	} {
		if details[key] != said {
			t.Errorf("FyneApp.toml has %s = %q, assets/version.go says %q", key, details[key], said)
		}
	}
	if _, err := os.Stat("../" + details["Icon"]); err != nil {
		t.Errorf("the icon of FyneApp.toml is not there: %v", err)
	}
}

// keysOf reads the lines key = value of a TOML file that has each key once and plain values only.
func keysOf(text string) map[string]string {
	keys := map[string]string{}
	for line := range strings.Lines(text) {
		if key, value, ok := strings.Cut(line, "="); ok && !strings.HasPrefix(line, "#") {
			keys[strings.TrimSpace(key)] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return keys
}
