package main

import (
	"fmt"
	"time"

	"npcdesk/app/intake"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/data"
)

// benchSession is the session of the demo with elections, which has the most papers.
const benchSession = "19-1"

// benchDocuments makes the whole set of a session's documents in the demo's office of 65 deputies, and again with 160.
func benchDocuments(dir string) ([]data.Measure, error) {
	if _, err := intake.Demo(dir, intake.DemoOptions{}); err != nil {
		return nil, err
	}
	s, err := data.Open(dir)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	few, bare, files, err := measureSet(s)
	if err != nil {
		return nil, err
	}
	if err := moreDeputies(s, 160-65); err != nil {
		return nil, err
	}
	many, _, _, err := measureSet(s)
	if err != nil {
		return nil, err
	}
	return []data.Measure{
		data.Compare("documents", few, bare, fmt.Sprintf("the %d files of a session of 65 deputies; baseline: unzipping and zipping their templates", files)),
		data.Compare("documents 160", many, few, "the same session with 160 deputies; baseline: with 65"),
	}, nil
}

// measureSet is the fastest of several.
func measureSet(s *data.Store) (ours, bare time.Duration, files int, err error) {
	session, err := s.Lookup(office.Sessions.Key, benchSession)
	if err != nil {
		return 0, 0, 0, err
	}
	ours, bare, err = fastest(func() (our, their time.Duration, err error) {
		our, their, files, err = paper.Measure(s, session.ID)
		return our, their, err
	})
	return ours, bare, files, err
}

// moreDeputies adds deputies who were elected together with the first one.
func moreDeputies(s *data.Store, n int) error {
	list, err := data.All(s, office.Deputies, record.Query{Where: []record.Filter{{Key: record.StateKey, Op: record.Is, Value: office.StateInOffice}}})
	if err != nil {
		return err
	}
	var changes []data.Change
	for i := range n {
		like := list[i%len(list)]
		d := &office.Deputy{Name: like.Name[:3] + string([]rune("安邦昌达恩福国海")[i%8]) + string([]rune("山水云霞林峰江河")[i/8%8]), Sex: like.Sex, Ethnic: like.Ethnic, Birth: like.Birth}
		for _, m := range like.Mandates {
			m.Row = record.Row{}
			m.Certificate = ""
			d.Mandates = append(d.Mandates, m)
		}
		changes = append(changes, data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: d})
	}
	_, err = s.Save(data.Batch{Label: "增加代表", Changes: changes})
	return err
}
