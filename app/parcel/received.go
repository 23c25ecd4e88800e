package parcel

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"npcdesk/data"
)

// Received is a package of records that was read and found whole.
type Received struct {
	Manifest
	Path  string
	lines []line
}

// maxEntry bounds what one entry of a package may unpack to (bytes): a broken file must not fill memory or disk.
const maxEntry = 4 << 30

var attachmentName = regexp.MustCompile(`^files/[0-9a-f]{64}$`)

// ReadRecords reads a package of records and holds every part of it against its checksum. Nothing is taken over yet. The error is in the clerk's words.
func ReadRecords(path string) (*Received, error) {
	broken := func(err error) (*Received, error) {
		return nil, fmt.Errorf("“%s”不是记录包，或者已经损坏，没有使用它，现有数据没有变化。请让对方重新导出一份（后缀是%s的文件，不是报送用的zip）。（%w）", filepath.Base(path), RecordsEnding, err)
	}
	z, err := zip.OpenReader(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("没有“%s”这个文件，没有合并。请检查文件放在哪里。", path)
	}
	if err != nil {
		return broken(err)
	}
	defer z.Close()
	out := &Received{Path: path}
	err = readEntry(&z.Reader, manifestName, func(r io.Reader) error { return json.NewDecoder(r).Decode(&out.Manifest) })
	if err != nil {
		return broken(err)
	}
	if out.Format > format || out.Schema > data.SchemaVersion() {
		return nil, fmt.Errorf("“%s”由更新版本的程序导出，没有使用它，现有数据没有变化。请先把本机的程序升级到同一版本。", filepath.Base(path))
	}
	if out.Office == "" || out.Files[recordsName] == "" {
		return broken(errUnknown)
	}
	for name, sum := range out.Files {
		if name != recordsName && (!attachmentName.MatchString(name) || name != filesFolder+sum) {
			return broken(fmt.Errorf("unexpected name %q", name))
		}
		hash := sha256.New()
		read := func(r io.Reader) error { _, err := io.Copy(hash, r); return err }
		if name == recordsName {
			read = func(r io.Reader) error { return out.readLines(io.TeeReader(r, hash)) }
		}
		if err := readEntry(&z.Reader, name, read); err != nil {
			return broken(err)
		}
		if hex.EncodeToString(hash.Sum(nil)) != sum {
			return broken(fmt.Errorf("%s does not have its checksum", name))
		}
	}
	if len(out.lines) != out.Records {
		return broken(fmt.Errorf("%d records instead of %d", len(out.lines), out.Records))
	}
	return out, nil
}

func (p *Received) readLines(r io.Reader) error {
	buffered := bufio.NewReader(r)
	from := json.NewDecoder(buffered)
	for {
		var l line
		switch err := from.Decode(&l); err {
		case nil:
			p.lines = append(p.lines, l)
		case io.EOF:
			_, err = io.Copy(io.Discard, buffered) // to the end, for the checksum
			return err
		default:
			return err
		}
	}
}

func readEntry(z *zip.Reader, name string, read func(io.Reader) error) error {
	in, err := z.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	return read(io.LimitReader(in, maxEntry))
}

// takeFiles copies the attachments into the data folder of an office, under their checksums.
func (p *Received) takeFiles(s *data.Store) error {
	z, err := zip.OpenReader(p.Path)
	if err != nil {
		return err
	}
	defer z.Close()
	dir, err := os.MkdirTemp("", "npcdesk-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for name, sum := range p.Files {
		if name == recordsName {
			continue
		}
		path := filepath.Join(dir, sum)
		err := readEntry(&z.Reader, name, func(r io.Reader) error {
			return data.WriteOut(path, false, func(w io.Writer) error { _, err := io.Copy(w, r); return err })
		})
		if err != nil {
			return err
		}
		if got, _, err := s.TakeFile(path); err != nil || got != sum {
			return fmt.Errorf("附件没有全部取出，没有合并任何记录。请检查磁盘空间后再试。（%w）", err)
		}
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	return nil
}
