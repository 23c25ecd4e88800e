package screens

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// sittingFacts is what the tab shows.
type sittingFacts struct {
	err       error
	meetings  []sittingLine
	matters   []matterLine
	proposals map[string][]int64 // by the five words for their state
}

// sittingLine is a meeting of the session with its head count.
type sittingLine struct {
	meeting                           *office.Meeting
	expected, present, leave, missing int
	enough, known                     bool // whether they are a quorum, once anybody signed in
}

// matterLine is a vote or an election of the session.
type matterLine struct {
	reg                        *record.Any
	id, meeting                int64
	kind, title, where, result string
	blocked                    string // why its result may not be announced
	tone                       ui.Tone
}

// gatherSitting reads what the tab shows of a session; it runs off the UI goroutine.
func gatherSitting(store *data.Store, session int64) *sittingFacts {
	f := &sittingFacts{proposals: map[string][]int64{}}
	if session == 0 {
		return f
	}
	keep := func(err error) {
		if f.err == nil {
			f.err = err
		}
	}
	facts := store.Facts()
	list, err := meetingsOf(store, session)
	keep(err)
	for _, m := range list {
		f.meetings = append(f.meetings, countSitting(m, facts))
		votes, err := data.All(store, office.Votes, record.Query{Where: []record.Filter{{Key: "meeting", Op: record.Is, Value: m.ID}}, Sort: []record.Sort{{Key: "id"}}})
		keep(err)
		for _, v := range votes {
			f.matters = append(f.matters, voteMatter(v, m, facts))
		}
	}
	elections, err := data.All(store, office.Elections, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: session}}, Sort: []record.Sort{{Key: "day"}, {Key: "id"}}})
	keep(err)
	for _, e := range elections {
		f.matters = append(f.matters, electionMatter(e, facts.In))
	}
	ids, phases, err := store.Values(office.Proposals.Any, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: session}}}, "phase")
	keep(err)
	for i, id := range ids {
		f.proposals[phases[i][0]] = append(f.proposals[phases[i][0]], id)
	}
	return f
}

// countSitting counts who is there and who is not.
func countSitting(m *office.Meeting, facts office.Facts) sittingLine {
	line := sittingLine{meeting: m, expected: m.ExpectedNow(facts), present: office.Present(m.Attendance),
		leave: office.WithStatus(m.Attendance, office.OnLeave), missing: office.WithStatus(m.Attendance, office.Absent)}
	line.enough, line.known = m.Assembled(facts)
	return line
}

func voteMatter(v *office.Vote, m *office.Meeting, facts office.Facts) matterLine {
	line := matterLine{reg: office.Votes.Any, id: v.ID, meeting: m.ID, kind: "表决", title: v.Matter, where: m.Name, result: "还没有计票"}
	if !v.For.Given {
		return line
	}
	blocked := v.Blocked(facts)
	line.result = v.Result()
	switch {
	case len(blocked) > 0:
		line.result, line.blocked, line.tone = "核对不上，不能宣布", strings.Join(blocked, "；"), ui.ToneRed
	case v.Announced != "":
		line.result, line.tone = line.result+"，已宣布", ui.ToneGreen
	default:
		line.result += "，可以宣布"
	}
	return line
}

func electionMatter(e *office.Election, in record.Settings) matterLine {
	state := office.Elections.State(e, in)
	line := matterLine{reg: office.Elections.Any, id: e.ID, kind: "选举", title: fmt.Sprintf("%s（应选%d名，候选人%d名）", e.Post, e.Seats.V, e.Nominees()), where: e.Kind, result: string(state)}
	switch {
	case state == office.ElectionCheck:
		var faults []string
		for _, fault := range e.Blocked() {
			faults = append(faults, fault.Text)
		}
		line.blocked, line.tone = strings.Join(faults, "；"), ui.ToneRed
	case state == office.ElectionAnnounced || state == office.ElectionDecided:
		if text := office.Elections.Field("result").Text(e, in); text != "" {
			line.result = text
		}
		if state == office.ElectionAnnounced {
			line.result, line.tone = line.result+"，已公布", ui.ToneGreen
		}
	}
	return line
}
