package parcel

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"path"
	"strings"
	"time"
	"unicode/utf8"

	"npcdesk/app/paper"
)

// writeMail writes a draft of a mail (RFC 5322, RFC 2045) without receiver and sender: X-Unsent: 1 has Outlook open it for writing. Subject and names
// are UTF-8 (RFC 2047, and RFC 2231 for the names of the attachments).
func writeMail(to io.Writer, subject, text string, at time.Time, files []paper.File) error {
	w := bufio.NewWriter(to)
	seam := boundary(files)
	fmt.Fprintf(w, "X-Unsent: 1\r\nSubject: %s\r\nDate: %s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"%s\"\r\n\r\n",
		headerWords(subject), at.Format(time.RFC1123Z), seam)
	fmt.Fprintf(w, "--%s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n", seam)
	writeBase64(w, []byte(text+"\r\n"))
	for _, f := range files {
		fmt.Fprintf(w, "--%s\r\nContent-Type: %s;\r\n name=\"%s\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: %s\r\n\r\n", seam, contentType(f.Name),
			headerWords(f.Name), strings.Replace(mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}), "; ", ";\r\n ", 1))
		writeBase64(w, f.Content)
	}
	fmt.Fprintf(w, "--%s--\r\n", seam)
	return w.Flush() // gives the first error of all writing
}

// wordBytes is how many bytes of a text go into one encoded word: 64 characters, so that a line with the name of its header or parameter
// stays within 76 (RFC 2047, 2).
const wordBytes = 39

// headerWords encodes a text for a header in words of whole characters (RFC 2047, B), a line for each.
func headerWords(text string) string {
	var words []string
	part := ""
	for _, r := range text {
		if len(part)+utf8.RuneLen(r) > wordBytes {
			words, part = append(words, part), ""
		}
		part += string(r)
	}
	words = append(words, part)
	for i, word := range words {
		words[i] = "=?utf-8?B?" + base64.StdEncoding.EncodeToString([]byte(word)) + "?="
	}
	return strings.Join(words, "\r\n ")
}

// boundary is a line that stands in no base64 text; the same files give the same one.
func boundary(files []paper.File) string {
	hash := sha256.New()
	for _, f := range files {
		hash.Write(f.Content)
	}
	return fmt.Sprintf("=_npcdesk_%x", hash.Sum(nil)[:16])
}

func contentType(name string) string {
	switch path.Ext(name) {
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return "application/octet-stream"
}

// lineBytes is how many bytes make a line of 76 characters (RFC 2045, 6.8).
const lineBytes = 57

func writeBase64(w *bufio.Writer, content []byte) {
	for len(content) > 0 {
		n := min(lineBytes, len(content))
		w.WriteString(base64.StdEncoding.EncodeToString(content[:n]))
		w.WriteString("\r\n")
		content = content[n:]
	}
}
