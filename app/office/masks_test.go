package office

import "testing"

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
		"电话13800001234，微信同号":          "电话138****1234，微信同号",
		"身份证999999198006150012。":      "身份证999999********0012。",
		"身份证99999919800615001X；已核":    "身份证999999********001X；已核",
		"2026年投入12345678901元，另12人":    "2026年投入12345678901元，另12人",
		"编号 20260110 与 1380000123 不是": "编号 20260110 与 1380000123 不是",
	} {
		if got := Mask(note, text, MaskReport); got != want {
			t.Errorf("%s → %s, want %s", text, got, want)
		}
		if Mask(note, text, MaskInternal) != text || Mask(note, text, MaskPublic) != "" {
			t.Errorf("%s: an internal list changes it, or a public one shows it", text)
		}
	}
}
