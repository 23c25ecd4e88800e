package main

import (
	"npcdesk/app/office"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
)

var parcelCommands = []command{
	{"package", "--session 19-6 或 --from 日期 --to 日期 --out 文件夹；或 --records 文件.npcpkg（给另一台电脑合并用的记录包）", makePackage},
	{"merge", "文件.npcpkg [--theirs 登记:id[:字段]]… [--ours 登记:id]…：两边都改过的，采用对方的（全部或写明的字段）或保留本机的", merge},
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
	v, rest, err := c.flags("session", "from", "to", "out", "records")
	if err != nil {
		return nil, err
	}
	if path := one(v, "records"); path != "" && len(v) == 1 && len(rest) == 0 {
		return writeRecords(c, path)
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

// writeRecords writes the package of records for another installation.
func writeRecords(c *call, path string) (any, error) {
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if _, err := parcel.WriteRecords(s, path, true, nil); err != nil {
		return nil, err
	}
	c.note("记录包含有全部记录和个人信息，没有隐去，只用于在另一台电脑上合并。请妥善传送。")
	return paths{path}, nil
}
