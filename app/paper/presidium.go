package paper

import (
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

func noPresidium(j *job) string {
	if len(j.roll().Presidium()) == 0 {
		return "还没有录入主席团成员"
	}
	return ""
}

// presidiumList is D19: the presidium in the order of name lists, and the secretary-general (秘书长) where there is one.
func presidiumList(j *job) docx.Data {
	out := j.congressPaper()
	for k, v := range j.nameList(j.inOrder(j.roll().Presidium())) {
		out[k] = v
	}
	var secretaries []docx.Data
	for _, role := range []string{"秘书长", "副秘书长"} {
		people := j.persons(office.PeopleWith(j.session.Secretary, role))
		if role == "秘书长" {
			people = append(people, j.persons(office.PeopleWith(j.session.Secretary, ""))...)
		}
		if len(people) > 0 {
			secretaries = append(secretaries, docx.Data{"职务": role, "姓名": strings.Join(annotated(j.inOrder(people)), "　")})
		}
	}
	out["秘书"] = secretaries
	out["名单题"] = "主席团名单"
	if len(secretaries) > 0 {
		out["名单题"] = "主席团和秘书长名单"
	}
	return out
}
