package ui

var onActive func()

// OnActive says what is done whenever somebody types or clicks in a part of this package: an idle lock waits from there.
// It is called on the UI goroutine.
func OnActive(do func()) { onActive = do }

func active() {
	if onActive != nil {
		onActive()
	}
}
