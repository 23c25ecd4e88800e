package data

import (
	"os"
	"path/filepath"
)

// placeName is the folder that is offered on a drive of its own.
const placeName = "乡镇人大工作台数据"

// DefaultDir is the data folder that the window and npcctl use when nothing else is said: a folder of the person who is
// logged in.
func DefaultDir() string {
	base, err := os.UserConfigDir()
	if err != nil {
		base = "."
	}
	return filepath.Join(base, "npcdesk", "data")
}

// OfferedDir is the data folder that a first start offers: on another drive than the system's where there is one, since
// an office PC is set up anew by wiping drive C; else DefaultDir.
func OfferedDir() string {
	if root := otherDrive(); root != "" {
		return filepath.Join(root, placeName)
	}
	return DefaultDir()
}
