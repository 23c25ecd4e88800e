package main

import (
	"strconv"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/assets"
	"npcdesk/data"
)

var officeCommands = []command{
	{"init", "--town 清溪镇 --kind 镇 --county 平川县 --term 19 [--province 省] [--population N --quota N]", initOffice},
	{"set", "参数 取值 [--source 依据]", set},
	{"settings", "", settings},
	{"version", "", version},
	{"check", "", check},
}

func initOffice(c *call) (any, error) {
	v, rest, err := c.flags("town", "kind", "county", "term", "province", "population", "quota")
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 || one(v, "town") == "" || one(v, "county") == "" {
		return nil, misuse{"请给出 --town、--county 和 --term。"}
	}
	f := data.Founding{Town: one(v, "town"), Kind: one(v, "kind"), County: one(v, "county"), Province: one(v, "province")}
	if f.Kind == "" {
		f.Kind = "镇"
	}
	for name, to := range map[string]*int{"term": &f.Term, "population": &f.Population, "quota": &f.Quota} {
		if text := one(v, name); text != "" {
			if *to, err = strconv.Atoi(text); err != nil {
				return nil, misuse{"--" + name + " 应为整数。"}
			}
		}
	}
	s, err := data.Found(c.dir, f)
	if err != nil {
		return nil, err
	}
	return record.Object{{Name: "data", Value: c.dir}}, s.Close()
}

func set(c *call) (any, error) {
	v, rest, err := c.flags("source")
	if err != nil {
		return nil, err
	}
	if len(rest) != 2 {
		return nil, misuse{"请给出参数和取值。"}
	}
	limit := office.LimitOf(rest[0])
	if limit == nil {
		return nil, misuse{"没有参数“" + rest[0] + "”。npcctl settings 列出全部。"}
	}
	value, err := limit.Read(rest[1])
	if err != nil {
		return nil, misuse{err.Error()}
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if err := s.Set(limit.Key, value, one(v, "source")); err != nil {
		return nil, err
	}
	return limitJSON(*limit, s.Settings()), nil
}

func settings(c *call) (any, error) {
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	in := s.Settings()
	out := record.Object{}
	for _, l := range office.LimitsIn(in.Text(office.KeyProvince)) {
		out = append(out, record.Member{Name: l.Key, Value: limitJSON(l, in)})
	}
	return out, nil
}

func limitJSON(l office.Limit, in record.Settings) record.Object {
	return record.Object{{Name: "key", Value: l.Key}, {Name: "title", Value: l.Title}, {Name: "value", Value: in.Text(l.Key)},
		{Name: "default", Value: l.Default}, {Name: "source", Value: l.Source}, {Name: "mark", Value: l.Mark}}
}

func version(c *call) (any, error) {
	return record.Object{{Name: "version", Value: assets.Version}, {Name: "schema", Value: data.SchemaVersion()}, {Name: "data", Value: c.dir}}, nil
}

func check(c *call) (any, error) {
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	problems, found, err := s.Check()
	if err != nil {
		return nil, err
	}
	if found == nil {
		found = []data.Finding{}
	}
	integrity := "ok"
	if len(problems) > 0 {
		integrity = ""
		for _, p := range problems {
			integrity += p + "\n"
		}
	}
	if len(problems)+len(found) > 0 {
		c.status = findings
	}
	return record.Object{{Name: "integrity", Value: integrity}, {Name: "findings", Value: found}}, nil
}
