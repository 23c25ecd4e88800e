package record

// Part is a register whose records belong to a record of another one (finding → inspection), and the reference by which
// they do.
type Part struct {
	Register *Any
	Field    *Field
}

// Parts lists the registers whose records belong to those of a register, in the order of the set.
func (s *Set) Parts(of *Any) []Part {
	var out []Part
	for _, a := range s.All {
		for _, f := range a.Fields {
			if f.Upward && f.Target == of.Key {
				out = append(out, Part{a, f})
			}
		}
	}
	return out
}
