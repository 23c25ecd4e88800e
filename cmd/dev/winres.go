package main

import (
	"bytes"
	"debug/pe"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"os"
	"path"
	"unicode/utf16"
)

// winresTool turns icon, manifest and version into the .syso that go build links into a Windows program.
const winresTool = "github.com/tc-hib/go-winres@v0.3.3"

const (
	resourceDir  = "build/resources"
	iconFile     = resourceDir + "/npcdesk.ico"
	sideFile     = resourceDir + "/side.bmp"
	manifestFile = "assets/installer/npcdesk.manifest"
)

// windowsPrograms are the programs that are shipped for Windows, with what the properties of the file say of each.
var windowsPrograms = []struct {
	name, what string
	ldflags    string
	cgo        string // CGO_ENABLED
}{
	{"npcdesk", "乡镇人大工作台", "-s -w -H windowsgui", "1"}, // windowsgui: else a console window stands behind ours
	{"npcctl", "乡镇人大工作台（命令行）", "-s -w", "0"},
}

// windowsResources lays a .syso beside the main package of every program.
func (s *shop) windowsResources(r release) error {
	if err := s.makePictures(); err != nil {
		return err
	}
	host := s.with("CGO_ENABLED=0")
	for _, p := range windowsPrograms {
		file := s.path(resourceDir + "/" + p.name + ".json")
		if err := os.WriteFile(file, resourceList(r, p.name, p.what), 0o644); err != nil {
			return err
		}
		out := s.path("cmd/" + p.name + "/rsrc")
		if err := host.run("go", "run", winresTool, "make", "--arch", "amd64", "--in", file, "--out", out); err != nil {
			return err
		}
	}
	return nil
}

// makePictures makes the Windows icon and the wizard's picture from the icon of the program.
func (s *shop) makePictures() error {
	raw, err := os.ReadFile(s.path("assets/icon.png"))
	if err != nil {
		return err
	}
	picture, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	icon, err := makeIcon(picture)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.path(resourceDir), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(s.path(sideFile), sidePicture(picture), 0o644); err != nil {
		return err
	}
	return os.WriteFile(s.path(iconFile), icon, 0o644)
}

// resourceList is what go-winres reads: the icon, which GLFW looks for under its own name, the manifest, the version.
// File names are those seen from its own folder.
func resourceList(r release, name, what string) []byte {
	type table = map[string]any
	version := table{
		"fixed": table{"file_version": r.four(), "product_version": r.four()},
		"info": table{"0804": table{ // Simplified Chinese
			"CompanyName": r.name, "FileDescription": what, "FileVersion": r.four(), "InternalName": name, "LegalCopyright": "MIT",
			"OriginalFilename": name + ".exe", "ProductName": r.name, "ProductVersion": r.version,
		}},
	}
	list, err := json.MarshalIndent(table{
		"RT_GROUP_ICON": table{"GLFW_ICON": table{"0000": path.Base(iconFile)}},
		"RT_MANIFEST":   table{"#1": table{"0409": "../../" + manifestFile}},
		"RT_VERSION":    table{"#1": table{"0000": version}},
	}, "", "  ")
	if err != nil {
		panic(err) // maps of strings can always be written
	}
	return list
}

// mustCarry fails unless a program that was built has its icon, manifest and version in it: go build takes no notice of a
// .syso that it does not find.
func mustCarry(program string, r release) error {
	file, err := pe.Open(program)
	if err != nil {
		return err
	}
	defer file.Close()
	section := file.Section(".rsrc")
	if section == nil {
		return errors.New(program + " carries no resources")
	}
	carried, err := section.Data()
	if err != nil {
		return err
	}
	for what, mark := range map[string][]byte{
		"icon": wide("GLFW_ICON"), "name": wide(r.name), "version": wide(r.four()), "DPI awareness": []byte("PerMonitorV2"),
		"long paths": []byte("longPathAware"), "supported Windows": []byte("{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"),
	} {
		if !bytes.Contains(carried, mark) {
			return fmt.Errorf("%s: its %s is missing", program, what)
		}
	}
	return nil
}

// wide gives a text as Windows keeps it in resources: UTF-16, the lower byte first.
func wide(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}
