package paper

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestTheTurnoutIsCountedBySittingAndByDelegation(t *testing.T) {
	o := newTownship(t)
	d := document("D65", "")
	if got := o.reason(d, o.session); got != "各次全体会议还没有登记出席情况" {
		t.Error(got)
	}
	o.divide(4)
	list := func(how map[string]string) []record.Person {
		var out []record.Person
		for _, one := range o.deputies() {
			if how[one.Name] != "没登记" {
				out = append(out, record.Person{Who: record.Ref{ID: one.ID}, Status: how[one.Name], Note: "因病住院"})
			}
		}
		return out
	}
	o.meet(&office.Meeting{Kind: office.MeetPreparatory, Name: "预备会议", Starts: "2026-01-09", Attendance: list(map[string]string{"陈志强": office.OnLeave, "王伟": office.CameLate})})
	o.meet(&office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2026-01-10",
		Attendance: list(map[string]string{"陈志强": office.OnLeave, "张三": office.Absent, "刘洋": "没登记"})})
	lines := o.text(d, o.session)
	whole := strings.Join(lines, "|")
	for _, w := range []string{"预备会议|2026.01.09|60|59|1|0|1|98.3%", "第一次全体会议|2026.01.10|60|57|1|2|0|95.0%", "合计（人次）||120|116|2|2|1|96.7%",
		"第一代表团|15|30|27|2|1|90.0%", "陈志强|第一代表团|全部会议|", "张　三|第四代表团||第一次全体会议", "刘　洋|第一代表团||第一次全体会议"} {
		if !strings.Contains(whole, w) {
			t.Errorf("%s is not in %s", w, whole)
		}
	}
	lacks(t, lines, "住院", "没有代表缺席")
}

func TestASessionToWhichAllCameSaysSo(t *testing.T) {
	o := newTownship(t)
	var all []record.Person
	for _, one := range o.deputies() {
		all = append(all, record.Person{Who: record.Ref{ID: one.ID}})
	}
	o.meet(&office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2026-01-10", Attendance: all})
	lines := o.text(document("D65", ""), o.session)
	wants(t, lines, "100.0%", "各次会议没有代表缺席。")
	lacks(t, lines, "未请假缺席的会议")
}

func TestCertificatesAreSignedFor(t *testing.T) {
	o := newTownship(t)
	lines := o.makes("代表证发放登记表")
	wants(t, lines, "清溪镇第十九届人民代表大会\n代表证发放登记表", "共60份", "镇19-060", "领取人签名")
	if got := o.reason(sessionPaper("当选证书发放登记表"), o.session); got != "本次会议没有选举" {
		t.Error(got)
	}
	e := &office.Election{Session: record.Ref{ID: o.session}, Day: "2026-01-11", Post: office.PostDeputyHead, Kind: office.KindBy, Seats: record.Some(int64(1)),
		Deputies: record.Some(int64(60)), Candidates: []office.ElectionCandidate{{Name: "龚立", Certificate: "当选〔2026〕1号"}}}
	id := o.save("选举", put(office.Elections.Any, e))[0]
	if got := o.reason(sessionPaper("当选证书发放登记表"), o.session); got != "选举还没有结果" {
		t.Error(got)
	}
	e.ID = id
	e.Present, e.Issued, e.Returned, e.Valid, e.Void = record.Some(int64(58)), record.Some(int64(58)), record.Some(int64(58)), record.Some(int64(58)), record.Some(int64(0))
	c := &e.Candidates[0]
	c.For, c.Against, c.Abstain = record.Some(int64(55)), record.Some(int64(2)), record.Some(int64(1))
	o.save("计票", put(office.Elections.Any, e))
	wants(t, o.makes("当选证书发放登记表"), "龚　立", "副镇长", "当选〔2026〕1号")
	if err := o.Set(office.KeyTownKind, "乡", ""); err != nil {
		t.Fatal(err)
	}
	wants(t, o.makes("当选证书发放登记表"), "副乡长")
}
