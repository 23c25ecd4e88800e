package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// outCommands are the commands that count, and that write files for others.
var outCommands = slices.Concat(figureCommands, ledgerCommands, paperCommands, reportCommands, formCommands, collectCommands, parcelCommands)

// deliver has files written into a new folder beside their target, and moves them to out when all are whole: a command that
// fails leaves no file behind. make returns their names. An older file of the same name is replaced.
func deliver(out string, make func(folder string) ([]string, error)) ([]string, error) {
	if out == "" {
		return nil, misuse{"请用 --out 给出存放文件的文件夹。"}
	}
	if err := makeFolder(out); err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp(out, "~npcdesk-*")
	if err != nil {
		return nil, fmt.Errorf("文件夹“%s”写不进去，没有写出任何文件，原有的文件没有改动。请检查磁盘是否已满、是否写保护，或者换一个文件夹，例如桌面或“文档”。（%w）", out, err)
	}
	defer os.RemoveAll(folder)
	names, err := make(folder)
	if err != nil {
		return nil, err
	}
	files := []string{}
	for _, name := range names {
		target := filepath.Join(out, name)
		if err := os.Rename(filepath.Join(folder, name), target); err != nil {
			return nil, fmt.Errorf("“%s”没有写出，可能正在 Excel 或 WPS 里打开；请关闭后重试。它和后面的文件都保持原样：%w", target, err)
		}
		files = append(files, target)
	}
	return files, nil
}

// makeFolder makes the folder for what is written out, where there is none.
func makeFolder(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("文件夹“%s”建不了，没有写任何文件。请换一个文件夹。（%w）", path, err)
	}
	return nil
}
