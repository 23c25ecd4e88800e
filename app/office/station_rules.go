package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

func stationRules() []record.Rule {
	return []record.Rule{
		record.Hold("", "各地联络站建设要求", record.Verify, stationHasSix).At("six"),
		record.Hold("E09", "代表法28", record.Certain, stationHasDeputies).At("deputies", "constituencies"),
		record.Hold("", "", record.Certain, stationForm).At("checks", "reception_day"),
	}
}

// OpenOn tells whether the station works on a day: one that does not say when it was built always did.
func (s *Station) OpenOn(day record.Date) bool {
	return s.Built <= day && (s.Closed == "" || s.Closed > day)
}

// open tells whether the station was not closed yet.
func (s *Station) open(in record.Settings) bool { return s.Closed == "" || s.Closed > in.Today }

func stationHasSix(s *Station, f Facts) []string {
	missing := s.SixMissing(f.In)
	switch {
	case s.Kind == stationOnline || !s.open(f.In) || len(missing) == 0:
		return nil
	case len(s.Six) == 0:
		return says("还没有核对“六有”：请逐项核对，已经做到的勾选")
	}
	return says("“六有”还缺%s：请补齐后勾选", strings.Join(missing, "、"))
}

// stationHasDeputies: a station is there so that deputies come to it; those who are posted to it may say so in their own files.
func stationHasDeputies(s *Station, f Facts) []string {
	if !s.open(f.In) || len(s.Deputies) > 0 || len(s.Constituencies) > 0 || len(pointing[Deputy](f, "deputy", "station", s.ID)) > 0 {
		return nil
	}
	return says("没有填进站代表，也没有填覆盖选区：请按就近原则安排代表进站")
}

func stationForm(s *Station, f Facts) []string {
	var out []string
	if s.ReceptionDay.Given && (s.ReceptionDay.V < 1 || s.ReceptionDay.V > 31) {
		out = append(out, fmt.Sprintf("接待日（每月几日）填的是%d，应为1至31：请核对", s.ReceptionDay.V))
	}
	for _, c := range s.Checks {
		switch {
		case c.Mended != "" && c.Mended < c.Day:
			out = append(out, fmt.Sprintf("整改日期%s早于检查日期%s：请核对", date(c.Mended), date(c.Day)))
		case c.Mended == "" && c.MendBy != "" && c.MendBy < f.In.Today:
			out = append(out, fmt.Sprintf("%s检查发现的问题，整改期限%s已过：请督促整改，完成的补填整改日期", date(c.Day), date(c.MendBy)))
		}
	}
	return out
}
