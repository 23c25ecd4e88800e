package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const noticesFile = "assets/notices/modules.txt"

// module is a Go module whose code is linked into one of our programs.
type module struct{ path, version, dir string }

// title is the line under which the texts of a module stand in the notices.
func (m module) title() string { return strings.TrimSpace(m.path + " " + m.version) }

// shippedFor are the systems whose programs differ in the modules they link: people use Windows, we test on Linux.
var shippedFor = []string{"windows", "linux"}

// notices writes the page of notices anew.
func notices(s *shop, _ []string) error {
	modules, err := s.linked("./cmd/npcdesk", "./cmd/npcctl")
	if err != nil {
		return err
	}
	goRoot, err := s.output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	library := module{path: "Go 标准库 standard library", dir: strings.TrimSpace(goRoot)}
	page, err := noticePage(library, modules)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.out, "notices: %d modules in %s\n", len(modules), noticesFile)
	return os.WriteFile(s.path(noticesFile), page, 0o644)
}

// linked lists the modules that the packages link on any of the systems, by path.
func (s *shop) linked(packages ...string) ([]module, error) {
	var all []module
	for _, system := range shippedFor {
		on := s.with("GOOS="+system, "GOARCH=amd64")
		list, err := on.output("go", append([]string{"list", "-deps", "-f",
			"{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"}, packages...)...)
		if err != nil {
			return nil, err
		}
		all = append(all, parseModules(list)...)
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.path, b.path) })
	return slices.Compact(all), nil
}

// parseModules reads lines of path, version and folder with tabs between them.
func parseModules(list string) (modules []module) {
	for line := range strings.Lines(list) {
		if part := strings.Split(strings.TrimSpace(line), "\t"); len(part) == 3 {
			modules = append(modules, module{part[0], part[1], part[2]})
		}
	}
	return modules
}

// noticePage puts the licence texts of Go and of all modules on one page, after a list of them.
func noticePage(library module, modules []module) ([]byte, error) {
	var page bytes.Buffer
	page.WriteString("本程序使用了下列开源组件，各组件的许可文本附后。\n" +
		"This program is built with the components below; their licences follow.\n\n")
	for _, m := range modules {
		fmt.Fprintln(&page, "  "+m.title())
	}
	files, err := rootLicences(library.dir)
	if err != nil {
		return nil, err
	}
	if err := writeNotice(&page, library, files); err != nil {
		return nil, err
	}
	for _, m := range modules {
		files, err := licenceFiles(m.dir)
		if err != nil {
			return nil, err
		}
		if err := writeNotice(&page, m, files); err != nil {
			return nil, err
		}
	}
	return page.Bytes(), nil
}

// writeNotice writes the texts of one module under its title. A module without any text must not be shipped.
func writeNotice(page *bytes.Buffer, m module, files []string) error {
	if len(files) == 0 {
		return errors.New(m.title() + " has no licence file in " + m.dir)
	}
	fmt.Fprintf(page, "\n%s\n%s\n", strings.Repeat("=", 80), m.title())
	for _, name := range files {
		text, err := os.ReadFile(filepath.Join(m.dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		fmt.Fprintf(page, "\n-- %s\n\n%s\n", name, bytes.Trim(text, "\n"))
	}
	return nil
}

// licenceName matches the files in which projects keep their terms.
var licenceName = regexp.MustCompile(`(?i)^(un)?(licen[cs]e|copying|copyright|notice|ofl)([-_.].*)?$`)

// rootLicences gives the licence files in a folder itself: those of Go, whose folders below hold other programs.
func rootLicences(dir string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if !e.IsDir() && licenceName.MatchString(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names, err
}

// licenceFiles gives all licence files of a module, also those of code, C sources and fonts that it took over into
// folders below; test data, commands and hidden folders are not linked.
func licenceFiles(dir string) (names []string, err error) {
	err = fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && path != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "cmd") {
			return fs.SkipDir
		}
		if !d.IsDir() && licenceName.MatchString(name) && filepath.Ext(name) != ".go" {
			names = append(names, path)
		}
		return nil
	})
	return names, err
}
