package parcel

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
)

var firstHalf = Wish{From: "2026-01-01", To: "2026-06-30"}

func (o *township) send(w Wish, out string) *Made {
	o.t.Helper()
	made, err := Make(o.Store, w, out, nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return made
}

// Folder, zip and mail hold the same files, each with the checksum that the list gives.
func TestThePackageHoldsTheSameFilesThreeTimes(t *testing.T) {
	o := newTownship(t, "清溪镇")
	made := o.send(firstHalf, t.TempDir())
	if len(made.Files) < 4 || !strings.HasPrefix(made.Files[0].Name, "01_关于报送清溪镇人大2026年上半年") {
		t.Fatalf("%+v", made.Files)
	}
	if report := made.Files[1].Name; !strings.HasPrefix(report, "02_半年工作总结") {
		t.Errorf("the work report stands after the letter, not %s", report)
	}
	z, err := zip.OpenReader(made.Zip)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	attached := attachments(t, made.Mail)
	if len(z.File) != len(made.Files)+1 || len(attached) != len(made.Files)+1 || z.File[0].Name != listName {
		t.Errorf("%d files, %d in the zip, %d attached", len(made.Files), len(z.File), len(attached))
	}
	for i, it := range made.Files {
		content, err := os.ReadFile(filepath.Join(made.Dir, it.Name))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(content)
		if hex.EncodeToString(sum[:]) != it.SHA256 || it.Pages < 1 || it.Copies != 1 {
			t.Errorf("%s: %+v", it.Name, it)
		}
		in, err := z.File[i+1].Open()
		if err != nil {
			t.Fatal(err)
		}
		packed, _ := io.ReadAll(in)
		if z.File[i+1].Name != it.Name || !bytes.Equal(packed, content) || !bytes.Equal(attached[it.Name], content) {
			t.Errorf("%s differs in zip or mail", it.Name)
		}
	}
	if slices.ContainsFunc(made.Left, func(l string) bool { return strings.HasPrefix(l, "L01") }) {
		t.Error("the roster was left out", made.Left)
	}
}

// attachments reads a draft as a mail program does.
func attachments(t *testing.T, path string) map[string][]byte {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(file), "\r\n") {
		if len(line) > 998 || strings.ContainsAny(line, "\n\r") {
			t.Errorf("a line of %d bytes (RFC 5322, 2.1.1)", len(line))
		}
		if strings.Contains(line, "=?utf-8?") && len(line) > 76 {
			t.Errorf("a line of %d with an encoded word (RFC 2047, 2): %s", len(line), line)
		}
	}
	m, err := mail.ReadMessage(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || !strings.HasPrefix(subject, "报送清溪镇人大2026年上半年") || m.Header.Get("X-Unsent") != "1" {
		t.Errorf("subject %q, %v", subject, err)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, part))
		if err != nil {
			t.Fatal(err)
		}
		if name := part.FileName(); name != "" {
			out[name] = content
			continue
		}
		if !strings.Contains(string(content), "附件一并发送") {
			t.Errorf("the mail says %s", content)
		}
	}
}

// The same records give the same zip, and a second package of the day stands beside the first.
func TestThePackageIsTheSameBytesEachTime(t *testing.T) {
	o := newTownship(t, "清溪镇")
	dir := t.TempDir()
	first, second := o.send(firstHalf, dir), o.send(firstHalf, dir)
	a, errA := os.ReadFile(first.Zip)
	b, errB := os.ReadFile(second.Zip)
	if errA != nil || errB != nil || first.Zip == second.Zip || !bytes.Equal(a, b) {
		t.Errorf("%s and %s differ", first.Zip, second.Zip)
	}
	for _, secret := range []string{"999999198001011239", "13800000001"} {
		if bytes.Contains(unzipped(t, first.Dir), []byte(secret)) {
			t.Errorf("the package tells %s", secret)
		}
	}
}

// unzipped is everything that the files of a folder say.
func unzipped(t *testing.T, dir string) []byte {
	t.Helper()
	var out bytes.Buffer
	paths, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, path := range paths {
		z, err := zip.OpenReader(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			io.Copy(&out, in)
			in.Close()
		}
		z.Close()
	}
	return out.Bytes()
}

func TestNothingIsLeftWhenThePackageCannotBeMade(t *testing.T) {
	o := newTownship(t, "清溪镇")
	dir := t.TempDir()
	blocked := filepath.Join(dir, "文件")
	if err := os.WriteFile(blocked, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Make(o.Store, firstHalf, filepath.Join(blocked, "里面"), nil); err == nil || !strings.Contains(err.Error(), "换一个文件夹") {
		t.Errorf("%v", err)
	}
	out, cancelled := filepath.Join(dir, "报送"), errors.New("cancelled")
	half := func(done, _ int, _ string) error {
		if done > 3 {
			return cancelled
		}
		return nil
	}
	if _, err := Make(o.Store, firstHalf, out, half); !errors.Is(err, cancelled) {
		t.Errorf("cancelled midway: %v", err)
	}
	if found, err := os.ReadDir(out); err == nil {
		t.Errorf("%v is left", found)
	}
	if list, err := History(o.Store); err != nil || len(list) != 0 {
		t.Errorf("%v remembered, %v", list, err)
	}
}

// What was sent stays remembered; a change of the records shows as a difference, the passing of time does not.
func TestLaterChangesShowAsDifferencesToWhatWasSent(t *testing.T) {
	o := newTownship(t, "清溪镇")
	o.send(firstHalf, t.TempDir())
	o.StandOn("2027-03-01")
	list, err := History(o.Store)
	if err != nil || len(list) != 1 || list[0].Day != "2026-11-22" || len(list[0].Figures) < 20 {
		t.Fatalf("%+v %v", list, err)
	}
	compare := func() Differences {
		t.Helper()
		d, err := Compare(o.Store, list[0], nil)
		if err != nil || d.Note != "" {
			t.Fatal(d.Note, err)
		}
		return d
	}
	if d := compare(); len(d.Figures)+len(d.Papers) != 0 {
		t.Errorf("time alone made differences: %+v", d)
	}
	o.put(office.Proposals.Any, &office.Proposal{Subject: "关于修路的建议", Kind: office.KindSuggestion, Lead: o.proposal.Lead, Submitted: "2026-05-01"})
	d := compare()
	if !slices.Contains(d.Figures, Changed{"收到总数", "件", "1", "2"}) {
		t.Errorf("figures: %+v", d.Figures)
	}
	if !slices.ContainsFunc(d.Papers, func(c Changed) bool { return strings.Contains(c.Name, "议案建议台账") && c.Now == paperChanged }) {
		t.Errorf("papers: %+v", d.Papers)
	}
	if slices.ContainsFunc(d.Papers, func(c Changed) bool { return strings.Contains(c.Name, "代表名册") }) {
		t.Errorf("the roster has not changed: %+v", d.Papers)
	}
}

func TestATermIsClosedAndReopenedByItsName(t *testing.T) {
	o := newTownship(t, "清溪镇")
	if got, err := Close(o.Store, "第十九届"); err != nil || !got.Term {
		t.Fatal(got, err)
	}
	if _, err := Reopen(o.Store, "第十九届", ""); err == nil {
		t.Error("a term was opened without a reason")
	}
	if _, err := Reopen(o.Store, "第十九届", "更正名册"); err != nil {
		t.Error(err)
	}
	if got, err := Close(o.Store, "2026"); err != nil || got.Name != "2026年" || got.Note == "" {
		t.Error(got, err)
	}
	if _, err := Close(o.Store, "去年"); err == nil {
		t.Error("去年 is no period")
	}
}
