package figures

import (
	"slices"

	"npcdesk/app/record"
)

// figures lists every figure, in the order of a report. Definitions name the settings they follow.
func figures(in record.Settings) []*figure {
	return slices.Concat(meetings(), elected(), studied(), gatherings(), oversight(), goings(), followed(), seats(), structure(in), organised(), learning(), received(),
		filed(), handled(in), evaluated(in), rates(in), contact(), places(), meetingsWithVoters(), campaigns(), centralWork(), rules(), publicity(), money(), tasks(), polls())
}

// rate is a rate in per cent.
func rate(group, name, of, over, means string) *figure {
	return &figure{name: name, group: group, unit: percent, of: of, over: over, means: means}
}

// Names gives the names of all figures, in the order of a report.
func Names(in record.Settings) []string {
	var out []string
	for _, f := range figures(in) {
		out = append(out, f.name)
	}
	return out
}
