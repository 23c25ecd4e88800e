package office

import "npcdesk/app/record"

// shell stands for a register that is being built, so that others can point at it.
type shell struct {
	record.Base
	Name string
}

func shellOf(key, name string) *record.Any {
	return record.NewRegister(key, name, record.Text("name", "名称", func(s *shell) *string { return &s.Name }).Must()).Find("name").Any
}

// pending are the registers that are still being built; the last one built takes this file away.
var pending = []*record.Any{}
