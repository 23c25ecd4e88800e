package paper

import (
	"slices"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func given(n int64) record.Opt[int64] { return record.Some(n) }

// contest puts an election on the record of the session: candidates without counts.
func (o *township) contest(post, kind string, seats int64, names ...string) *office.Election {
	e := &office.Election{Session: record.Ref{ID: o.session}, Day: "2026-01-11", Post: post, Kind: kind, Seats: given(seats), Method: office.VoteByBallot}
	for _, name := range names {
		e.Candidates = append(e.Candidates, office.ElectionCandidate{Name: name, Sex: "男", Ethnic: "汉", Birth: "1980-05", NominatedBy: office.ByPresidium})
	}
	return e
}

// tallied enters the votes in favour of 60 valid ballots of 61 at a congress of 65; the others are against.
func tallied(e *office.Election, votes ...int64) *office.Election {
	e.Deputies, e.Present, e.Issued, e.Returned, e.Valid, e.Void = given(65), given(61), given(61), given(61), given(60), given(1)
	for i, n := range votes {
		c := &e.Candidates[i]
		c.For, c.Against, c.Abstain = given(n), given(60-n), given(0)
	}
	return e
}

func (o *township) hold(list ...*office.Election) {
	o.t.Helper()
	for _, e := range list {
		o.save("选举", put(office.Elections.Any, e))
	}
}

// pieces makes a document with all its pieces and gives the text of each by the piece's name.
func (o *township) pieces(d Document) map[string][]string {
	o.t.Helper()
	list, err := NewMaker(o.Store).Pieces(d, o.session)
	if err != nil {
		o.t.Fatal(err)
	}
	out := map[string][]string{}
	for _, p := range list {
		out[p.Piece.Name] = o.text(p, o.session)
	}
	return out
}

// paperOf is the document of a session with a name.
func paperOf(name string) Document {
	i := slices.IndexFunc(Documents(), func(d Document) bool { return d.Name == name })
	return Documents()[i]
}

// byElection is a by-election of one deputy in a district, once made: counted, with its stages.
func (o *township) byElection() int64 {
	o.t.Helper()
	list, err := data.All(o.Store, office.ByElections, record.Query{})
	if err != nil {
		o.t.Fatal(err)
	}
	if len(list) > 0 {
		return list[0].ID
	}
	district := record.Ref{ID: o.save("选区", put(office.Constituencies.Any, &office.Constituency{Name: "第3选区", Number: "3", Seats: given(1)}))[0]}
	b := &office.ByElection{Kind: office.DirectBy, Name: "第3选区补选", Day: "2025-12-14", Approved: "2025-11-04", ApprovalDoc: "平人常发〔2025〕17号",
		Former: []record.Ref{o.who("张三")}, Stages: []office.ElectionStage{{Step: office.StageList, Done: "2025-11-24"}, {Step: office.StageAnnounce, Done: "2025-12-15"}},
		Registrations: []office.VoterRegistration{{District: district, Registered: given(1073)}},
		Candidates: []office.DistrictCandidate{{District: district, Name: "陆一", Sex: "女", Ethnic: "汉", Birth: "1980-05", IDNumber: "999999198005010028", Phone: "13800001234",
			Party: "中共党员", Education: "大专", Post: "狮子岭村村民", Standing: office.CandidateFormal},
			{District: district, Name: "赵兴", Sex: "男", Ethnic: "汉", Standing: office.CandidateFormal}, {District: district, Name: "钱初", Standing: office.CandidateInitial}},
		Polls: []office.DistrictPoll{{District: district, Seats: given(1), Voters: given(1073), TookPart: given(976), Issued: given(976), Returned: given(976), Valid: given(964), Void: given(12)}},
		Votes: []office.DistrictVote{{District: district, Name: "陆一", For: given(702), Against: given(131), Abstain: given(131)},
			{District: district, Name: "赵兴", For: given(162), Against: given(401), Abstain: given(401)}}}
	return o.save("补选", put(office.ByElections.Any, b))[0]
}

func (o *township) editBy(change func(*office.ByElection)) {
	o.t.Helper()
	b, err := data.Load(o.Store, office.ByElections, o.byElection())
	if err != nil {
		o.t.Fatal(err)
	}
	change(b)
	o.save("改补选", put(office.ByElections.Any, b))
}

// electionYear is the small office with the four posts elected, projects chosen and reports judged.
func electionYear(t *testing.T, settings ...string) *township {
	o := newTownship(t, settings...)
	first := tallied(o.contest(office.PostDeputyHead, office.KindGeneral, 2, "马建军", "白鹭", "邱丽君"), 55, 31, 30)
	first.Announced, first.Announcement = "2026-01-11", "公告〔十九届〕第3号"
	chair := tallied(o.contest(office.PostChair, office.KindGeneral, 1, "丁一"), 58)
	chair.Candidates[0].Deputy, chair.Announced, chair.Announcement = o.who("丁一"), "2026-01-11", "公告〔十九届〕第3号"
	joint := o.contest(office.PostHead, office.KindGeneral, 1, "严如山")
	joint.Candidates[0].NominatedBy, joint.Candidates[0].Nominators = office.ByDeputies, "张三、王伟、李秀英、刘洋、丁一、黄国栋、赵敏、周大海、吴桂芳、徐志"
	o.hold(first, chair, tallied(joint, 60))
	o.hold(tallied(o.contest(office.PostDeputyHead, office.KindRunOff, 1, "白鹭", "邱丽君"), 40, 18))
	for i, name := range []string{"通组公路硬化", "饮水管网改造", "集镇停车场"} {
		p := &office.Project{Name: name, Kind: office.ProjectLivelihood, Session: record.Ref{ID: o.session}, Candidate: record.Some(true), BallotNo: given(int64(i + 1)), Seats: given(2),
			Text: "建设" + name + "。", Invested: given(12_345_600), BallotOn: "2026-01-11", Valid: given(50), For: given(int64(48 - 16*i)), Against: given(int64(2 + 16*i)), Abstained: given(0),
			Chosen: record.Some(i < 2)}
		o.save("项目", put(office.Projects.Any, p))
	}
	o.save("测评", put(office.Appraisals.Any, &office.Appraisal{Subject: "专项工作", Day: "2026-01-11", Objects: []office.AppraisalObject{
		{Name: "镇人民政府工作", Poll: office.Poll{Issued: given(61), Returned: given(61), Valid: given(60), Satisfied: given(50), Mostly: given(8), Dissatisfied: given(1), Abstain: given(1)}}}}))
	return o
}
