package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// nearSession is the session whose preparation has begun (T−60), that sits, or whose aftermath is not over (T+30, DOMAIN.md §4.5); nil
// for none. It runs off the UI goroutine.
func nearSession(s *data.Store, in record.Settings) *office.Session {
	near := record.Query{Where: []record.Filter{{Key: "opens", Op: record.AtLeast, Value: string(in.Today.Add(-35))}, {Key: "opens", Op: record.AtMost, Value: string(in.Today.Add(60))}}}
	list, err := data.All(s, office.Sessions, near)
	if err != nil || len(list) == 0 {
		return nil
	}
	return office.SessionAtHand(list, in.Today)
}

// sessionStrip tells on the first page how the session at hand stands, and leads to its workspace.
func (h *homePage) sessionStrip(s *office.Session) fyne.CanvasObject {
	today := h.desk.store.Settings().Today
	st := s.PreparationOn(today)
	text := s.ShortName() + " " + countdown(s, today)
	if st.Wanted > 0 {
		text += fmt.Sprintf("，筹备已办 %d／%d 项", st.Settled, st.Wanted)
	} else {
		text += "，还没有排筹备清单"
	}
	if n := len(st.Overdue); n > 0 {
		text += fmt.Sprintf("，逾期 %d 项", n)
	}
	return container.NewBorder(nil, nil, nil, ui.NewButton("打开工作台", func() { h.desk.openWorkspace(s.ID, "") }), ui.NewLine(text+"。"))
}
