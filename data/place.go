package data

import (
	"os"
	"path/filepath"
)

// placeName is the folder that is offered on a drive of its own.
const placeName = "乡镇人大工作台数据"

// portableMarker is the file that lies beside the program in a portable copy, and in no other.
const portableMarker = "portable.txt"

// PortableDir is the data folder of a portable copy of the program, on a stick for example: beside the program, so that it
// is found on every PC under whatever letter. "" for a program that is installed.
func PortableDir() string {
	program, err := os.Executable()
	if err != nil {
		return ""
	}
	return portableBeside(filepath.Dir(program))
}

func portableBeside(dir string) string {
	if _, err := os.Stat(filepath.Join(dir, portableMarker)); err != nil {
		return ""
	}
	return filepath.Join(dir, "数据")
}

// DefaultDir is the data folder that the window and npcctl use when nothing else is said: that of a portable copy, else a
// folder of the person who is logged in.
func DefaultDir() string {
	if dir := PortableDir(); dir != "" {
		return dir
	}
	base, err := os.UserConfigDir()
	if err != nil {
		base = "."
	}
	return filepath.Join(base, "npcdesk", "data")
}

// OfferedDir is the data folder that a first start of an installed program offers: on another drive than the system's
// where there is one, since an office PC is set up anew by wiping drive C; else DefaultDir.
func OfferedDir() string {
	if root := otherDrive(); root != "" {
		return filepath.Join(root, placeName)
	}
	return DefaultDir()
}
