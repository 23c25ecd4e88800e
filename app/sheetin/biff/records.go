package biff

import "encoding/binary"

// Record types of [MS-XLS] 2.3 that are read here.
const (
	recFormula    = 0x0006
	recEOF        = 0x000A
	recDateMode   = 0x0022
	recFilePass   = 0x002F
	recContinue   = 0x003C
	recColInfo    = 0x007D
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recRString    = 0x00D6
	recXF         = 0x00E0
	recMerged     = 0x00E5
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRow        = 0x0208
	recRK         = 0x027E
	recFormat     = 0x041E
	recBOF        = 0x0809
)

const (
	biff8      = 0x0600 // BOF's version field
	worksheet  = 0x0010 // BOF's substream type
	recordHead = 4      // type and length, 16 bits each
)

// record is one record; more holds the CONTINUE records that prolong it.
type record struct {
	kind uint16
	data []byte
	more [][]byte
}

// scanner walks over the records of the workbook stream.
type scanner struct {
	stream []byte
	at     int
}

// next returns the next record together with its continuations; ok is false at the end, and where a record says it
// is longer than what is left.
func (s *scanner) next() (rec record, ok bool) {
	if rec.kind, rec.data, ok = s.single(); !ok {
		return rec, false
	}
	for s.peek() == recContinue {
		_, data, ok := s.single()
		if !ok {
			return rec, false
		}
		rec.more = append(rec.more, data)
	}
	return rec, true
}

func (s *scanner) single() (kind uint16, data []byte, ok bool) {
	if s.at < 0 || s.at+recordHead > len(s.stream) {
		return 0, nil, false
	}
	kind = u16(s.stream, s.at)
	end := s.at + recordHead + int(u16(s.stream, s.at+2))
	if end > len(s.stream) {
		return 0, nil, false
	}
	data = s.stream[s.at+recordHead : end]
	s.at = end
	return kind, data, true
}

func (s *scanner) peek() uint16 {
	if s.at+recordHead > len(s.stream) {
		return recEOF
	}
	return u16(s.stream, s.at)
}

func u16(b []byte, at int) uint16 { return binary.LittleEndian.Uint16(b[at:]) }
func u32(b []byte, at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
