package data

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Measure is one benchmark: what we do beside a stated baseline of the same run on the same machine, so that the ratio means
// something on any.
type Measure struct {
	Name     string  `json:"name"`
	Value    float64 `json:"value"`    // milliseconds, where the note names no other unit
	Baseline float64 `json:"baseline"` // the same
	Ratio    float64 `json:"ratio"`
	Growth   float64 `json:"growth,omitempty"` // exponent with which Value grows from the scale before; 1: as the records do
	Note     string  `json:"note"`
}

// Compare makes the measure of two durations.
func Compare(name string, ours, baseline time.Duration, note string) Measure {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	return Measure{Name: name, Value: ms(ours), Baseline: ms(baseline), Ratio: ours.Seconds() / baseline.Seconds(), Note: note}
}

// Bench founds an office in an empty folder, fills it with as many deputies and as many proposals as said, and measures
// lists, search and saving in it.
func Bench(dir string, records int) ([]Measure, error) {
	s, err := benchOffice(dir, records)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var out []Measure
	for _, measure := range []func(*Store) ([]Measure, error){benchList, benchSearch, benchSave, benchActivity} {
		m, err := measure(s)
		if err != nil {
			return nil, err
		}
		out = append(out, m...)
	}
	return out, nil
}

// benchBatch is how many records the office of a benchmark takes in one batch.
const benchBatch = 5000

func benchOffice(dir string, records int) (*Store, error) {
	s, err := Found(dir, Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		return nil, err
	}
	rng := rand.New(rand.NewPCG(19, 2026))
	deputy := func(int) Change { return Change{Reg: office.Deputies.Any, Op: Put, Rec: benchDeputy(rng)} }
	proposal := func(i int) Change {
		p := benchProposal(rng, i)
		p.Lead = record.Ref{ID: int64(1 + i)}
		return Change{Reg: office.Proposals.Any, Op: Put, Rec: p}
	}
	for _, change := range []func(int) Change{deputy, proposal} {
		for from := 0; from < records; from += benchBatch {
			b := Batch{Label: "生成"}
			for i := from; i < min(from+benchBatch, records); i++ {
				b.Changes = append(b.Changes, change(i))
			}
			if _, err := s.Save(b); err != nil {
				s.Close()
				return nil, err
			}
		}
	}
	if err := benchTexts(s); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// benchTexts puts the texts of suggestions and deputies into a table of their own, for the LIKE scan that search is compared with.
func benchTexts(s *Store) error {
	_, err := s.write.Exec("CREATE TABLE bench_text AS SELECT id, subject || coalesce(grounds, '') AS body FROM proposal UNION ALL SELECT id, name || coalesce(post, '') FROM deputy")
	return err
}

// The words that texts of benchmarks are made of.
var (
	benchChars  = []rune("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
	benchPlaces = []string{"清溪村", "柳河村", "石门村", "大湾村", "松林村", "白云村", "龙潭村", "新桥村", "双井村", "东坪村", "集镇社区"}
	benchWorks  = []string{"硬化通组公路", "维修灌溉水渠", "增设停车位", "整治河道岸线垃圾", "改善学校食堂条件", "充实卫生室药品", "建设文化活动广场", "安装夜间监控", "扩大居家养老服务",
		"支持冷库建设", "更换老旧变压器", "规范土地流转合同", "治理生活污水", "设置减速带和警示牌", "保护古桥古树", "推进移风易俗"}
	benchReasons = []string{"群众出行不便，意见较大", "渗漏垮塌，春灌缺水", "设施老旧，存在安全隐患", "雨天泥泞，农产品外运困难", "老年人较多，需求迫切", "经费不足，多年没有解决"}
)

func benchName(rng *rand.Rand) string {
	name := make([]rune, 2+rng.IntN(2))
	for i := range name {
		name[i] = benchChars[rng.IntN(len(benchChars))]
	}
	return string(name)
}

func of(rng *rand.Rand, list []string) string { return list[rng.IntN(len(list))] }

func benchDeputy(rng *rand.Rand) *office.Deputy {
	return &office.Deputy{Name: benchName(rng), Sex: of(rng, []string{"男", "女"}), Ethnic: "汉", Birth: record.Month(fmt.Sprintf("%d-%02d", 1955+rng.IntN(45), 1+rng.IntN(12))),
		Mandates: []office.Mandate{{Level: office.LevelTown, Post: of(rng, benchPlaces) + of(rng, []string{"村民", "种植大户", "党总支书记", "卫生室医生"}), Elected: "2024-10-28"}}}
}

func benchProposal(rng *rand.Rand, i int) *office.Proposal {
	return &office.Proposal{Number: fmt.Sprintf("闭-%06d", i), Kind: office.KindSuggestion, Submitted: record.Date("2025-01-01").Add(i % 600),
		Subject: "关于" + of(rng, benchPlaces) + of(rng, benchWorks) + "的建议", Grounds: of(rng, benchPlaces) + benchName(rng) + "等户反映" + of(rng, benchWorks) + "一事：" + of(rng, benchReasons)}
}

// duel runs two works in turn, a few times, and gives the shortest time of each: a busy machine slows single runs.
func duel(times int, ours, bare func() error) (our, their time.Duration, err error) {
	best := [2]time.Duration{1 << 62, 1 << 62}
	for range times {
		for i, work := range []func() error{ours, bare} {
			start := time.Now()
			if err := work(); err != nil {
				return 0, 0, err
			}
			best[i] = min(best[i], time.Since(start))
		}
	}
	return best[0], best[1], nil
}

// benchPage is how many rows of a list a window shows at first.
const benchPage = 50

// benchList opens the list of deputies: all ids in order and the records of the first page, against the same statements
// without the machinery.
func benchList(s *Store) ([]Measure, error) {
	var out []Measure
	for _, by := range []string{"name", "birth", "post"} {
		q := record.Query{Sort: []record.Sort{{Key: by}}}
		var rows int
		ours, bare, err := duel(5, func() error {
			list, err := s.IDs(office.Deputies.Any, q)
			if err != nil {
				return err
			}
			rows = len(list)
			_, err = s.Page(office.Deputies.Any, list[:min(benchPage, rows)])
			return err
		}, func() error { return bareList(s, office.Deputies.Any, q, -1) })
		if err != nil {
			return nil, err
		}
		out = append(out, Compare("list by "+by, ours, bare, fmt.Sprintf("%d deputies in order, first %d with all rows and names; baseline: the bare SQL of order and page", rows, benchPage)))
	}
	return out, nil
}

// bareList reads the ids of a list in its order, as many as said (-1: all), and the first page of its records.
func bareList(s *Store, reg *record.Any, q record.Query, most int) error {
	order, err := s.orderBy(reg, q.Sort)
	if err != nil {
		return err
	}
	rows, err := s.read.Query(fmt.Sprintf("SELECT t.id FROM %s t WHERE t.deleted IS NULL ORDER BY %s LIMIT %d", quote(reg.Key), order, most))
	if err != nil {
		return err
	}
	defer rows.Close()
	var list []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return err
		}
		list = append(list, id)
	}
	page, err := s.read.Query("SELECT * FROM "+quote(reg.Key)+" WHERE id IN ("+marks(min(benchPage, len(list)))+")", anys(list[:min(benchPage, len(list))])...)
	if err != nil {
		return err
	}
	return drain(page)
}

func drain(rows *sql.Rows) error {
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(names))
	for rows.Next() {
		if err := scan(rows, values); err != nil {
			return err
		}
	}
	return rows.Err()
}

// benchSearch looks for a hundred words of one to four characters, first 50 hits, against a LIKE scan over the same texts;
// medians.
func benchSearch(s *Store) ([]Measure, error) {
	words, records, err := benchWords(s)
	if err != nil {
		return nil, err
	}
	var ours, theirs []time.Duration
	for _, w := range words {
		start := time.Now()
		if _, err := s.Search(w, benchPage); err != nil {
			return nil, err
		}
		ours = append(ours, time.Since(start))
		start = time.Now()
		rows, err := s.read.Query("SELECT id, body FROM bench_text WHERE body LIKE ?", "%"+w+"%")
		if err != nil {
			return nil, err
		}
		if err := drain(rows); err != nil {
			return nil, err
		}
		theirs = append(theirs, time.Since(start))
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	half := len(words) / 2
	note := fmt.Sprintf("%d records, first %d hits with excerpts, median of %d words of 1 to 4 characters; baseline: LIKE scan over the same texts; slowest word %.1f ms",
		records, benchPage, len(words), ours[len(ours)-1].Seconds()*1000)
	return []Measure{Compare("search", ours[half], theirs[half], note)}, nil
}

// benchWords cuts words out of the texts themselves.
func benchWords(s *Store) (words []string, records int, err error) {
	if err := s.read.QueryRow("SELECT count(*) FROM bench_text").Scan(&records); err != nil {
		return nil, 0, err
	}
	rng := rand.New(rand.NewPCG(1, 4))
	for i := range 100 {
		var body string
		if err := s.read.QueryRow("SELECT body FROM bench_text LIMIT 1 OFFSET ?", rng.IntN(records)).Scan(&body); err != nil {
			return nil, 0, err
		}
		text := []rune(body)
		n := min(1+i%4, len(text))
		at := rng.IntN(len(text) - n + 1)
		words = append(words, string(text[at:at+n]))
	}
	return words, records, nil
}

// benchSave changes one field of one record, against the bare statements that such a change comes to at the least: the row, its
// words, the batch and the history, each in a transaction of its own.
func benchSave(s *Store) ([]Measure, error) {
	rec, err := s.Get(office.Deputies.Any, 1)
	if err != nil {
		return nil, err
	}
	d, n := rec.(*office.Deputy), 0
	ours, bare, err := duel(50, func() error {
		n++
		d.Address = fmt.Sprintf("清溪镇%d号", n)
		_, err := s.Save(Batch{Label: "修改", Changes: []Change{{Reg: office.Deputies.Any, Op: Put, Rec: d}}})
		return err
	}, func() error { return bareSave(s, fmt.Sprintf("清溪镇%d号", n)) })
	return []Measure{Compare("save", ours, bare, "one changed record with rows, history and search index; baseline: the bare INSERTs and UPDATEs of one")}, err
}

func bareSave(s *Store, address string) error {
	const words = "曾 三 清 溪 村 村 民"
	return s.inTx(func(tx *sql.Tx) error {
		for _, stmt := range []string{
			"INSERT INTO batch (at, label, kind, live) VALUES (datetime(), '修改', 'do', 3)", "UPDATE deputy SET changed = datetime(), address = '" + address + "' WHERE id = 1",
			"DELETE FROM words WHERE rowid = 2", "INSERT INTO words (rowid, body) VALUES (2, '" + words + "')",
			"INSERT INTO history (batch, register, record, op, title, before, after) SELECT max(id), 'deputy', 1, 'change', '曾三', '{}', '{}' FROM batch"} {
			if _, err := tx.Exec(stmt); err != nil {
				return err
			}
		}
		return nil
	})
}
