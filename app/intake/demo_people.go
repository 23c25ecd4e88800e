package intake

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoPeople are the deputies who come first in every demo: the township's leaders, names with a middle dot, with two
// characters, with compound surnames and with characters that fonts and stroke tables like to miss. Name, sex, 民族,
// category, post.
var demoPeople = [][5]string{
	{"蒋春生", "男", "汉", office.CategoryLeader, "镇人大主席"}, {"沈佳怡", "女", "汉", office.CategoryLeader, "镇人大副主席"},
	{"赵䶮", "男", "汉", office.CategoryLeader, "镇党委书记"}, {"严如山", "男", "汉", office.CategoryLeader, "镇党委副书记、镇长"},
	{"黄㛃", "女", "汉", "农民", "龙潭村养殖专业合作社社员"}, {"周𬭎", "男", "汉", "专业技术人员", "镇卫生院主治医师"},
	{"阿依古丽·买买提", "女", "维吾尔", "农民", "新桥村种植大户"}, {"阿卜杜拉·吐尔逊", "男", "维吾尔", "其他", "集镇社区个体工商户"},
	{"欧阳俊", "男", "汉", "企业负责人", "清溪米业有限公司总经理"}, {"司马文斌", "男", "汉", "专业技术人员", "镇中心小学教师"},
	{"上官云", "女", "汉", office.CategoryVillage, "白云村党总支书记、村委会主任"}, {"诸葛明远", "男", "汉", "农民", "杨家寨村茶叶种植大户"},
	{"丁宁", "女", "汉", "工人", "石门机械厂质检员"}, {"卜凡", "男", "汉", "农民", "石门村村民"}, {"马玉龙", "男", "回", "企业负责人", "清溪清真食品厂厂长"},
	{"单凤琴", "女", "汉", office.CategoryVillage, "柳河村党总支书记、村委会主任"}, {"曾三", "男", "汉", "农民", "大湾村村民"}, {"苏日娜", "女", "蒙古", "专业技术人员", "镇文化站馆员"},
	{"卓玛", "女", "藏", "其他", "集镇社区民宿经营者"}, {"解小军", "男", "汉", "工人", "清溪米业有限公司车间主任"}, {"覃桂芳", "女", "壮", "农民", "马鞍山村村民"},
	{"龙云飞", "男", "苗", office.CategoryVillage, "龙潭村党总支书记、村委会主任"}, {"杨桂兰", "女", "彝", "农民", "白云村种植大户"}, {"牛大力", "男", "汉", "农民", "双井村村民"},
}

var (
	surnames   = []rune("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
	maleGiven  = []rune("伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳阳建国志文永海成德光兴福山")
	womanGiven = []rune("芳娜敏静秀娟英华慧巧美淑惠珠翠雅芝玉萍红娥玲芬燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼桂")
	ordinary   = [][2]string{{"农民", "%s村民"}, {"农民", "%s种植大户"}, {"工人", "石门机械厂装配工"}, {"专业技术人员", "%s小学教师"}, {office.CategoryVillage, "%s党总支副书记"},
		{"企业负责人", "%s农业开发有限公司经理"}, {"农民", "%s养殖专业合作社社员"}, {"专业技术人员", "%s卫生室医生"}, {"其他", "%s个体工商户"}}
)

func demoPhone(n int) string { return fmt.Sprintf("1380000%04d", n%10000) }

// newName makes a name that nobody has yet.
func (t *township) newName() string {
	for {
		name := t.nameOf(pick(t, []string{"男", "女"}))
		if !t.taken[name] {
			t.taken[name] = true
			return name
		}
	}
}

func (t *township) nameOf(sex string) string {
	given := maleGiven
	if sex == "女" {
		given = womanGiven
	}
	name := string(pick(t, surnames)) + string(pick(t, given))
	if t.rng.IntN(5) > 0 {
		name += string(pick(t, given))
	}
	return name
}

// person makes the i-th person with everything that does not belong to a mandate.
func (t *township) person(i int) (*office.Deputy, [2]string) {
	d := &office.Deputy{Sex: pick(t, []string{"男", "男", "女"}), Ethnic: "汉", Address: fmt.Sprintf("清溪镇%s%d组%d号", villages[i%len(villages)], 1+i%9, 1+t.rng.IntN(90)),
		Household: "平川县清溪镇", NativePlace: "某省平川", FixedPay: yes(false), Phone: demoPhone(i + 1)}
	work := ordinary[i%len(ordinary)]
	if i < len(demoPeople) {
		p := demoPeople[i]
		d.Name, d.Sex, d.Ethnic, work = p[0], p[1], p[2], [2]string{p[3], p[4]}
	} else {
		if t.rng.IntN(9) == 0 {
			d.Ethnic = pick(t, []string{"彝", "苗", "回", "白"})
		}
		for d.Name == "" || t.taken[d.Name] {
			d.Name = t.nameOf(d.Sex)
		}
		if village := villages[i%len(villages)]; work[1][0] == '%' {
			work[1] = fmt.Sprintf(work[1], village)
		}
	}
	if c := work[0]; c == office.CategoryLeader || c == "专业技术人员" || c == "工人" {
		d.FixedPay = yes(true)
	}
	t.giveBirth(d)
	d.Station, d.VoterTarget = ref(t.stations[i%len(t.stations)].ID), record.Some(int64(50))
	d.WorkSince = record.Month(fmt.Sprintf("%d-07", d.Birth.Year()+20))
	d.Resume = fmt.Sprintf("%d.07—　　　　%s", d.Birth.Year()+20, work[1])
	return d, work
}

// giveBirth chooses birth and ID number, such that no two people share a number, or a name and a month of birth.
func (t *township) giveBirth(d *office.Deputy) {
	for {
		day := t.term.From.AddMonths(-12 * (24 + t.rng.IntN(40))).Add(-t.rng.IntN(365))
		serial := t.rng.IntN(500) * 2
		if d.Sex == "男" {
			serial++
		}
		number := withCheck(fmt.Sprintf("999999%s%s%s%03d", day[:4], day[5:7], day[8:10], serial))
		if t.taken[number] || t.taken[d.Name+string(day.Month())] {
			continue
		}
		t.taken[number], t.taken[d.Name], t.taken[d.Name+string(day.Month())] = true, true, true
		d.IDNumber, d.Birth = number, day.Month()
		return
	}
}

// withCheck ends the first 17 digits of an ID number with the character that makes it valid.
func withCheck(digits string) string {
	for _, c := range "0123456789X" {
		if id, err := hanzi.ParseID(digits + string(c)); err == nil {
			return id.Number
		}
	}
	return digits
}

// mandate makes the mandate of a township deputy who holds the i-th seat.
func (t *township) mandate(i int, d *office.Deputy, work [2]string, seat *office.Constituency) office.Mandate {
	first := t.term.From
	m := office.Mandate{Level: office.LevelTown, Term: ref(t.term.ID), Constituency: ref(seat.ID), How: office.ByGeneralElection, Elected: first.Add(-48),
		Confirmed: first.Add(-30), Announcement: "公告〔十九届〕第1号", Certificate: fmt.Sprintf("镇19-%03d", i+1), Issued: first.Add(1), Reelected: yes(i%3 == 0),
		TermsServed: record.Some(int64(1)), Category: work[0], Post: work[1], Occupation: work[0]}
	m.Electorate = seat.Voters
	m.VotesCast = record.Some(seat.Voters.V * turnout(seat) / 100)
	m.VotesFor = record.Some(m.VotesCast.V * int64(58+i%17) / 100)
	m.Party, m.Education = pick(t, []string{"中共党员", "中共党员", "群众", "群众", "中共党员", "无党派人士", "民盟盟员"}), pick(t, []string{"大学本科", "大专", "高中", "初中", "大学本科", "中专"})
	if work[0] == office.CategoryLeader || work[0] == office.CategoryVillage {
		m.Party, m.Education = "中共党员", pick(t, []string{"大学本科", "大专"})
	}
	if m.Party == "中共党员" {
		m.Joined = record.Month(fmt.Sprintf("%d-07", d.Birth.Year()+22))
	}
	m.FrontLine = yes(work[0] == "农民" || work[0] == "工人" || work[0] == "专业技术人员")
	return m
}

// earlier is the mandate of the term before for somebody who was elected again.
func (t *township) earlier(m office.Mandate) office.Mandate {
	old := m
	districts := t.oldDistricts[t.before.ID]
	old.Term, old.Constituency, old.Reelected, old.TermsServed = ref(t.before.ID), ref(districts[t.rng.IntN(len(districts))].ID), yes(false), record.Some(int64(1))
	old.Elected, old.Confirmed, old.Issued = t.before.From.Add(-45), t.before.From.Add(-28), t.before.From.Add(1)
	old.Announcement, old.Certificate = "公告〔十八届〕第1号", "镇18-"+m.Certificate[len("镇19-"):]
	return old
}
