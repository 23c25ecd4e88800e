package main

import (
	"os"
	"path/filepath"
	"strings"

	"npcdesk/app/parcel"
	"npcdesk/data"
)

var backupCommands = []command{
	{"backup", "文件 [--passphrase-file 口令文件]", backup},
	{"restore", "文件 [--passphrase-file 口令文件]", restore},
	{"handover", "--out 文件夹：给下一任的移交包，备份和移交清单", handOver},
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

// handOver makes the folder for the next clerk.
func handOver(c *call) (any, error) {
	v, rest, err := c.flags("out")
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 || one(v, "out") == "" {
		return nil, misuse{"请用 --out 给出存放移交包的文件夹。"}
	}
	s, err := c.reader()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	made, err := parcel.HandOver(s, one(v, "out"), nil)
	if err != nil {
		return nil, err
	}
	c.note("移交包里有全部记录和个人信息，没有隐去。请打印移交清单，双方签字；密码当面告知。")
	return paths(made.Files), nil
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
