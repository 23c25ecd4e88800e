package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/md5"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"
)

// members reads an ar archive as dpkg does: a head of 60 bytes before each member, members at even places.
func members(t *testing.T, deb []byte) (names []string, contents map[string][]byte) {
	t.Helper()
	contents = map[string][]byte{}
	rest, found := bytes.CutPrefix(deb, []byte("!<arch>\n"))
	if !found {
		t.Fatal("it is no ar archive")
	}
	for len(rest) > 0 {
		size, err := strconv.Atoi(strings.TrimSpace(string(rest[48:58])))
		if err != nil || string(rest[58:60]) != "`\n" {
			t.Fatalf("a head reads %q", rest[:60])
		}
		name := strings.TrimSpace(string(rest[:16]))
		names, contents[name] = append(names, name), rest[60:60+size]
		rest = rest[60+size+size%2:]
	}
	return names, contents
}

// dpkg finds the three members in order; every folder stands before what is in it, all belongs to root, programs can be
// run, the sums are right, and the same files give the same package.
func TestTheDebianPackageIsWhatDpkgReads(t *testing.T) {
	files := map[string][]byte{"usr/bin/npcdesk": []byte("program"), "usr/share/doc/npcdesk/copyright": []byte("terms"), "usr/bin/npcctl": []byte("ctl")}
	r := release{name: "乡镇人大工作台", version: "1.2.3"}
	when := time.Unix(1795337031, 0).UTC()
	control := debControl(r, "arm64", []string{"libc6 (>= 2.28)", "libgl1"}, files)
	deb, err := makeDeb(control, files, when)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := makeDeb(control, files, when); !bytes.Equal(again, deb) {
		t.Error("the same files give another package")
	}
	names, contents := members(t, deb)
	if strings.Join(names, " ") != "debian-binary control.tar.gz data.tar.gz" || string(contents["debian-binary"]) != "2.0\n" {
		t.Errorf("it holds %q", names)
	}
	about := unpacked(t, contents["control.tar.gz"], when)
	for _, line := range []string{"Package: npcdesk\n", "Version: 1.2.3\n", "Architecture: arm64\n", "Depends: libc6 (>= 2.28), libgl1\n", "Installed-Size: 3\n"} {
		if !strings.Contains(about["./control"], line) {
			t.Errorf("the control file lacks %q", line)
		}
	}
	for name, content := range files {
		if line := fmt.Sprintf("%x  %s\n", md5.Sum(content), name); !strings.Contains(about["./md5sums"], line) {
			t.Errorf("md5sums lacks %q", line)
		}
	}
	if data := unpacked(t, contents["data.tar.gz"], when); data["./usr/bin/npcdesk"] != "program" || len(data) != len(files) {
		t.Errorf("it installs %q", data)
	}
}

// unpacked reads an archive of a package and looks at what holds for all of it.
func unpacked(t *testing.T, packed []byte, when time.Time) map[string]string {
	t.Helper()
	plain, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	files, seen := map[string]string{}, map[string]bool{}
	for r := tar.NewReader(plain); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		above := h.Name[:strings.LastIndex(strings.TrimSuffix(h.Name, "/"), "/")+1]
		if seen[h.Name] = true; above != "" && !seen[above] {
			t.Errorf("%s stands before its folder", h.Name)
		}
		if runs := h.Mode&0o111 != 0; runs != (h.Typeflag == tar.TypeDir || above == "./usr/bin/") || h.Uid != 0 || h.Uname != "root" || !h.ModTime.Equal(when) {
			t.Errorf("%s: mode %o, of %s, %v", h.Name, h.Mode, h.Uname, h.ModTime)
		}
		if h.Typeflag == tar.TypeReg {
			content, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			files[h.Name] = string(content)
		}
	}
}

// A program that wants a function of glibc 2.34 asks for the first version instead; what an old system has stays.
func TestAProgramAsksForNoNewerGlibcThanOfficesHave(t *testing.T) {
	for version, late := range map[string]bool{"GLIBC_2.34": true, "GLIBC_2.28": false, "GLIBC_2.2.5": false, "GLIBC_2.3.4": false, "": false} {
		if tooNew(version) != late {
			t.Errorf("%q", version)
		}
	}
	var table bytes.Buffer // one library, three versions: number of the format, their count, the name, the first, the next
	putLE(&table, uint16(1), uint16(3), uint32(7), uint32(16), uint32(0))
	putLE(&table, uint32(0x34), uint16(0), uint16(5), uint32(340), uint32(16))
	putLE(&table, uint32(0x17), uint16(0), uint16(4), uint32(170), uint32(16))
	putLE(&table, uint32(0x25), uint16(0), uint16(2), uint32(225), uint32(0))
	needs := []elf.DynamicVersionNeed{{Name: "libc.so.6", Needs: []elf.DynamicVersionDep{
		{Index: 5, Dep: "GLIBC_2.34"}, {Index: 4, Dep: "GLIBC_2.17"}, {Index: 2, Dep: "GLIBC_2.2.5"}}}}
	if err := renameVersions(table.Bytes(), needs, "GLIBC_2.2.5"); err != nil {
		t.Fatal(err)
	}
	for i, want := range [][3]uint32{{0x25, 5, 225}, {0x17, 4, 170}, {0x25, 2, 225}} {
		v := table.Bytes()[16+16*i:]
		if got := [3]uint32{binary.LittleEndian.Uint32(v), uint32(binary.LittleEndian.Uint16(v[6:])), binary.LittleEndian.Uint32(v[8:])}; got != want {
			t.Errorf("version %d reads %v, want %v", i, got, want)
		}
	}
	if err := renameVersions(table.Bytes(), needs[:0], "GLIBC_2.2.5"); err == nil {
		t.Error("a program without the first version was taken")
	}
}

// Where the desktop looks for it, the entry names a program and an icon that the package holds.
func TestTheDesktopEntryNamesWhatIsInstalled(t *testing.T) {
	files, err := testShop(t).desktopFiles(release{version: "1.2.3"})
	if err != nil {
		t.Fatal(err)
	}
	entry := string(files["usr/share/applications/npcdesk.desktop"])
	for _, line := range []string{"Exec=npcdesk\n", "Icon=npcdesk\n", "Name=乡镇人大工作台\n"} {
		if !strings.Contains(entry, line) {
			t.Errorf("the entry lacks %q", line)
		}
	}
	if files["usr/share/icons/hicolor/48x48/apps/npcdesk.png"] == nil || !strings.Contains(string(files["usr/share/doc/npcdesk/说明.txt"]), "乡镇人大工作台 1.2.3") {
		t.Error("icon or words are missing")
	}
}
