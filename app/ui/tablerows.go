package ui

import "slices"

// Rows is where a table's rows come from: the ordered ids are known at once, what stands in the rows is read piece by
// piece. A Rows value does not change: after a change the table is given a new one.
type Rows interface {
	// Len is the number of rows. It is asked on the UI goroutine, often, and must only look it up.
	Len() int
	// ID is the id of the record in row i, and must only look it up.
	ID(i int) int64
	// Read returns what stands in the rows from up to, not including, to. It is called off the UI goroutine, one call at a
	// time, and may take as long as SQL takes.
	Read(from, to int) ([]Row, error)
}

// KnownRows are Rows that are in memory: Read is called at once, on the UI goroutine, so that they stand in the first picture of
// their table.
type KnownRows interface {
	Rows
	Known()
}

// Row is what stands in one row: a cell for each column of the table in the order they were given to it.
type Row struct {
	Cells []Cell
	Tone  Tone
}

// Cell is what stands in one cell.
type Cell struct {
	Text  string
	Light Light // a coloured dot before the text
}

// Tone is the colour of a whole row.
type Tone int

// The tones of rows.
const (
	TonePlain  Tone = iota
	ToneGrey        // no longer in use
	ToneGreen       // done
	ToneYellow      // falls due soon
	ToneRed         // overdue
)

const (
	pageRows = 128 // rows that are read at once
	maxPages = 12  // pages that are kept; older ones are read again when they are needed
)

// rowCache keeps the pages of rows that were looked at last. It is used on the UI goroutine only.
type rowCache struct {
	rows    Rows
	serial  int // counts SetRows: what arrives for older rows is thrown away
	pages   map[int][]Row
	recent  []int // page numbers, the one used last at the end
	stale   map[int64]Row
	wanted  []int
	reading bool
	landed  func()
	failed  func(error)
	reads   int // how often rows were read
}

func newRowCache(landed func(), failed func(error)) *rowCache {
	return &rowCache{pages: map[int][]Row{}, stale: map[int64]Row{}, landed: landed, failed: failed}
}

// use changes to other rows, or to the same ones after a change. Rows that were on the screen go on showing what they
// showed until they are read again, so that saving a record does not make the list flicker.
func (c *rowCache) use(rows Rows) {
	stale := map[int64]Row{}
	if c.rows != nil {
		for page, list := range c.pages {
			for i, row := range list {
				if at := page*pageRows + i; at < c.rows.Len() {
					stale[c.rows.ID(at)] = row
				}
			}
		}
	}
	c.rows, c.stale = rows, stale
	c.serial++
	c.pages, c.recent, c.wanted = map[int][]Row{}, nil, nil
}

// row returns row i, or false when it is still being read.
func (c *rowCache) row(i int) (Row, bool) {
	page := i / pageRows
	if known, ok := c.rows.(KnownRows); ok && c.pages[page] == nil {
		list, err := known.Read(c.span(page))
		c.keep(page, list, err)
	}
	if list, ok := c.pages[page]; ok {
		c.touch(page)
		if at := i % pageRows; at < len(list) {
			return list[at], true
		}
		return Row{}, false
	}
	c.want(page)
	row, ok := c.stale[c.rows.ID(i)]
	return row, ok
}

func (c *rowCache) touch(page int) {
	if n := len(c.recent); n > 0 && c.recent[n-1] == page {
		return
	}
	if at := slices.Index(c.recent, page); at >= 0 {
		c.recent = slices.Delete(c.recent, at, at+1)
	}
	c.recent = append(c.recent, page)
}

// want asks for a page. Of the pages that somebody scrolled past only the last few are read.
func (c *rowCache) want(page int) {
	if slices.Contains(c.wanted, page) {
		return
	}
	c.wanted = append(c.wanted, page)
	if over := len(c.wanted) - 3; over > 0 {
		c.wanted = slices.Delete(c.wanted, 0, over)
	}
	if !c.reading {
		c.read()
	}
}

// span is from which row to which a page goes.
func (c *rowCache) span(page int) (from, to int) {
	return page * pageRows, min((page+1)*pageRows, c.rows.Len())
}

func (c *rowCache) read() {
	page := c.wanted[len(c.wanted)-1]
	rows, serial := c.rows, c.serial
	from, to := c.span(page)
	c.reading = true
	c.reads++
	Go(func() {
		var list []Row
		var err error
		if broken := Guard(func() { list, err = rows.Read(from, to) }); broken != nil {
			err = broken
		}
		Later(func() { c.land(serial, page, list, err) })
	})
}

func (c *rowCache) land(serial, page int, list []Row, err error) {
	c.reading = false
	if serial == c.serial {
		if at := slices.Index(c.wanted, page); at >= 0 {
			c.wanted = slices.Delete(c.wanted, at, at+1)
		}
		c.keep(page, list, err)
		if len(c.wanted) == 0 {
			c.stale = map[int64]Row{}
		}
		c.landed()
	}
	if len(c.wanted) > 0 && !c.reading {
		c.read()
	}
}

// keep keeps a page that was read, and forgets those that were not looked at for long.
func (c *rowCache) keep(page int, list []Row, err error) {
	if err != nil {
		c.failed(err)
	}
	if err != nil || list == nil {
		list = []Row{} // shown as empty; asked for again when the table is given its rows again
	}
	c.pages[page] = list
	c.touch(page)
	for len(c.recent) > maxPages {
		delete(c.pages, c.recent[0])
		c.recent = c.recent[1:]
	}
}
