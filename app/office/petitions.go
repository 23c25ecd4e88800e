package office

import (
	"npcdesk/app/record"
)

// Petition is one petition (信访件) that the office of the congress received (DOMAIN.md §3.17). The office tells the petitioner,
// forwards the matter and follows it; it does not decide (G04).
type Petition struct {
	record.Base
	Number     string
	Day        record.Date
	Form       string
	Subject    string
	Content    string
	Petitioner string
	Phone      string
	Address    string
	People     record.Opt[int64]
	Village    record.Ref
	Kind       string
	Nature     string

	Told     record.Date
	ToldHow  string
	Accepted record.Date
	Course   string
	WhyNot   string
	Leader   string // 领导批示

	Unit       record.Ref
	HandedOver record.Date
	DueSet     record.Date
	ExtendedTo record.Date
	ExtendTold record.Date
	Progress   []Progress
	Closed     record.Date
	Reply      string
	Result     string

	ReviewAsked    record.Date
	ReviewAnswered record.Date
	ReviewResult   string
	AgainAsked     record.Date
	AgainAnswered  record.Date
	AgainResult    string
	Satisfaction   string
	Parts          []PetitionPart
}

// PetitionPart is how a deputy took part in a difficult case (疑难案件参与).
type PetitionPart struct {
	record.Row
	Deputy record.Ref
	Day    record.Date
	How    string
	Result string
}

// Values of choices of a petition that code asks for by name.
const (
	NatureClaim = "申诉求决"

	CourseForward = "转办"
	CourseAssign  = "交办"
	CourseKeep    = "留存"
	CourseRefuse  = "不受理"

	PartHearing   = "听证"
	PartMediation = "调解"
	PartVisit     = "走访"
)

// The limits of the petition regulations (信访工作条例22, 34–36), in days.
const (
	petitionTellDays   = 15 // to tell the petitioner whether and how the matter is handled
	petitionCloseDays  = 60 // from acceptance to the end
	petitionExtendDays = 30 // at most more
	petitionReviewDays = 30 // to ask for a review, and to answer it
)

// The states of a petition.
const (
	PetitionTold     record.State = "已告知"
	PetitionHandled  record.State = "办理中"
	PetitionKept     record.State = "留存"
	PetitionRefused  record.State = "不受理"
	PetitionClosed   record.State = "已办结"
	PetitionReview   record.State = "复查中"
	PetitionReview2  record.State = "复核中"
	PetitionReviewed record.State = "复查复核办结"
)

var petitionStates = []record.State{StateRegistered, PetitionTold, PetitionRefused, PetitionKept, PetitionHandled, PetitionClosed, PetitionReview, PetitionReview2, PetitionReviewed}

var petitionSteps = []record.Step{
	{Name: "告知", From: []record.State{StateRegistered}, To: PetitionTold, Keys: []string{"told", "told_how", "accepted", "course"}},
	{Name: "转办", From: []record.State{StateRegistered, PetitionTold}, To: PetitionHandled, Keys: []string{"course", "unit", "handed_over"}},
	{Name: "不受理", From: []record.State{StateRegistered, PetitionTold}, To: PetitionRefused, Keys: []string{"course", "why_not", "told"}},
	{Name: "延期", From: []record.State{PetitionHandled}, To: PetitionHandled, Keys: []string{"extended_to", "extend_told"}},
	{Name: "办结", From: []record.State{PetitionTold, PetitionHandled}, To: PetitionClosed, Keys: []string{"closed", "reply", "result", "satisfaction"}},
	{Name: "复查", From: []record.State{PetitionClosed}, To: PetitionReview, Keys: []string{"review_asked", "review_answered", "review_result"}},
	{Name: "复核", From: []record.State{PetitionReviewed}, To: PetitionReview2, Keys: []string{"again_asked", "again_answered", "again_result"}},
}

// State tells how far the petition has come.
func (p *Petition) State() record.State {
	switch {
	case p.AgainAsked != "" && p.AgainAnswered == "":
		return PetitionReview2
	case p.AgainAnswered != "" || p.ReviewAnswered != "":
		return PetitionReviewed
	case p.ReviewAsked != "":
		return PetitionReview
	case p.Closed != "":
		return PetitionClosed
	case p.Course == CourseRefuse:
		return PetitionRefused
	case p.Course == CourseKeep:
		return PetitionKept
	case p.HandedOver != "" || p.Unit.ID != 0:
		return PetitionHandled
	case p.Told != "":
		return PetitionTold
	}
	return StateRegistered
}

// TellBy is the day by which the petitioner is told (G01: fifteen days after receipt).
func (p *Petition) TellBy() record.Date { return p.Day.Add(petitionTellDays) }

// Due is the day by which the matter is to end: the extension, the limit that was set, or for a claim (申诉求决) sixty days after
// acceptance, else after the petitioner was told, else after receipt (G02). "" for other matters, to which no limit is set.
func (p *Petition) Due() record.Date {
	switch {
	case p.ExtendedTo != "":
		return p.ExtendedTo
	case p.DueSet != "":
		return p.DueSet
	}
	return p.lawfulDue()
}

func (p *Petition) lawfulDue() record.Date {
	if p.Nature != NatureClaim || p.Course == CourseRefuse || p.Course == CourseKeep {
		return ""
	}
	for _, from := range []record.Date{p.Accepted, p.Told, p.Day} {
		if from != "" {
			return from.Add(petitionCloseDays)
		}
	}
	return ""
}

// Collective tells whether so many people came that it is a collective petition (集体访).
func (p *Petition) Collective(in record.Settings) bool {
	n := in.Int(KeyPetitionCrowd)
	return n > 0 && p.People.V >= int64(n)
}

// Deadlines are telling the petitioner, the end of the matter, and the answers of a review.
func (p *Petition) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	due := func(kind string, on record.Date, source string) {
		if on != "" {
			out = append(out, Deadline{Kind: kind, On: on, Source: source})
		}
	}
	state := p.State()
	if p.Told == "" && p.Closed == "" && p.Day != "" {
		due("信访告知", p.TellBy(), "信访工作条例22、23")
	}
	switch state {
	case StateRegistered, PetitionTold, PetitionHandled:
		due("信访办结", p.Due(), "信访工作条例34")
	case PetitionReview:
		due("信访复查答复", p.ReviewAsked.Add(petitionReviewDays), "信访工作条例35")
	case PetitionReview2:
		due("信访复核答复", p.AgainAsked.Add(petitionReviewDays), "信访工作条例36")
	}
	return out
}

// Duties are those of the deputies who took part in a difficult case.
func (p *Petition) Duties(record.Settings) []Duty {
	kinds := map[string]string{PartMediation: DutyMediation, PartVisit: DutyVisit}
	var out []Duty
	for _, part := range p.Parts {
		if part.Deputy.ID == 0 || part.Day == "" {
			continue
		}
		kind := kinds[part.How]
		if kind == "" {
			kind = DutyPetition
		}
		out = append(out, Duty{Deputy: part.Deputy.ID, On: part.Day, Kind: kind, Role: part.How})
	}
	return out
}

// NextPetitionNumber returns the 登记号 of a petition received on a day: the one after the highest of its series among the numbers
// that are taken. PetitionPrefix is what these begin with.
func NextPetitionNumber(day record.Date, taken []string, in record.Settings) string {
	return NextNumber(in.Text(KeyPetitionNumber), NumberParts{Year: int64(day.Year())}, taken)
}

// PetitionPrefix returns what all 登记号 of the year of a day begin with.
func PetitionPrefix(day record.Date, in record.Settings) string {
	return NumberPrefix(in.Text(KeyPetitionNumber), NumberParts{Year: int64(day.Year())})
}
