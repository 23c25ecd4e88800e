package data

import (
	"os"
	"strings"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// otherDrive gives the root of the first fixed drive that is not the system's (D:\), "" when there is none.
func otherDrive() string {
	system := strings.ToUpper(os.Getenv("SystemDrive"))
	mask, err := windows.GetLogicalDrives()
	if err != nil {
		return ""
	}
	for i := range 26 {
		drive := string(rune('A'+i)) + ":"
		if mask&(1<<i) == 0 || drive == system {
			continue
		}
		root, err := windows.UTF16PtrFromString(drive + `\`)
		if err == nil && windows.GetDriveType(root) == windows.DRIVE_FIXED {
			return drive + `\`
		}
	}
	return ""
}

// NoteDir notes where the data lie, for the uninstaller, which keeps them and says so: value Data of the key that the
// installer (assets/installer/setup.nsi) uses.
func NoteDir(dir string) error {
	key, _, err := registry.CreateKey(registry.CURRENT_USER, `Software\npcdesk`, registry.SET_VALUE)
	if err != nil {
		return err
	}
	defer key.Close()
	return key.SetStringValue("Data", dir)
}
