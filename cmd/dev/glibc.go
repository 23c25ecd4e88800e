package main

import (
	"bytes"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// mostGlibc is the newest glibc 2.x that a Linux program of ours may ask for: that of UOS 20 (Debian 10). Kylin V10 has 2.31.
const mostGlibc = 28

// linkOldGlibc names two libraries to the linker that hold what is in libc itself since glibc 2.34: on an older
// system the program must load them, on a newer one they are there and empty.
const linkOldGlibc = "-extldflags=-Wl,--no-as-needed,-l:libpthread.so.0,-l:libdl.so.2"

// movedInGlibc are the functions that 2.32 and 2.34 moved into libc.so.6 under a new version of their name; what they
// do is as in the first version, and newer systems still know that. Only __libc_start_main of an older system leaves
// out the constructors of the program itself; forOlderGlibc makes sure that there are none.
var movedInGlibc = []string{"__libc_start_main", "dlclose", "dlerror", "dlopen", "dlsym", "pthread_attr_getstack",
	"pthread_attr_getstacksize", "pthread_create", "pthread_detach", "pthread_getattr_np", "pthread_getspecific", "pthread_join",
	"pthread_key_create", "pthread_key_delete", "pthread_once", "pthread_setspecific", "pthread_sigmask"}

// uncalledInGlibc are functions without an older name that our programs never call, being offline; they may be missing.
var uncalledInGlibc = []string{"res_search"}

// forOlderGlibc lets a program that was linked here start on systems whose glibc is as old as 2.28: Debian 12 links to
// the newest version of each function, and the loader of an older system refuses a program that wants one it lacks. A
// function that is really newer is an error, which names it.
func forOlderGlibc(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	f, err := elf.NewFile(bytes.NewReader(content))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if init := f.Section(".init_array"); init != nil && init.Size > 8 {
		return fmt.Errorf("%s has constructors of its own, which an older glibc would not run", path)
	}
	symbols, err := f.DynamicSymbols()
	if err != nil {
		return err
	}
	needs, err := f.DynamicVersionNeeds()
	if err != nil {
		return err
	}
	table := content[f.Section(".dynsym").Offset:]
	for i, symbol := range symbols { // the table begins with a symbol of no name, which Go leaves out
		switch {
		case !tooNew(symbol.Version) || slices.Contains(movedInGlibc, symbol.Name):
		case slices.Contains(uncalledInGlibc, symbol.Name):
			info := &table[elf.Sym64Size*(i+1)+4]
			*info = elf.ST_INFO(elf.STB_WEAK, elf.ST_TYPE(*info))
		default:
			return fmt.Errorf("%s wants %s of %s, which UOS 20 and Kylin V10 lack; build on Debian 12", path, symbol.Name, symbol.Version)
		}
	}
	if err := renameVersions(content[f.Section(".gnu.version_r").Offset:], needs, firstGlibc[f.Machine]); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, content, 0o755)
}

// firstGlibc is the first version of libc on a machine.
var firstGlibc = map[elf.Machine]string{elf.EM_X86_64: "GLIBC_2.2.5", elf.EM_AARCH64: "GLIBC_2.17"}

// tooNew tells whether a version such as GLIBC_2.34 is newer than mostGlibc.
func tooNew(version string) bool {
	minor, _, _ := strings.Cut(strings.TrimPrefix(version, "GLIBC_2."), ".")
	n, err := strconv.Atoi(minor)
	return strings.HasPrefix(version, "GLIBC_2.") && err == nil && n > mostGlibc
}

// renameVersions lets every version of libc that is too new be the first one, which must be wanted too. The table is a
// chain of libraries (16 bytes: …, first version at 8, next library at 12), each with a chain of versions (16 bytes: hash,
// flags and index, name at 8, next at 12), in the order in which Go has read it.
func renameVersions(table []byte, needs []elf.DynamicVersionNeed, first string) error {
	var base []byte
	var late [][]byte
	library := table
	for _, need := range needs {
		version := library[binary.LittleEndian.Uint32(library[8:]):]
		for _, v := range need.Needs {
			switch {
			case need.Name == "libc.so.6" && v.Dep == first:
				base = version
			case tooNew(v.Dep):
				late = append(late, version)
			}
			version = version[binary.LittleEndian.Uint32(version[12:]):]
		}
		library = library[binary.LittleEndian.Uint32(library[12:]):]
	}
	if base == nil {
		return fmt.Errorf("%s of libc.so.6 is not among the versions wanted", first)
	}
	for _, version := range late {
		copy(version[:4], base[:4])
		copy(version[8:12], base[8:12])
	}
	return nil
}
