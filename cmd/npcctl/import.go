package main

import (
	"path/filepath"

	"npcdesk/app/intake"
)

var importCommands = []command{
	{"import", "登记 文件 [--sheet 工作表] [--dry-run] [--rejects 文件.xlsx]；文稿的 .docx：[--session 19-6]", importFile},
}

// importFile takes an existing ledger in, or with --dry-run tells what would become of it.
func importFile(c *call) (any, error) {
	v, rest, err := c.flags("sheet", "dry-run!", "rejects", "session")
	if err != nil {
		return nil, err
	}
	if len(rest) != 2 {
		return nil, misuse{"请给出一个登记和一个文件。"}
	}
	s, reg, err := c.at(c.open, rest[0])
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if isWord(reg, rest[1]) {
		return c.importText(s, rest[1], one(v, "session"), one(v, "dry-run") != "")
	}
	plan, err := intake.Prepare(s, reg, rest[1], intake.Options{Sheet: one(v, "sheet")})
	if err != nil {
		return nil, err
	}
	if !plan.Clean() {
		c.status = findings
	}
	var result intake.Result
	finish := func() (err error) {
		result = plan.Result()
		if one(v, "dry-run") == "" {
			result, err = plan.Save(s)
		}
		return err
	}
	path := one(v, "rejects")
	if path == "" || plan.Clean() {
		err := finish()
		return result, err
	}
	_, err = deliver(filepath.Dir(path), func(folder string) ([]string, error) {
		name := filepath.Base(path)
		if err := plan.WriteRejects(filepath.Join(folder, name), true); err != nil {
			return nil, err
		}
		return []string{name}, finish() // nothing is saved when the rejects cannot be written
	})
	return result, err
}
