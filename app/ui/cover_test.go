package ui

import (
	"testing"

	"npcdesk/app/record"
)

// A choice and a long text of the class 敏感信息 are covered when a record is opened, and shown after a click.
func TestSensitiveFieldsAreCoveredUntilClicked(t *testing.T) {
	newDesk(t)
	type person struct {
		record.Base
		Faith, Reason, Name string
	}
	reg := record.NewRegister("toy", "玩具",
		record.Text("name", "姓名", func(p *person) *string { return &p.Name }),
		record.Choice("faith", "宗教", func(p *person) *string { return &p.Faith }, "有", "无").Secret(record.SecretSensitive),
		record.LongText("reason", "原因", func(p *person) *string { return &p.Reason }).Secret(record.SecretSensitive)).Find("name")
	f := NewForm(reg.Any, FormEnv{Layer: NewLayer()}, 1)
	showAt(t, f, 480, 400)
	f.Load(&person{Faith: "有", Reason: "服刑"})
	for _, b := range f.boxes {
		hidden := b.field.Key == "faith" || b.field.Key == "reason"
		if (b.cover != nil && b.cover.covered()) != hidden {
			t.Errorf("%s is covered: %v", b.field.Label, !hidden)
		}
		if hidden {
			b.cover.button.OnTapped()
			if b.cover.covered() || !b.cover.part.Visible() {
				t.Errorf("%s is not shown after a click", b.field.Label)
			}
		}
	}
	f.Load(&person{})
	for _, b := range f.boxes {
		if b.cover != nil && b.cover.covered() {
			t.Errorf("%s is empty and still covered", b.field.Label)
		}
	}
}
