package main

import (
	"os"
	"path/filepath"
	"strings"

	"npcdesk/data"
)

var backupCommands = []command{
	{"backup", "文件 [--passphrase-file 口令文件]", backup},
	{"restore", "文件 [--passphrase-file 口令文件]", restore},
}

func backup(c *call) (any, error) {
	file, pass, err := c.backupArgs()
	if err != nil {
		return nil, err
	}
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return s.Backup(file, pass)
}

func restore(c *call) (any, error) {
	file, pass, err := c.backupArgs()
	if err != nil {
		return nil, err
	}
	_, info, err := data.Restore(c.dir, file, pass)
	return info, err
}

func (c *call) backupArgs() (file, passphrase string, err error) {
	v, rest, err := c.flags("passphrase-file")
	if err != nil {
		return "", "", err
	}
	if len(rest) != 1 {
		return "", "", misuse{"请给出一个备份文件。"}
	}
	if path := one(v, "passphrase-file"); path != "" {
		text, err := os.ReadFile(path)
		if err != nil {
			return "", "", misuse{"口令文件读不到：" + path}
		}
		if passphrase = strings.TrimRight(string(text), "\r\n"); passphrase == "" {
			return "", "", misuse{"口令文件是空的：" + path}
		}
	}
	file, err = filepath.Abs(rest[0])
	return file, passphrase, err
}
