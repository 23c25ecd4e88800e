package office

import (
	"slices"

	"npcdesk/app/record"
)

// The levels (级别) of congresses. 镇 stands for the township itself, be it 镇, 乡 or 民族乡; 县 for any county-level unit.
const (
	LevelTown     = "镇"
	LevelCounty   = "县"
	LevelCity     = "市"
	LevelProvince = "省"
	LevelNation   = "全国"
)

// Levels are all levels from the township up.
var Levels = []string{LevelTown, LevelCounty, LevelCity, LevelProvince, LevelNation}

// Mandate is one election of a person as deputy (代表资格): level, term, seat, and what the person was at that time. What
// changed later stands in AttributeChange and StatusChange, so that every earlier day can still be answered.
type Mandate struct {
	record.Row
	Level        string
	Term         record.Ref // of our own congress
	TermText     string     // of other congresses: 县第十七届
	Constituency record.Ref
	ElectingUnit string
	How          string
	Elected      record.Date
	VotesFor     record.Opt[int64]
	VotesCast    record.Opt[int64]
	Electorate   record.Opt[int64]
	Confirmed    record.Date
	Announcement string
	Certificate  string
	Issued       record.Date
	Reelected    record.Opt[bool]
	RosterSays   record.Opt[bool] // 连任（原册）: as an old roster says, without an earlier mandate on record
	TermsServed  record.Opt[int64]
	Party        string
	Joined       record.Month
	Education    string
	Post         string
	Occupation   string
	Category     string
	FrontLine    record.Opt[bool]
	NonPost      record.Opt[bool]
}

// AttributeChange says that something about the person became different in the middle of a term.
type AttributeChange struct {
	record.Row
	Day   record.Date
	Item  string
	Value string
}

// What an AttributeChange can be about.
const (
	ItemParty      = "政治面貌"
	ItemEducation  = "学历"
	ItemPost       = "工作单位及职务"
	ItemOccupation = "职业"
	ItemCategory   = "代表类别"
)

// Profile is what a person was on a day, for structure statistics (DOMAIN.md §6.4) as of any date.
type Profile struct {
	Party, Education, Post, Occupation, Category string
	Joined                                       record.Month
	FrontLine, NonPost                           record.Opt[bool]
	Constituency, Group, Delegation              record.Ref
	GroupRole                                    string
}

// Mandate returns the latest mandate of a level, nil when there is none.
func (d *Deputy) Mandate(level string) *Mandate {
	if at := d.latestAt(level); at >= 0 {
		return &d.Mandates[at]
	}
	return nil
}

// latestAt finds the mandate of a level that was won last, the lower row of two of the same day; -1 when there is none.
func (d *Deputy) latestAt(level string) int {
	best := -1
	for i := range d.Mandates {
		if m := &d.Mandates[i]; m.level() == level && (best < 0 || m.won() >= d.Mandates[best].won()) {
			best = i
		}
	}
	return best
}

// OpenMandate finds the mandate of a level and term or makes it, and lets the fields on top of the record show and take
// that mandate until the record is prepared for saving: importing a county's list writes into the county mandate. The
// term of another congress is named by its text in term.Name; an empty term means the latest mandate of the level.
func (d *Deputy) OpenMandate(level string, term record.Ref) *Mandate {
	at := d.mandateAt(level, term)
	if at < 0 {
		d.Mandates = append(d.Mandates, Mandate{Level: level})
		at = len(d.Mandates) - 1
	}
	m := &d.Mandates[at]
	switch {
	case level != LevelTown && m.TermText == "":
		m.TermText = term.Name
	case level == LevelTown && m.Term.ID == 0:
		m.Term = term
	}
	d.focus = at + 1
	return m
}

// mandateAt finds the mandate of a level and term, else one of the level that names no term yet; -1 when there is none.
func (d *Deputy) mandateAt(level string, term record.Ref) int {
	ofTerm := func(m Mandate) bool {
		return m.level() == level && (level == LevelTown && m.Term.ID == term.ID || level != LevelTown && m.TermText == term.Name)
	}
	noTerm := func(m Mandate) bool { return m.level() == level && m.Term.ID == 0 && m.TermText == "" }
	if level == LevelTown && term.ID == 0 || level != LevelTown && term.Name == "" {
		return d.latestAt(level)
	}
	if at := slices.IndexFunc(d.Mandates, ofTerm); at >= 0 {
		return at
	}
	return slices.IndexFunc(d.Mandates, noTerm)
}

// current returns the mandate whose fields stand on top of the record: the one that was opened last, else the latest of
// the township, else the latest of the next level up.
func (d *Deputy) current(create bool) *Mandate {
	if d.focus > 0 && d.focus <= len(d.Mandates) {
		return &d.Mandates[d.focus-1]
	}
	for _, level := range Levels {
		if m := d.Mandate(level); m != nil {
			return m
		}
	}
	if !create {
		return nil
	}
	d.Mandates = append(d.Mandates, Mandate{Level: LevelTown})
	return &d.Mandates[len(d.Mandates)-1]
}

// levels lists the levels at which the person is a deputy, from the township up; those at which he was one when he is
// none any more.
func (d *Deputy) levels() []string {
	var held, inForce []string
	for _, level := range Levels {
		m := d.Mandate(level)
		if m == nil {
			continue
		}
		held = append(held, level)
		if s := d.lastStatusOf(m); s == nil || !ends(s.Status) {
			inForce = append(inForce, level)
		}
	}
	if len(inForce) == 0 {
		return held
	}
	return inForce
}

// setLevels makes the mandates that are missing. A mandate is never taken away here: it is deleted in its own row.
func (d *Deputy) setLevels(levels []string) {
	for _, level := range levels {
		if d.Mandate(level) == nil {
			d.Mandates = append(d.Mandates, Mandate{Level: level})
		}
	}
}

// nextElected returns when the person was next elected at the same level after a mandate, "" when never.
func (d *Deputy) nextElected(m *Mandate) record.Date {
	var next record.Date
	for i := range d.Mandates {
		o := &d.Mandates[i]
		if o.level() == m.level() && o.won() > m.won() && (next == "" || o.won() < next) {
			next = o.won()
		}
	}
	return next
}

// newest returns the last change of an item within a mandate up to a day; day "" means ever. Nil when nothing changed.
func (d *Deputy) newest(m *Mandate, item string, day record.Date) *AttributeChange {
	end := d.nextElected(m)
	var best *AttributeChange
	for i := range d.Changes {
		c := &d.Changes[i]
		within := c.Item == item && c.Day > m.Elected && (end == "" || c.Day < end) && (day == "" || c.Day <= day)
		if within && (best == nil || c.Day >= best.Day) {
			best = c
		}
	}
	return best
}

// latest points at what the person is now: into the last change where there is one, else into the mandate. Fields on top
// of the record read and write through it, so that correcting one corrects the place it comes from.
type latest struct {
	party, education, post, occupation, category *string
}

func (d *Deputy) latest(create bool) *latest {
	m := d.current(create)
	if m == nil {
		return nil
	}
	at := func(item string, base *string) *string {
		if c := d.newest(m, item, ""); c != nil {
			return &c.Value
		}
		return base
	}
	return &latest{party: at(ItemParty, &m.Party), education: at(ItemEducation, &m.Education), post: at(ItemPost, &m.Post),
		occupation: at(ItemOccupation, &m.Occupation), category: at(ItemCategory, &m.Category)}
}

// won is the day by which mandates are put in order. One without a date has just been entered: it is the last.
func (m *Mandate) won() record.Date {
	if m.Elected == "" {
		return "9999-12-31"
	}
	return m.Elected
}

// level is the level of a mandate; a row that names none is of the township.
func (m *Mandate) level() string {
	if m.Level == "" {
		return LevelTown
	}
	return m.Level
}

// CurrentPost is the work and post (工作单位及职务) of the mandate in force, "" when none is known.
func (d *Deputy) CurrentPost() string {
	if m := d.current(false); m != nil {
		return m.Post
	}
	return ""
}
