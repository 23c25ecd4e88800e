package intake

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// DemoOptions say which invented township Demo makes.
type DemoOptions struct {
	Seed  int64       // the same seed gives the same people and papers; 0 counts as 1
	Scale int         // 1 is a real township of 65 deputies and two years, 100 has a hundred times the records; 0 counts as 1
	Today record.Date // the day that everything is relative to; "" is the present one
}

// township is an invented township (清溪镇，平川县) in the making. Everybody in it is invented: ID numbers have the area code
// 999999, which exists nowhere, and phones are 1380000xxxx.
type township struct {
	s     *data.Store
	rng   *rand.Rand
	scale int
	today record.Date

	terms          []*office.Term // the oldest first; the last two are before and term
	before, term   *office.Term   // 第十八届 and 第十九届
	calendar       []*demoYear
	sessions       []*office.Session            // held in the present term
	coming         *office.Session              // the next one
	lastSitting    map[int64]*office.Meeting    // by the id of the session
	budgetChange   map[int64]*office.Resolution // 预算调整 by the id of the session that approved it
	lastPresidium  *office.Meeting              // the latest between sessions
	units          []*office.Unit
	stations       []*office.Station
	districts      []*office.Constituency
	countyDistrict []*office.Constituency
	oldDistricts   map[int64][]*office.Constituency // by the id of the term before
	oldDelegations map[int64][]*office.Delegation
	oldGroups      map[int64][]*office.Group
	delegations    []*office.Delegation
	groups         []*office.Group
	deputies       []*office.Deputy // of the township
	county         []*office.Deputy // of the county only
	former         []*office.Deputy // of the terms before only
	proposals      []*office.Proposal

	taken   map[string]bool // names with births, and ID numbers, that somebody has already
	numbers map[string]int  // the last number of each series
	roster  map[record.Date][]*office.Deputy

	work
}

// Demo fills an empty folder with an invented township: two full years of work in every register, so that some things are due
// soon, some are late, and check finds a handful of irregularities. It returns the number of records by register key. The folder holds the
// whole of it or nothing.
func Demo(dir string, o DemoOptions) (map[string]int64, error) {
	if data.Exists(dir) {
		return nil, fmt.Errorf("文件夹“%s”里已经有数据，没有改动它。请换一个空文件夹生成示例数据。", dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("不能建立文件夹“%s”，没有生成示例数据。请检查磁盘和权限：%w", dir, err)
	}
	tmp, err := os.MkdirTemp(dir, ".demo-*")
	if err != nil {
		return nil, fmt.Errorf("文件夹“%s”不能写入，没有生成示例数据。请检查磁盘和权限：%w", dir, err)
	}
	defer os.RemoveAll(tmp)
	counts, err := fillDemo(tmp, o)
	if err == nil {
		err = moveIn(tmp, dir)
	}
	if err != nil {
		return nil, fmt.Errorf("示例数据没有生成，文件夹里没有留下任何东西：%w", err)
	}
	return counts, nil
}

// moveIn moves what was made into its place, the database last: with it the office is there.
func moveIn(from, to string) error {
	const files = "files"
	if err := os.Rename(filepath.Join(from, files), filepath.Join(to, files)); err != nil {
		return err
	}
	return os.Rename(filepath.Join(from, data.FileName), filepath.Join(to, data.FileName))
}

func fillDemo(dir string, o DemoOptions) (counts map[string]int64, err error) {
	t := &township{rng: rand.New(rand.NewPCG(uint64(max(o.Seed, 1)), 999999)), scale: max(o.Scale, 1), today: o.Today,
		taken: map[string]bool{}, numbers: map[string]int{}, roster: map[record.Date][]*office.Deputy{}, lastSitting: map[int64]*office.Meeting{}, budgetChange: map[int64]*office.Resolution{}}
	t.s, err = data.Found(dir, data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19,
		Population: demoPopulation, Quota: demoQuota})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, t.s.Close()) }()
	if t.today == "" {
		t.today = record.DayOf(time.Now())
	}
	t.s.StandOn(t.today)
	for _, work := range []func() error{t.saveSettings, t.saveTerms, t.savePlaces, t.saveSessions, t.saveDeputies, t.saveLeaders,
		t.saveSessionPeople, t.saveProposals, t.savePhotos, t.saveSittings, t.saveYearlyMeetings,
		t.saveDecisions, t.savePartyReports,
		t.saveWork, // the duties of deputies, contact with voters, oversight and the office's own work
		t.saveLetters,
		t.saveElectionPapers,

		t.sealTerms, t.s.SealHistory} {
		if err := work(); err != nil {
			return nil, err
		}
	}
	return t.count()
}

func (t *township) count() (map[string]int64, error) {
	out := map[string]int64{}
	for _, reg := range t.s.Registers().All {
		n, err := t.s.Count(reg, record.Query{}, record.Count{How: record.CountRows})
		if err != nil {
			return nil, err
		}
		if n > 0 && !reg.Hidden {
			out[reg.Key] = n
		}
	}
	return out, nil
}

// batchSize is how many records go through the door at a time.
const batchSize = 2000

// saveAll puts records through the door. Afterwards each record knows its id, so that the next ones can point at it.
func saveAll[T any](t *township, reg *record.Register[T], recs ...*T) error {
	for some := range slices.Chunk(recs, batchSize) {
		b := data.Batch{Label: "示例数据：" + reg.Name}
		for _, r := range some {
			b.Changes = append(b.Changes, data.Change{Reg: reg.Any, Op: data.Put, Rec: r})
		}
		if _, err := t.s.Save(b); err != nil {
			return err
		}
	}
	return nil
}

// next gives the next number of a series.
func (t *township) next(series string) int {
	t.numbers[series]++
	return t.numbers[series]
}

func pick[T any](t *township, list []T) T { return list[t.rng.IntN(len(list))] }

func ref(id int64) record.Ref { return record.Ref{ID: id} }

func yes(b bool) record.Opt[bool] { return record.Some(b) }

func (t *township) saveSettings() error {
	values := map[string]string{office.KeyContact: "余文书", office.KeyContactPhone: "13800009999", office.KeyAddress: "平川县清溪镇人民路1号",
		office.KeyCodeCongress: "清镇人大", office.KeyCodePresidium: "清人大主席团", office.KeyLedgerFiller: "余文书", office.KeyLedgerChecker: "蒋主席"}
	changes, err := t.s.SettingChanges(values, "示例")
	if err != nil {
		return err
	}
	if _, err := t.s.Save(data.Batch{Label: "示例数据：设置", Changes: changes}); err != nil {
		return err
	}
	return t.saveHolidays()
}

// demoHolidays are the days off and the exchanged working days as the State Council's general office announced them for 2024
// to 2026; the office checks them against the notice itself. Each line: name, first day off, days off, days at work.
var demoHolidays = []string{
	"元旦 2024-01-01 1", "春节 2024-02-10 8 2024-02-04 2024-02-18", "清明节 2024-04-04 3 2024-04-07", "劳动节 2024-05-01 5 2024-04-28 2024-05-11",
	"端午节 2024-06-10 1", "中秋节 2024-09-15 3 2024-09-14", "国庆节 2024-10-01 7 2024-09-29 2024-10-12",
	"元旦 2025-01-01 1", "春节 2025-01-28 8 2025-01-26 2025-02-08", "清明节 2025-04-04 3", "劳动节 2025-05-01 5 2025-04-27", "端午节 2025-05-31 3",
	"国庆节、中秋节 2025-10-01 8 2025-09-28 2025-10-11",
	"元旦 2026-01-01 3 2026-01-04", "春节 2026-02-15 9 2026-02-14 2026-02-28", "清明节 2026-04-04 3", "劳动节 2026-05-01 5 2026-05-09",
	"端午节 2026-06-19 3", "中秋节 2026-09-25 3", "国庆节 2026-10-01 7 2026-09-20 2026-10-10",
}

// demoDaysOff are the days on which nobody works though it may be a Monday to Friday.
var demoDaysOff = func() []record.Date {
	var out []record.Date
	for _, line := range demoHolidays {
		part := strings.Fields(line)
		for i := range int(part[2][0] - '0') {
			out = append(out, record.Date(part[1]).Add(i))
		}
	}
	return out
}()

func (t *township) saveHolidays() error {
	var out []*office.Holiday
	add := func(name string, day record.Date, kind string) {
		h := &office.Holiday{Name: name, Day: day, Kind: kind}
		h.Note = "来源：示例；以国务院办公厅的通知为准"
		out = append(out, h)
	}
	for _, line := range demoHolidays {
		part := strings.Fields(line)
		for i := range int(part[2][0] - '0') {
			add(part[0], record.Date(part[1]).Add(i), office.DayOff)
		}
		for _, day := range part[3:] {
			add(part[0], record.Date(day), office.DayWork)
		}
	}
	return saveAll(t, office.Holidays, out...)
}
