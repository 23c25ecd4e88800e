package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// outCommands are the commands that count, and that write files for others.
var outCommands = slices.Concat(figureCommands, ledgerCommands, paperCommands, reportCommands, formCommands, collectCommands, parcelCommands)

// deliver has files written into a new folder beside their target, and moves them to out when all are whole: a command that
// fails leaves everything as it was. make returns their names. An older file of the same name is replaced.
func deliver(out string, make func(folder string) ([]string, error)) (files []string, err error) {
	if out == "" {
		return nil, misuse{"请用 --out 给出存放文件的文件夹。"}
	}
	_, missing := os.Stat(out)
	if err := makeFolder(out); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil && missing != nil {
			os.Remove(out) // made here, and empty
		}
	}()
	folder, err := os.MkdirTemp(out, "~npcdesk-*")
	if err != nil {
		return nil, fmt.Errorf("文件夹“%s”写不进去，没有写出任何文件，原有的文件没有改动。请检查磁盘是否已满、是否写保护，或者换一个文件夹，例如桌面或“文档”。（%w）", out, err)
	}
	defer os.RemoveAll(folder)
	names, err := make(folder)
	if err != nil {
		return nil, err
	}
	return moveAll(folder, out, names)
}

// moveAll moves files out of a folder to their places, all of them or none: an older file of the same name stands aside until all are there.
func moveAll(folder, out string, names []string) (files []string, err error) {
	aside := filepath.Join(folder, "~")
	if err := os.Mkdir(aside, 0o700); err != nil {
		return nil, err
	}
	older := func(i int) string { return filepath.Join(aside, strconv.Itoa(i)) }
	files = []string{}
	for i, name := range names {
		target := filepath.Join(out, name)
		if err = setAside(target, older(i)); err == nil {
			err = os.Rename(filepath.Join(folder, name), target)
		}
		if err != nil {
			err = fmt.Errorf("“%s”没有写出，可能正在 Excel 或 WPS 里打开；请关闭后重试。文件夹里的文件都保持原样：%w", target, err)
			return nil, errors.Join(err, putBack(older(i), target), moveBack(files, older))
		}
		files = append(files, target)
	}
	return files, nil
}

// setAside moves an older file out of the way; a folder of that name stays.
func setAside(target, older string) error {
	info, err := os.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("这是一个文件夹")
	}
	return os.Rename(target, older)
}

// moveBack takes new files away, and puts the older ones back.
func moveBack(files []string, older func(i int) string) error {
	var errs []error
	for i, target := range files {
		errs = append(errs, os.Remove(target), putBack(older(i), target))
	}
	return errors.Join(errs...)
}

// putBack puts an older file back, where there was one.
func putBack(older, target string) error {
	err := os.Rename(older, target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// makeFolder makes the folder for what is written out, where there is none.
func makeFolder(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("文件夹“%s”建不了，没有写任何文件。请换一个文件夹。（%w）", path, err)
	}
	return nil
}
