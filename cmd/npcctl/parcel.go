package main

import (
	"npcdesk/app/office"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
)

var parcelCommands = []command{
	{"package", "--session 19-6 或 --from 日期 --to 日期 --out 文件夹", makePackage},
	{"close", "期间或届次，如 2026年上半年", func(c *call) (any, error) {
		return closing(c, func(text string) (parcel.Closed, error) {
			s, err := c.open()
			if err != nil {
				return parcel.Closed{}, err
			}
			defer s.Close()
			return parcel.Close(s, text)
		})
	}},
	{"reopen", "期间或届次 --why 原因", reopen},
}

func makePackage(c *call) (any, error) {
	v, rest, err := c.flags("session", "from", "to", "out")
	if err != nil {
		return nil, err
	}
	var w parcel.Wish
	if w.From, w.To, err = period(v); err != nil {
		return nil, err
	}
	name, timed := one(v, "session"), w.From != "" && w.To != ""
	if len(rest) > 0 || one(v, "out") == "" || (name != "") == timed {
		return nil, misuse{"请给出 --out，以及 --session，或者 --from 和 --to。"}
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if name != "" {
		session, err := s.Lookup(office.Sessions.Key, name)
		if err != nil {
			return nil, err
		}
		w.Session = session.ID
	}
	made, err := parcel.Make(s, w, one(v, "out"), nil)
	if err != nil {
		return nil, err
	}
	for _, left := range made.Left {
		c.note("没有包括：" + left)
	}
	return paths(made.Paths()), nil
}

func reopen(c *call) (any, error) {
	v, rest, err := c.flags("why")
	if err != nil {
		return nil, err
	}
	c.args = rest
	return closing(c, func(text string) (parcel.Closed, error) {
		s, err := c.open()
		if err != nil {
			return parcel.Closed{}, err
		}
		defer s.Close()
		return parcel.Reopen(s, text, one(v, "why"))
	})
}

// closing closes or opens what the one argument names.
func closing(c *call, do func(text string) (parcel.Closed, error)) (any, error) {
	if len(c.args) != 1 {
		return nil, misuse{"请给出一个期间或届次。"}
	}
	got, err := do(c.args[0])
	if err != nil {
		return nil, err
	}
	c.note(got.Note)
	kind := "期间"
	if got.Term {
		kind = "届次"
	}
	return record.Object{{Name: "name", Value: got.Name}, {Name: "kind", Value: kind}, {Name: "from", Value: got.From}, {Name: "to", Value: got.To}}, nil
}
