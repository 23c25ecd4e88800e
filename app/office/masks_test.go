package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestWhatLeavesTheOfficeIsMaskedByWhoReceivesIt(t *testing.T) {
	for _, c := range []struct{ label, text, report, public string }{
		{"姓名", "张伟", "张伟", "张伟"}, {"工作单位及职务", "清溪村村民", "清溪村村民", "清溪村村民"}, {"身份证号", "999999195801012011", "999999********2011", ""},
		{"手机", "13800000001", "138****0001", ""}, {"邮箱", "zw2026@qq.example", "***", ""}, {"微信", "zhang_wei", "***", ""},
		{"家庭住址", "清溪镇狮子岭村3组12号", "清溪镇狮子岭村", ""}, {"银行卡号", "6222020000000001234", "***************1234", ""}, {"开户行", "清溪信用社", "***", ""},
		{"固定工资收入", "否", "***", ""}, {"出生年月", "1958年1月", "1958年1月", ""}, {"简历", "1978年7月—清溪小学教师", "1978年7月—清溪小学教师", ""}, {"其他身份", "宗教界", "", ""}, {"变更原因", "涉嫌犯罪", "", ""},
		{"身份证号", "", "", ""},
	} {
		f := Deputies.Field(c.label)
		if got := Mask(f, c.text, MaskInternal); got != c.text {
			t.Errorf("%s inside the office: %q", c.label, got)
		}
		if got := Mask(f, c.text, MaskReport); got != c.report {
			t.Errorf("%s to the county: %q, want %q", c.label, got, c.report)
		}
		if got := Mask(f, c.text, MaskPublic); got != c.public {
			t.Errorf("%s in public: %q, want %q", c.label, got, c.public)
		}
	}
	if Shows(Deputies.Field("手机"), MaskPublic) || !Shows(Deputies.Field("手机"), MaskReport) || !Shows(Deputies.Field("选区"), MaskPublic) {
		t.Error("a public list drops the columns that may not be published, and only these")
	}
}

func TestWhoAskedForConfidentialityIsNamedNowhere(t *testing.T) {
	lead := Proposals.Field("领衔代表")
	secret := &record.Base{Confidential: record.Some(true)}
	for _, level := range MaskLevels {
		if got := MaskIn(secret, lead, "张伟", level); got != Withheld {
			t.Errorf("%s: %q", level, got)
		}
	}
	if got := MaskIn(&record.Base{}, lead, "张伟", MaskReport); got != "张伟" {
		t.Errorf("without the mark: %q", got)
	}
	if got := MaskIn(secret, Proposals.Field("案由"), "关于修路的建议", MaskReport); got != "关于修路的建议" {
		t.Errorf("only names are withheld: %q", got)
	}
}

func TestMasksAreReadByTheirNames(t *testing.T) {
	for name, want := range map[string]MaskLevel{"": MaskReport, "上报": MaskReport, "公示": MaskPublic, "内部": MaskInternal} {
		if got, err := ParseMask(name); err != nil || got != want {
			t.Errorf("%q is %v (%v)", name, got, err)
		}
	}
	if _, err := ParseMask("全部"); err == nil {
		t.Error("an unknown level was taken")
	}
}

// A clerk writes a phone number into a note; the county's file must not carry it.
func TestNumbersInsideANoteAreMaskedWhenTheFileLeavesTheOffice(t *testing.T) {
	note := Deputies.Field("note")
	for text, want := range map[string]string{
		"电话13800001234，微信同号":            "电话138****1234，微信同号",
		"身份证999999198006150012。":        "身份证999999********0012。",
		"身份证99999919800615001X；已核":      "身份证999999********001X；已核",
		"2026年投入12345678901元，另12人":      "2026年投入12345678901元，另12人",
		"编号 20260110 与 1380000123 不是":   "编号 20260110 与 1380000123 不是",
		"办公室0999-88001234":              "办公室****-******34",
		"手机138-0000-1234，138 0000 1234": "手机138****1234，138****1234",
		"清镇人大〔2026〕8号，2026-01-10":       "清镇人大〔2026〕8号，2026-01-10",
	} {
		if got := Mask(note, text, MaskReport); got != want {
			t.Errorf("%s → %s, want %s", text, got, want)
		}
		if Mask(note, text, MaskInternal) != text || Mask(note, text, MaskPublic) != "" {
			t.Errorf("%s: an internal list changes it, or a public one shows it", text)
		}
	}
}
