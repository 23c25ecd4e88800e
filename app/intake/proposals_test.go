package intake

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestSeveralMoversInOneCellAreLeaderAndSeconders(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	got := take(t, s, proposals, table(t, []string{"标题", "提案人", "承办单位"},
		[]string{"关于修桥的建议", "张伟、李秀英等2人", "镇文化站、镇卫生院；镇派出所"}))
	expect(t, got, 1, 0, 0, 0)
	p := only(t, s, office.Proposals, "subject", "关于修桥的建议")
	if p.Lead.Name != "张伟" || len(p.Seconders) != 1 || p.Seconders[0].Name != "李秀英" || p.LeadUnit.Name != "镇文化站" || len(p.Assisting) != 2 {
		t.Errorf("%+v", p)
	}
}

func TestARowThatNamesAnUnknownDeputyIsRejectedAndNamesHim(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	got := take(t, s, proposals, table(t, []string{"案由", "领衔代表", "附议人", "承办单位"},
		[]string{"关于修桥的建议", "张伟", "李秀英、无此人", "镇新单位"}))
	if len(got.Rejected) != 1 || got.Rejected[0].Field != "附议人" || !strings.Contains(got.Rejected[0].Reason, "无此人") || count(t, s, office.Units.Any) != 0 {
		t.Errorf("%v", got)
	}
}

func TestANumberFindsItsSessionWhereThatIsRegistered(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	edit(t, s, office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(2)), Opens: "2025-01-15"})
	take(t, s, proposals, suggestions)
	if p := only(t, s, office.Proposals, "number", "19-2-建-001"); p.Session.Name != "清溪镇十九届人大二次会议" {
		t.Errorf("session %+v", p.Session)
	}
}

func TestOneSubjectMayBeRaisedByTwoDeputies(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	ledger := table(t, []string{"案由", "领衔代表"}, []string{"关于修路的建议", "张伟"}, []string{"关于修路的建议", "李秀英"}, []string{"关于修路的建议", "张伟"})
	expect(t, take(t, s, proposals, ledger), 2, 0, 1, 0)
	expect(t, take(t, s, proposals, ledger), 0, 0, 3, 0)
}

func TestANumberIsTheSameHoweverItIsWritten(t *testing.T) {
	s := newOffice(t)
	take(t, s, proposals, table(t, []string{"编号", "案由"}, []string{"19-2-建-001", "关于修路的建议"}))
	expect(t, take(t, s, proposals, table(t, []string{"编号", "案由"}, []string{"１９—2－建- 001", "关于修建道路的建议"})), 0, 1, 0, 0)
}
