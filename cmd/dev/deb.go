package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/md5"
	"fmt"
	"image/png"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"time"
)

// debIcons are the edges of the icons that desktops look for (https://specifications.freedesktop.org/icon-theme-spec/).
var debIcons = []int{16, 24, 32, 48, 64, 128, 256, 512}

// packLinux makes a Debian package for every architecture of the domestic desktops.
func packLinux(s *shop, r release) (names []string, err error) {
	for _, t := range linuxTargets {
		if err := s.buildLinux(t); err != nil {
			return nil, err
		}
		files, err := s.debFiles(r, t)
		if err != nil {
			return nil, err
		}
		packages, err := depends(files["usr/bin/npcdesk"])
		if err != nil {
			return nil, err
		}
		deb, err := makeDeb(debControl(r, t.arch, packages, files), files, r.when)
		if err != nil {
			return nil, err
		}
		name := "npcdesk_" + r.version + "_" + t.arch + ".deb"
		if err := os.WriteFile(s.path(packageDir+"/"+name), deb, 0o644); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}

// debFiles gives what the package installs, by path from the root. No script is needed: the desktop's own triggers see the
// entry and the icons. The data lie in the person's folder, which no package touches.
func (s *shop) debFiles(r release, t linuxTarget) (map[string][]byte, error) {
	files, err := s.desktopFiles(r)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"npcdesk", "npcctl"} {
		if files["usr/bin/"+name], err = os.ReadFile(s.path(t.program(name))); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// desktopFiles gives what stands beside the programs, the same for every architecture: desktop entry, icons, licences.
func (s *shop) desktopFiles(r release) (map[string][]byte, error) {
	entry, err := os.ReadFile(s.path("assets/installer/npcdesk.desktop"))
	if err != nil {
		return nil, err
	}
	readme, err := os.ReadFile(s.path("assets/installer/readme-linux.txt"))
	if err != nil {
		return nil, err
	}
	terms, err := s.allTerms()
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{
		"usr/share/applications/npcdesk.desktop": entry,
		"usr/share/doc/npcdesk/说明.txt":           bytes.ReplaceAll(readme, []byte("{{version}}"), []byte(r.version)),
		"usr/share/doc/npcdesk/copyright":        terms,
	}
	return files, s.addIcons(files)
}

// addIcons adds the program's icon in every size.
func (s *shop) addIcons(files map[string][]byte) error {
	raw, err := os.ReadFile(s.path("assets/icon.png"))
	if err != nil {
		return err
	}
	icon, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	for _, edge := range debIcons {
		var one bytes.Buffer
		if err := png.Encode(&one, shrink(icon, edge)); err != nil {
			return err
		}
		files[fmt.Sprintf("usr/share/icons/hicolor/%dx%d/apps/npcdesk.png", edge, edge)] = one.Bytes()
	}
	return nil
}

// debControl says what the package is (https://www.debian.org/doc/debian-policy/ch-controlfields.html). Its version has
// no part after a hyphen: we make the package ourselves. zenity shows the dialogs that choose files, xdg-utils opens
// them; the window itself has its own font, Word papers are read with those of the system.
func debControl(r release, arch string, packages []string, files map[string][]byte) string {
	size := 0
	for _, content := range files {
		size += (len(content) + 1023) / 1024
	}
	return "Package: npcdesk\nVersion: " + r.version + "\nArchitecture: " + arch + "\nMaintainer: npcdesk <npcdesk@localhost>\n" +
		fmt.Sprintf("Installed-Size: %d\n", size) +
		"Depends: " + strings.Join(packages, ", ") + "\n" +
		"Recommends: zenity, xdg-utils, fonts-noto-cjk | fonts-wqy-zenhei | fonts-wqy-microhei\n" +
		"Section: misc\nPriority: optional\n" +
		"Description: " + r.name + "：乡镇人民代表大会办公室的工作桌面\n 乡镇人大办公室的登记、履职档案、台账和文书，离线使用，数据在本机一个文件夹里。\n" +
		" .\n The desk of the clerk of a township people's congress: registers, duty\n archives, ledgers and papers, offline. npcctl does the same without a window.\n"
}

// makeDeb puts a package together: an ar archive of the format's version, the archive of what the package says of
// itself, and that of its files (deb(5)). All times are when; all belongs to root.
func makeDeb(control string, files map[string][]byte, when time.Time) ([]byte, error) {
	var sums strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&sums, "%x  %s\n", md5.Sum(files[name]), name)
	}
	about, err := tarball(map[string][]byte{"control": []byte(control), "md5sums": []byte(sums.String())}, when)
	if err != nil {
		return nil, err
	}
	data, err := tarball(files, when)
	if err != nil {
		return nil, err
	}
	var deb bytes.Buffer
	deb.WriteString("!<arch>\n")
	for _, member := range []struct {
		name    string
		content []byte
	}{{"debian-binary", []byte("2.0\n")}, {"control.tar.gz", about}, {"data.tar.gz", data}} {
		fmt.Fprintf(&deb, "%-16s%-12d%-6d%-6d%-8o%-10d`\n", member.name, when.Unix(), 0, 0, 0o100644, len(member.content))
		deb.Write(member.content)
		if len(member.content)%2 == 1 {
			deb.WriteByte('\n') // members begin at even places
		}
	}
	return deb.Bytes(), nil
}

// tarball packs files by their paths, with the folders above them, in the order of the names. What lies in a bin is a
// program.
func tarball(files map[string][]byte, when time.Time) ([]byte, error) {
	folders := map[string]bool{"./": true}
	for name := range files {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			folders["./"+dir+"/"] = true
		}
	}
	var out bytes.Buffer
	packed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := tar.NewWriter(packed)
	for _, dir := range slices.Sorted(maps.Keys(folders)) {
		if err := w.WriteHeader(&tar.Header{Typeflag: tar.TypeDir, Name: dir, Mode: 0o755, ModTime: when, Uname: "root", Gname: "root", Format: tar.FormatGNU}); err != nil {
			return nil, err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		head := &tar.Header{Typeflag: tar.TypeReg, Name: "./" + name, Size: int64(len(files[name])), Mode: 0o644, ModTime: when,
			Uname: "root", Gname: "root", Format: tar.FormatGNU}
		if path.Base(path.Dir(name)) == "bin" {
			head.Mode = 0o755
		}
		if err := w.WriteHeader(head); err != nil {
			return nil, err
		}
		if _, err := w.Write(files[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if err := packed.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
