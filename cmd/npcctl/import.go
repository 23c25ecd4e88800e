package main

import (
	"npcdesk/app/intake"
)

var importCommands = []command{
	{"import", "登记 文件 [--sheet 工作表] [--dry-run] [--rejects 文件.xlsx]", importFile},
}

// importFile takes an existing ledger in, or with --dry-run tells what would become of it.
func importFile(c *call) (any, error) {
	v, rest, err := c.flags("sheet", "dry-run!", "rejects")
	if err != nil {
		return nil, err
	}
	if len(rest) != 2 {
		return nil, misuse{"请给出一个登记和一个文件。"}
	}
	s, err := c.open()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	reg, err := register(s, rest[0])
	if err != nil {
		return nil, err
	}
	plan, err := intake.Prepare(s, reg, rest[1], intake.Options{Sheet: one(v, "sheet")})
	if err != nil {
		return nil, err
	}
	result := plan.Result()
	if one(v, "dry-run") == "" {
		if result, err = plan.Save(s); err != nil {
			return nil, err
		}
	}
	if path := one(v, "rejects"); path != "" && !plan.Clean() {
		if err := plan.WriteRejects(path); err != nil {
			return nil, err
		}
	}
	if !plan.Clean() {
		c.status = findings
	}
	return result, nil
}
