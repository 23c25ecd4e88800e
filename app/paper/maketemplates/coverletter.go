package main

import "npcdesk/app/paper/docx"

// parcelTemplates are the papers that go with what is sent to the county, or left to the next clerk.
var parcelTemplates = builders{"报送函": coverLetter, "移交清单": handoverList}

// coverLetter is the letter that goes with the package for the county.
func coverLetter() *docx.Doc {
	d := presidiumLetter("关于报送{{事由}}的函", "{{主送}}")
	d.Para(docx.Body, "现将{{事由}}报送你们，{{份数}}文件目录、页数和校验值见报送清单。请审阅。")
	d.Attachments("报送清单及所列文件")
	return signed(d, "{{主席团}}")
}
