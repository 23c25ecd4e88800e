package main

import (
	"strconv"

	"npcdesk/app/record"
	"npcdesk/data"
)

var pastCommands = []command{
	{"history", "登记 编号", history},
	{"undo", "", func(c *call) (any, error) { return turn(c, (*data.Store).Undo, "undone") }},
	{"redo", "", func(c *call) (any, error) { return turn(c, (*data.Store).Redo, "redone") }},
}

func history(c *call) (any, error) {
	if len(c.args) != 2 {
		return nil, misuse{"请给出登记和编号。"}
	}
	id, err := strconv.ParseInt(c.args[1], 10, 64)
	if err != nil {
		return nil, misuse{"编号应为整数。"}
	}
	s, reg, err := c.at(c.reader, c.args[0])
	if err != nil {
		return nil, err
	}
	defer s.Close()
	steps, err := s.History(reg, id)
	if err != nil {
		return nil, err
	}
	out := make([]record.Object, len(steps))
	for i, st := range steps {
		changes := []record.Object{}
		for _, ch := range st.Changes {
			changes = append(changes, record.Object{{Name: "field", Value: ch.Field.Label}, {Name: "from", Value: ch.From}, {Name: "to", Value: ch.To}})
		}
		out[i] = record.Object{{Name: "at", Value: st.At}, {Name: "what", Value: st.Label}, {Name: "kind", Value: st.Kind},
			{Name: "op", Value: st.Op}, {Name: "reason", Value: st.Reason}, {Name: "changes", Value: changes}}
	}
	return out, nil
}

func turn(c *call, do func(*data.Store) (string, error), member string) (any, error) {
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	label, err := do(s)
	return []record.Object{{{Name: member, Value: label}}}, err
}
