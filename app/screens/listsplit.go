package screens

import "strconv"

// splitKey is where the store keeps how the clerk divided the page between list and form.
func (p *listPage) splitKey() string { return "split:" + p.reg.Key }

// keptSplit is the part of the page that the list had last beside the form; at first a half.
func (p *listPage) keptSplit() float64 {
	part, err := strconv.ParseFloat(p.desk.store.Kept(p.splitKey()), 64)
	if err != nil || part < 0.1 || part > 0.9 {
		return 0.5
	}
	return part
}

// keepSplit remembers the present division for the next time.
func (p *listPage) keepSplit() {
	if now := p.split.Offset; now != p.keptSplit() {
		p.desk.bar.Error(p.desk.store.Keep(p.splitKey(), strconv.FormatFloat(now, 'f', 3, 64)))
	}
}
