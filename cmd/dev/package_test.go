package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What a package is called and what it says of itself comes from one file.
func TestAPackageIsWhatFyneAppTomlSays(t *testing.T) {
	r, err := parseRelease("# why\n\n[Details]\nName = \"乡镇人大工作台\"\nID = \"cn.npcdesk.desk\"\nVersion = \"1.2.3\"\nBuild = 7\n")
	if err != nil {
		t.Fatal(err)
	}
	if r.name != "乡镇人大工作台" || r.id != "cn.npcdesk.desk" || r.four() != "1.2.3.7" {
		t.Errorf("read %+v", r)
	}
	for _, bad := range []string{"", "Name = \"x\"\nID = \"y\"\nVersion = \"1.2\"\nBuild = 1\n", "Name = \"x\"\nID = \"y\"\nVersion = \"1.2.3\"\n"} {
		if _, err := parseRelease(bad); err == nil {
			t.Errorf("%q was taken for a release", bad)
		}
	}
}

// The time in a package is that of the commit; whoever builds from an archive of the sources says it in the environment.
func TestTheTimeOfThePackageIsThatOfTheSources(t *testing.T) {
	s := &shop{ctx: context.Background(), env: []string{"SOURCE_DATE_EPOCH=1795337031"}, out: io.Discard}
	when, err := s.sourceTime()
	if err != nil || when.Format(time.RFC3339) != "2026-11-22T08:43:51Z" {
		t.Errorf("%v %v", when, err)
	}
	s.env = []string{"SOURCE_DATE_EPOCH=yesterday"}
	if _, err := s.sourceTime(); err == nil {
		t.Error("a word was taken for a time")
	}
}

// The same files give the same archive, whenever they were touched; one folder comes out of it.
func TestThePortableArchiveIsTheSameEveryTime(t *testing.T) {
	s := &shop{root: t.TempDir()}
	r := release{version: "1.2.3", when: time.Unix(1795337031, 0).UTC()}
	for _, dir := range []string{stageDir, packageDir} {
		if err := s.emptyDir(dir); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"npcdesk.exe", "说明.txt", "portable.txt"} {
		if err := os.WriteFile(s.path(stageDir+"/"+name), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	made := func(name string) []byte {
		t.Helper()
		if err := s.zipPortable(r, name); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(s.path(packageDir + "/" + name))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	first := made("one.zip")
	later := time.Now().Add(time.Hour)
	if err := os.Chtimes(s.path(stageDir+"/npcdesk.exe"), later, later); err != nil {
		t.Fatal(err)
	}
	if second := made("two.zip"); !bytes.Equal(first, second) {
		t.Error("a file that was only touched changes the archive")
	}
	if !bytes.Contains(first, []byte("npcdesk-1.2.3/portable.txt")) || !bytes.Contains(first, []byte("npcdesk-1.2.3/说明.txt")) {
		t.Error("the archive lacks the marker or the words, or they do not lie in one folder")
	}
}

// So does the installer, whose wizard's pictures are made anew with every build.
func TestTheInstallerIsTheSameEveryTime(t *testing.T) {
	if _, err := exec.LookPath("makensis"); err != nil {
		t.Skip("NSIS is not here")
	}
	s := &shop{ctx: t.Context(), root: t.TempDir(), env: os.Environ(), out: io.Discard}
	if err := os.CopyFS(s.path("assets"), os.DirFS("../../assets")); err != nil {
		t.Fatal(err)
	}
	r := release{name: "乡镇人大工作台", version: "1.2.3", when: time.Unix(1795337031, 0).UTC()}
	if err := s.emptyDir(stageDir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"npcdesk.exe", "npcctl.exe", "说明.txt", "许可.txt"} {
		file := s.path(stageDir + "/" + name)
		if err := errors.Join(os.WriteFile(file, []byte(name), 0o644), os.Chtimes(file, r.when, r.when)); err != nil {
			t.Fatal(err)
		}
	}
	made := func(name string, touched time.Time) []byte {
		t.Helper()
		err := errors.Join(s.makePictures(), os.Chtimes(s.path(sideFile), touched, touched), os.Chtimes(s.path(iconFile), touched, touched),
			s.makeSetup(r, name, true))
		content, reading := os.ReadFile(s.path(name))
		if err := errors.Join(err, reading); err != nil {
			t.Fatal(err)
		}
		return content
	}
	now := time.Now()
	if first, second := made("one.exe", now), made("two.exe", now.Add(time.Hour)); !bytes.Equal(first, second) {
		t.Error("pictures that were only made anew change the installer")
	}
}

// Old Notepads take a text without a mark for GBK and without CR for one line.
func TestTextsAreWrittenForNotepad(t *testing.T) {
	if got := string(forNotepad([]byte("一\r\n二\n"))); got != "\ufeff一\r\n二\r\n" {
		t.Errorf("%q", got)
	}
}

// Windows finds every size in the icon, each where the list says, and sees the colours of the picture.
func TestTheIconHoldsEverySize(t *testing.T) {
	blue := color.NRGBA{R: 10, G: 80, B: 190, A: 255}
	from := image.NewNRGBA(image.Rect(0, 0, 512, 512))
	for i := range 512 * 256 { // the upper half; below it is transparent
		from.SetNRGBA(i%512, i/512, blue)
	}
	icon, err := makeIcon(from)
	if err != nil {
		t.Fatal(err)
	}
	if n := int(binary.LittleEndian.Uint16(icon[4:])); n != len(iconSizes) {
		t.Fatalf("%d sizes", n)
	}
	for i, size := range iconSizes {
		line := icon[6+16*i:]
		start := binary.LittleEndian.Uint32(line[12:])
		one := icon[start : start+binary.LittleEndian.Uint32(line[8:])]
		if size == 256 {
			picture, err := png.Decode(bytes.NewReader(one))
			if err != nil || color.NRGBAModel.Convert(picture.At(5, 5)) != blue || picture.Bounds().Dx() != 256 {
				t.Errorf("the large picture is %v %v", picture, err)
			}
			continue
		}
		below, above := one[40:44], one[40+4*size*(size-1):][:4] // rows stand from below, blue first
		if binary.LittleEndian.Uint32(one[4:]) != uint32(size) || !bytes.Equal(above, []byte{190, 80, 10, 255}) || !bytes.Equal(below, make([]byte, 4)) {
			t.Errorf("size %d: %v above, %v below", size, above, below)
		}
	}
}

// The wizard's picture is a bitmap of the size that NSIS has room for.
func TestTheWizardsPictureFits(t *testing.T) {
	bitmap := sidePicture(image.NewNRGBA(image.Rect(0, 0, 512, 512)))
	size, wide, high := binary.LittleEndian.Uint32(bitmap[2:]), binary.LittleEndian.Uint32(bitmap[18:]), binary.LittleEndian.Uint32(bitmap[22:])
	if string(bitmap[:2]) != "BM" || int(size) != len(bitmap) || wide != 164 || high != 314 {
		t.Errorf("%q, %d bytes of %d, %d × %d", bitmap[:2], len(bitmap), size, wide, high)
	}
}

// A program without its resources is no package: the icon would be missing, and Windows would blur the window.
func TestAProgramWithoutResourcesIsRefused(t *testing.T) {
	if err := mustCarry(filepath.Join(t.TempDir(), "npcdesk.exe"), release{}); err == nil {
		t.Error("a program that is not there was taken")
	}
	if got := wide("版a"); !bytes.Equal(got, []byte{0x48, 0x72, 'a', 0}) {
		t.Errorf("%x", got)
	}
}

// What is shipped for people to read names the version and the ways out when no window comes.
func TestTheReadmeOfThePackageSaysWhatToDoWithoutAWindow(t *testing.T) {
	text, err := os.ReadFile("../../assets/installer/readme.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"{{version}}", "Windows 7", "opengl32.dll", "npcctl.exe", "portable.txt"} {
		if !strings.Contains(string(text), words) {
			t.Errorf("it does not mention %s", words)
		}
	}
}
