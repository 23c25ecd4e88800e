package main

import "npcdesk/app/paper/docx"

// ballotTemplates are the ballots (D43): no number, no name of a voter, no page number (DOMAIN.md §5.6).
var ballotTemplates = builders{
	"选票":    ballotPair,
	"选票_大张": ballotWhole,
}

// ballotPair prints two ballots to a sheet of A4, each on half of it. Package paper makes the table so high that the line of cut stands
// in the middle.
func ballotPair() *docx.Doc {
	d := docx.New(docx.Page{Width: 210, Height: 297, Top: 10, Bottom: 5, Left: 20, Right: 20, Numbers: docx.NoNumbers})
	d.Para(docx.Body, "{{#张}}")
	ballotHead(d).Para(docx.TableNote, "{{表:张.选票}}").Para(docx.TableNote, "{{表:张.附栏}}")
	cut(d.Para(docx.Body, "{{#张.裁}}")).Para(docx.Body, "{{/张.裁}}")
	return d.Para(docx.Body, "{{/张}}").Para(docx.TableSmall, "")
}

// ballotWhole prints one ballot on a turned sheet of A4.
func ballotWhole() *docx.Doc {
	d := docx.New(docx.Page{Width: 297, Height: 210, Top: 14, Bottom: 8, Left: 20, Right: 20, Numbers: docx.NoNumbers})
	return ballotHead(d).Para(docx.TableNote, "{{表:选票}}").Para(docx.TableNote, "{{表:附栏}}").Para(docx.TableSmall, "")
}

// ballotHead is what stands above the names.
func ballotHead(d *docx.Doc) *docx.Doc {
	return d.Para(docx.Title, "{{会议.题名}}\n{{题目}}").Para(docx.Centred, "{{应选}}")
}

// cut is the line along which a sheet with two ballots is cut.
func cut(d *docx.Doc) *docx.Doc {
	return d.Blank(1).Para(docx.TableText, "").Para(docx.TableText, "—　—　—　—　—　—　—　沿此线裁开　—　—　—　—　—　—　—").Blank(1)
}
