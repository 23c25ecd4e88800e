package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

const (
	packageDir = "build/package"
	stageDir   = "build/stage/windows"
	setupNSI   = "assets/installer/setup.nsi"
	mostSetup  = 30 << 20 // bytes that the installer may have: people carry it about on old sticks and by mail
)

// packer makes files in packageDir for one kind of machine and gives their names.
type packer struct {
	what string
	make func(s *shop, r release) ([]string, error)
}

var forWindows, forLinux = packer{"Windows", packWindows}, packer{"Linux", packLinux}

// packages makes everything that is handed out. The same commit gives the same bytes wherever the same compilers and the
// same makensis are used.
func packages(s *shop, _ []string) error { return s.pack(forWindows, forLinux) }

// pack makes the files of these packers, in order, with the list of their SHA-256 sums.
func (s *shop) pack(packers ...packer) error {
	r, err := s.release()
	if err != nil {
		return err
	}
	if err := s.emptyDir(packageDir); err != nil {
		return err
	}
	var all []string
	for _, p := range packers {
		names, err := p.make(s, r)
		if err != nil {
			return fmt.Errorf("%s: %w", p.what, err)
		}
		all = append(all, names...)
	}
	if said, err := s.output("git", "status", "--porcelain"); err == nil && said != "" {
		fmt.Fprintln(s.out, "note: there are changes that are not committed; these packages are not those of the commit")
	}
	return s.writeSums(all)
}

// packWindows makes the installer and the portable archive.
func packWindows(s *shop, r release) ([]string, error) {
	if err := s.provide(toCross, toPack); err != nil {
		return nil, err
	}
	if err := windows(s, nil); err != nil {
		return nil, err
	}
	if err := s.stageWindows(r); err != nil {
		return nil, err
	}
	portable := "npcdesk-" + r.version + "-portable.zip"
	if err := s.zipPortable(r, portable); err != nil {
		return nil, err
	}
	setup := "npcdesk-" + r.version + "-setup.exe"
	if err := s.makeSetup(r, packageDir+"/"+setup, false); err != nil {
		return nil, err
	}
	info, err := os.Stat(s.path(packageDir + "/" + setup))
	if err != nil {
		return nil, err
	}
	if info.Size() > mostSetup {
		return nil, fmt.Errorf("%s has %d bytes, %d are allowed", setup, info.Size(), mostSetup)
	}
	return []string{setup, portable}, nil
}

// stageWindows lays the files that both kinds of package hold side by side, all with the time of the commit.
func (s *shop) stageWindows(r release) error {
	if err := s.emptyDir(stageDir); err != nil {
		return err
	}
	readme, err := os.ReadFile(s.path("assets/installer/readme.txt"))
	if err != nil {
		return err
	}
	marker, err := os.ReadFile(s.path("assets/installer/portable.txt"))
	if err != nil {
		return err
	}
	terms, err := s.allTerms()
	if err != nil {
		return err
	}
	files := map[string][]byte{
		"说明.txt":       forNotepad(bytes.ReplaceAll(readme, []byte("{{version}}"), []byte(r.version))),
		"许可.txt":       forNotepad(terms),
		"portable.txt": forNotepad(marker),
	}
	for _, p := range windowsPrograms {
		if files[p.name+".exe"], err = os.ReadFile(s.path(windowsDir + "/" + p.name + ".exe")); err != nil {
			return err
		}
	}
	for name, content := range files {
		file := s.path(stageDir + "/" + name)
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
		if err := os.Chtimes(file, r.when, r.when); err != nil { // NSIS keeps it
			return err
		}
	}
	return nil
}

// allTerms is one text of our licence and those of everything that is shipped.
func (s *shop) allTerms() ([]byte, error) {
	files := []string{s.path("LICENSE"), s.path("assets/fonts/OFL.txt")}
	notices, err := filepath.Glob(s.path("assets/notices/*.txt")) // sorted
	if err != nil {
		return nil, err
	}
	var all bytes.Buffer
	for _, file := range append(files, notices...) {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&all, "%s\n%s\n\n%s\n\n", strings.Repeat("=", 80), filepath.Base(file), bytes.TrimSpace(text))
	}
	return all.Bytes(), nil
}

// forNotepad gives a text as every Notepad shows it: marked as UTF-8, with the line ends of Windows.
func forNotepad(text []byte) []byte {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return append([]byte("\ufeff"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)
}

// zipPortable packs the stage, with the marker that keeps the data beside the program, into one folder of an archive.
func (s *shop) zipPortable(r release, name string) error {
	entries, err := os.ReadDir(s.path(stageDir)) // sorted
	if err != nil {
		return err
	}
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestCompression) })
	for _, e := range entries {
		head := &zip.FileHeader{Name: "npcdesk-" + r.version + "/" + e.Name(), Method: zip.Deflate, Modified: r.when}
		content, err := os.ReadFile(s.path(stageDir + "/" + e.Name()))
		if err != nil {
			return err
		}
		in, err := w.CreateHeader(head)
		if err != nil {
			return err
		}
		if _, err := in.Write(content); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(s.path(packageDir+"/"+name), archive.Bytes(), 0o644)
}

// makeSetup makes the installer from the stage; quick packs it in seconds instead of a minute, and larger.
func (s *shop) makeSetup(r release, file string, quick bool) error {
	args := []string{"-V2", "-INPUTCHARSET", "UTF8", "-DNAME=" + r.name, "-DVERSION=" + r.version, "-DFOUR=" + r.four(),
		"-DSTAGE=" + s.path(stageDir), "-DICON=" + s.path(iconFile), "-DSIDE=" + s.path(sideFile), "-DOUT=" + s.path(file)}
	if quick {
		args = append(args, "-DQUICK")
	}
	for _, picture := range []string{iconFile, sideFile} { // NSIS keeps the time of what the wizard shows, too
		if err := os.Chtimes(s.path(picture), r.when, r.when); err != nil {
			return err
		}
	}
	// The times that makensis writes of itself.
	on := s.with(fmt.Sprintf("SOURCE_DATE_EPOCH=%d", r.when.Unix()), "LC_ALL=C.UTF-8")
	return on.run("makensis", append(args, s.path(setupNSI))...)
}

// writeSums writes the SHA-256 of every file, as sha256sum -c reads it, and shows the list with the sizes.
func (s *shop) writeSums(names []string) error {
	var sums bytes.Buffer
	for _, name := range names {
		content, err := os.ReadFile(s.path(path.Join(packageDir, name)))
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), name)
		fmt.Fprintf(s.out, "%6.1f MB  %x  %s\n", float64(len(content))/(1<<20), sha256.Sum256(content), name)
	}
	fmt.Fprintln(s.out, "made in", s.path(packageDir))
	return os.WriteFile(s.path(packageDir+"/SHA256SUMS"), sums.Bytes(), 0o644)
}
