// Command maketemplates writes the Word templates that the program comes with into assets/templates. They are made by code
// so that every look comes from one place and the files are the same bytes each time; `go run ./cmd/dev templates` calls it
// in the project's root.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"npcdesk/app/paper/docx"
)

// folder is where the templates lie, seen from the project's root.
const folder = "assets/templates"

// templates names each template with the function that builds it. Package paper gives the data: what a tag prints is said
// there.
var templates = map[string]func() *docx.Doc{
	"公告_代表名单": deputiesNotice,
	"议程":      agenda,
	"主席团名单":   presidiumList,
	"交办单":     handOverSlip,
	"征询意见表":   opinionSlip,
	"答复函":     replyLetter,
	"督办通知单":   urgeNotice,
	"履职登记卡":   deputyCard,
}

func main() {
	if err := write(folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write writes all templates into a folder.
func write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, build := range templates {
		file, err := build().Bytes()
		if err != nil {
			return fmt.Errorf("template %s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".docx"), file, 0o644); err != nil {
			return err
		}
	}
	return nil
}
