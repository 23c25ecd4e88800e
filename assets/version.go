package assets

// What the program says of itself. FyneApp.toml is the one place where these are decided, but a plain go build does not
// read it; app/version_test.go holds the two against each other.
const (
	AppName = "乡镇人大工作台"         // title of the window, name of the shortcut
	AppID   = "cn.npcdesk.desk" // where the system keeps the window's state; never changes
	Version = "0.1.0"           // of the program, as people name it
	Build   = 1                 // grows with every build that leaves the house
)
