package main

// measure is one line of the table: as npcctl bench --json prints it.
type measure struct {
	Name     string  `json:"name"`
	Value    float64 `json:"value"`
	Baseline float64 `json:"baseline"`
	Ratio    float64 `json:"ratio"`
	Growth   float64 `json:"growth,omitempty"`
	Note     string  `json:"note"`
}

func compare(name string, value, baseline float64, note string) measure {
	return measure{Name: name, Value: value, Baseline: baseline, Ratio: value / baseline, Note: note}
}
