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

// builders names templates with the functions that build them. Package paper gives the data: what a tag prints is said there.
type builders map[string]func() *docx.Doc

// templates are all templates of the program.
var templates = together(letterTemplates, listTemplates, scriptTemplates, electionTemplates, reportTemplates, recordTemplates, volumeTemplates, parcelTemplates)

// together puts the areas' templates into one map.
func together(areas ...builders) builders {
	out := builders{}
	for _, area := range areas {
		for name, build := range area {
			if out[name] != nil {
				panic("two templates are called " + name)
			}
			out[name] = build
		}
	}
	return out
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
