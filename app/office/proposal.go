package office

import "npcdesk/app/record"

// ProposalKind is the kind (文种) of a proposal. The law keeps motions and suggestions apart (DOMAIN.md principle 3).
type ProposalKind string

// The kinds of proposals. Interpellations (质询案) and recall motions (罢免案) have their own registers.
const (
	KindMotion     ProposalKind = "议案"
	KindSuggestion ProposalKind = "建议"
	KindCriticism  ProposalKind = "批评"
	KindOpinion    ProposalKind = "意见"
)

// Values of choices that code asks for by name (DOMAIN.md §3.15).
const (
	SourceSession = "会议期间"
	SourceRecess  = "闭会期间"
	SourceHigher  = "县（区）转办件"
	SourceMotion  = "议案转建议"

	MoverDeputy = "代表"

	ReviewMotion  = "立案（作为议案）"
	ReviewHandle  = "作为建议交办"
	ReviewMerge   = "并案"
	ReviewRefuse  = "不予受理"
	ReviewHigher  = "转上级"
	ReviewForInfo = "参阅"

	HandleAlone    = "独办"
	HandleWithHelp = "主办+协办"
	HandleApart    = "分办"

	TermNormal = "一般"
	TermHard   = "涉及面广、难度大"

	VotePassed = "通过"
	VoteFailed = "未通过"

	Satisfied    = "满意"
	Mostly       = "基本满意"
	Dissatisfied = "不满意"

	DoneWhole  = "已落实"
	DonePartly = "部分落实"

	PublicWithheld = "不公开"
)

// The stages (阶段) of the three meetings (三见面) of the handling unit with the deputy. A meeting of unknown stage comes
// from an imported ledger with one 面商日期 and does not count in the 三见面率.
const (
	MeetAfterAssigned = "交办后"
	MeetWhileHandled  = "承办中"
	MeetBeforeReply   = "答复前"
	MeetUnknown       = "未注明"
)

// Proposal is a motion (议案) or a suggestion, criticism or opinion (建议、批评和意见) that deputies hand to the presidium,
// from its registration to its last tracking (DOMAIN.md §3.15). Its state follows from its dates: see StateOn.
type Proposal struct {
	record.Base

	// 提出
	Number    string
	Kind      ProposalKind
	Source    string
	Session   record.Ref
	Subject   string // 案由
	Grounds   string // 案据
	Plan      string // 方案
	Mover     string // 提出主体
	Lead      record.Ref
	Seconders []record.Ref
	Submitted record.Date
	Area      string // 内容分类

	// 审查
	Screening    []string // 不宜作为建议的情形 (F08)
	Reviewed     record.Date
	Review       string // 审查意见
	ReviewText   string // 议案审查委员会意见
	Decided      record.Date
	RefusedWhy   string
	Informed     record.Date // 告知代表日期
	MotionNumber string      // 原议案编号 of a motion turned into a suggestion (B19)
	Voted        record.Date
	VoteResult   string

	// 交办
	Manner        string // 承办方式
	LeadUnit      record.Ref
	Assisting     []record.Ref
	Leader        string // 责任领导
	Deputising    string // 分管领导
	UnitHead      string // 责任部门负责人
	Handler       string // 具体承办人
	Demand        string // 办理要求
	HandedOver    record.Date
	HandOverBy    string // 交办方式
	SignedBy      string
	Signed        record.Date
	TermKind      string      // 期限类别
	SessionClosed record.Date // 闭会日: copy of the session's closing day, where limits run from it (F04)
	Returns       []ProposalReturn

	// 办理
	Meetings       []FaceToFace
	Progress       []Progress
	ExtensionAsked record.Date
	ExtensionBy    string
	ExtendedTo     record.Date
	DueSet         record.Date // 另定期限
	AssistAnswered record.Date // 协办意见日期

	// 督办
	KeyProposal   record.Opt[bool]
	KeySupervised record.Opt[bool]
	KeyWhy        []string
	SupervisedBy  string
	SupervisedHow []string
	Supervision   []Supervision

	// 答复
	Replied     record.Date
	ReplyNo     string
	ReplyHow    string
	ReplySigner string
	ReplyFlaws  []string // 答复质量检查
	Copied      record.Date
	Result      string // 办理结果分类: A to D

	// 反馈
	SlipSent   record.Date
	SlipUrged  record.Date
	SlipBack   record.Date
	Unreturned record.Date // 未反馈办结日期
	Attitude   string
	Outcome    string // 办理结果评价
	Opinion    string
	Rounds     []ReplyRound

	// 跟踪与公开
	Commitments   []Commitment
	Done          string // 落实状态
	Invested      record.Opt[int64]
	Beneficiaries record.Opt[int64]
	CrowdRating   string // 群众评价 and 党委评价: beside the deputy's, where the office asks for them
	PartyRating   string
	Effect        string
	Published     string
	PublishedWhy  string
	PublishedOn   record.Date
	Appraisal     string // 考核结果
	Filed         record.Date

	// 另行处理
	Withdrawn    record.Date
	WithdrawnWhy string
	Consented    record.Date // 主席团同意撤回日期 (B20)
	MergedInto   record.Ref
	MergedOn     record.Date
	SentHigher   record.Date
	SentTo       string
	Incoming     string // 来文 of a piece that the county handed down

	CarriedTo record.Ref // 结转届次: the term that goes on with it
}

// FaceToFace is one meeting of the handling unit with the deputy (面商, one of 三见面).
type FaceToFace struct {
	record.Row
	Stage   string
	Day     record.Date
	How     string
	Leaders string
	Units   string
	Staff   string // 人大参与人
	Place   string
	Said    string // 代表意见

	LeadersIn, UnitsIn, CongressIn record.Opt[bool] // the ticks of 三个参与
}

// tick puts in who took part (三个参与) where the people beside it are named; a tick that was given stays.
func (m *FaceToFace) tick() {
	for _, part := range []struct {
		who string
		in  *record.Opt[bool]
	}{{m.Leaders, &m.LeadersIn}, {m.Units, &m.UnitsIn}, {m.Staff, &m.CongressIn}} {
		if part.who != "" && !part.in.Given {
			*part.in = record.Some(true)
		}
	}
}

// Progress is one note on what was done (办理措施、进展).
type Progress struct {
	record.Row
	Day  record.Date
	Text string
}

// ProposalReturn is one return (退办) by a unit that holds it is the wrong one (F10).
type ProposalReturn struct {
	record.Row
	Day   record.Date
	Unit  string
	Why   string
	Again record.Date // 重新交办日期
}

// ReplyRound is one more round after a deputy was dissatisfied (二次办理, F13).
type ReplyRound struct {
	record.Row
	Day      record.Date // 退办日
	Due      record.Date
	Replied  record.Date
	SlipSent record.Date
	SlipBack record.Date
	Attitude string
	Outcome  string
	Opinion  string
}

// Commitment is something promised in a reply that is tracked until it is done (承诺事项, F15).
type Commitment struct {
	record.Row
	Text    string
	Due     record.Date
	Done    record.Date
	Result  string
	Opinion string // 代表再评价
}

// Supervision is one act of supervision (督办) by the presidium (F07).
type Supervision struct {
	record.Row
	Day  record.Date
	How  string
	Text string
	Whom string
}

// AddMeeting puts in a meeting of a stage and returns its row; the day may be "" and be filled in later.
func (p *Proposal) AddMeeting(stage string, day record.Date) *FaceToFace {
	p.Meetings = append(p.Meetings, FaceToFace{Stage: stage, Day: day})
	return &p.Meetings[len(p.Meetings)-1]
}

// meetingOf finds the earliest meeting of a stage, for the column of that stage in lists and ledgers (L13).
func meetingOf(stage string) func(p *Proposal, create bool) *FaceToFace {
	return func(p *Proposal, create bool) *FaceToFace {
		var first *FaceToFace
		for i := range p.Meetings {
			m := &p.Meetings[i]
			if m.Stage == stage && (first == nil || first.Day == "" || m.Day != "" && m.Day < first.Day) {
				first = m
			}
		}
		if first == nil && create {
			return p.AddMeeting(stage, "")
		}
		return first
	}
}

// AsSuggestion turns a motion that is not put on the agenda into a suggestion (转为建议, B19). It keeps the motion's number
// and takes the given one instead, or keeps it when that is "".
func (p *Proposal) AsSuggestion(number string) {
	if p.MotionNumber == "" {
		p.MotionNumber = p.Number
	}
	if number != "" {
		p.Number = number
	}
	p.Kind, p.Source = KindSuggestion, SourceMotion
}
