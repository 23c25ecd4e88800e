package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// postOrder is the order in which papers name the posts.
var postOrder = []string{office.PostChair, office.PostViceChair, office.PostHead, office.PostDeputyHead, office.PostPresidium, office.PostCredentials}

// secretVotes are the elections of the session by secret ballot, post by post; a second vote for a post follows the first.
func (j *job) secretVotes() []*office.Election {
	var out []*office.Election
	for _, e := range j.elections() {
		if e.Method == "" || e.Method == office.VoteByBallot {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Election) int {
		return cmp.Compare(slices.Index(postOrder, a.Post), slices.Index(postOrder, b.Post))
	})
	return out
}

// follows tells whether an election is held because of the result of another one (再次投票, 另行选举, 重新选举).
func follows(e *office.Election) bool {
	return e.Kind == office.KindTieVote || e.Kind == office.KindRunOff || e.Kind == office.KindRepeated
}

// firstVotes are the contests that the session prepares for: what follows from a result of this session is left out, while seats that
// the session before left open (组织法29) are among them.
func (j *job) firstVotes() []*office.Election {
	all := j.secretVotes()
	return slices.DeleteFunc(slices.Clone(all), func(e *office.Election) bool {
		here := slices.ContainsFunc(all, func(o *office.Election) bool { return o.ID == e.Earlier.ID })
		return follows(e) && (here || e.Earlier.ID == 0)
	})
}

func noElections(j *job) string {
	if len(j.firstVotes()) == 0 {
		return "会议没有登记无记名投票的选举"
	}
	return ""
}

// electionOf is the election of the piece that is being made; an empty one where the document is asked about its tags only.
func electionOf(j *job) *office.Election {
	if e := of[office.Election](j); e != nil {
		return e
	}
	return &office.Election{}
}

// secretElections makes a piece of every contest, called by its post: 镇长, 副镇长另行选举; a second one of the same name gets a number.
func secretElections(j *job) []Piece {
	count := map[string]int{}
	var out []Piece
	for _, e := range j.secretVotes() {
		name := office.PostWord(e.Post, j.in)
		if follows(e) {
			name += e.Kind
		}
		if count[name]++; count[name] > 1 {
			name += fmt.Sprint(count[name])
		}
		out = append(out, Piece{Name: name, Of: e})
	}
	return out
}

// postTitle is a post with the whole name of its organ: 清溪镇人民代表大会主席, 清溪镇人民政府副镇长. A post that is none of those which the
// congress elects stays as it was typed.
func (j *job) postTitle(post string) string {
	switch post {
	case office.PostPresidium:
		return j.session.FullName() + post
	case office.PostCredentials:
		return sessionWords(j.session)["大会"].(string) + post
	case office.PostChair, office.PostViceChair, office.PostHead, office.PostDeputyHead:
		return j.session.Town + organPost(post, j.in)
	}
	return strings.Replace(post, "人大代表", "人民代表大会代表", 1)
}

// postOnBallot is a post as ballots and count forms name it: 镇人民代表大会主席, 乡人民政府副乡长.
func (j *job) postOnBallot(post string) string {
	switch post {
	case office.PostPresidium, office.PostCredentials:
		return post
	}
	return office.TownWord(j.in) + organPost(post, j.in)
}

// organPost is a post behind its organ, without the township: 人民代表大会主席, 人民政府镇长.
func organPost(post string, in record.Settings) string {
	if rest, ok := strings.CutPrefix(post, "人大"); ok {
		return "人民代表大会" + rest
	}
	return "人民政府" + office.PostWord(post, in)
}

// electionTitle says what is voted on: 选举镇人民代表大会主席, 补选镇人民政府副镇长, 另行选举镇人民政府副镇长.
func (j *job) electionTitle(e *office.Election) string {
	what := "选举"
	switch e.Kind {
	case office.KindBy, office.KindRunOff, office.KindRepeated:
		what = e.Kind
	case office.KindTieVote:
		what = "再次投票选举"
	}
	return what + j.postOnBallot(e.Post)
}

// ballotOrder are the candidates of an election in the order of the ballot.
func (j *job) ballotOrder(e *office.Election) []*office.ElectionCandidate {
	var out []*office.ElectionCandidate
	for _, i := range e.BallotOrder(j.in) {
		out = append(out, &e.Candidates[i])
	}
	return out
}

// orderNote says in what order the candidates stand: 按姓名笔画为序, after a primary by its votes; "" for a single one.
func (j *job) orderNote(e *office.Election) string {
	switch {
	case e.Nominees() < 2:
		return ""
	case e.Primary != "":
		return "按预选得票多少为序"
	}
	return office.NameOrder(j.in).Note()
}

// joined prints names: 张三、李四.
func joined[T any](list []T, name func(T) string) string {
	var out []string
	for _, one := range list {
		out = append(out, name(one))
	}
	return strings.Join(out, "、")
}

// passedBySession stands under the title of what the congress itself passed at the session, with the day of the vote on it; a day
// that is not on record is left out. words are those by which the matter is known: 选举办法.
func (j *job) passedBySession(words string) string {
	if j.doc.Stage != StageFinal {
		return ""
	}
	return "（" + day(j.votedOn(words)) + fullNameInTwo(j.session, 18) + "通过）"
}

// votedOn is the day on which a sitting carried a matter whose name holds the words, "" when none is on record.
func (j *job) votedOn(words string) record.Date {
	for _, m := range j.meetings(office.MeetSitting, office.MeetPreparatory) {
		for _, v := range j.votes(m) {
			if strings.Contains(v.Matter, words) && v.Result() == office.VoteCarried {
				return cmp.Or(v.On, m.Starts)
			}
		}
	}
	return ""
}

// sittingOf is the sitting at which an election is held, nil when none is named.
func (j *job) sittingOf(e *office.Election) *office.Meeting {
	for _, m := range j.meetings() {
		if m.ID == e.Meeting.ID {
			return m
		}
	}
	return nil
}

// attendance are N and A of an election: as counted, else as its sitting says; blank before they are known.
func (j *job) attendance(e *office.Election) (deputies, present string) {
	deputies, present = j.headcount(j.sittingOf(e))
	if e.Deputies.Given {
		deputies = fmt.Sprint(e.Deputies.V)
	}
	if e.Present.Given {
		present = fmt.Sprint(e.Present.V)
	}
	return
}

// annotatedName prints the name of a candidate as lists do: 张　三（女，回族）.
func annotatedName(c *office.ElectionCandidate) string {
	return hanzi.Annotate(hanzi.PadName(c.Name), c.Sex, c.Ethnic)
}
