package office

import "npcdesk/app/record"

// Attachment says that a file belongs to a record, in a slot such as 照片, 报告 or 佐证. The file itself lies in the data
// folder under its SHA-256.
type Attachment struct {
	record.Base
	Register string // key of the register of the record it belongs to
	Record   record.Opt[int64]
	Slot     string
	Name     string // the file's own name, for people
	SHA256   string
	Size     record.Opt[int64] // bytes
}

// Attachments is the register of files; it is shown with the records they belong to, never by itself.
var Attachments = record.NewRegister("attachment", "附件",
	record.Text("register", "所属登记", func(a *Attachment) *string { return &a.Register }).Must(),
	record.Whole("record", "所属记录", func(a *Attachment) *record.Opt[int64] { return &a.Record }).Must(),
	record.Text("slot", "用途", func(a *Attachment) *string { return &a.Slot }),
	record.Text("name", "文件名", func(a *Attachment) *string { return &a.Name }).Must(),
	record.Text("sha256", "校验值", func(a *Attachment) *string { return &a.SHA256 }).Must(),
	record.Whole("size", "大小", func(a *Attachment) *record.Opt[int64] { return &a.Size }),
).Find("name").Unbound().Internal()
