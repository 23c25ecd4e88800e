package hanzi

import "fmt"

// strokeNames are the five shapes, by the digits of a sequence.
var strokeNames = map[byte]string{'1': "横", '2': "竖", '3': "撇", '4': "点", '5': "折"}

// Explain says in one Chinese sentence which of two names stands first in the order and why, from stroke counts,
// stroke sequences and the further rules, for the clerk who is asked about a list.
func Explain(a, b string, order NameOrder) string {
	switch Compare(a, b, order) {
	case 0:
		return fmt.Sprintf("“%s”和“%s”用字相同，笔画分不出先后，请手工指定次序。", a, b)
	case 1:
		a, b = b, a
	}
	return fmt.Sprintf("“%s”排在“%s”前：%s。", a, b, reason(sortRunes(a), sortRunes(b), order))
}

// reason says why the name first stands before the name second; the two differ.
func reason(first, second []rune, order NameOrder) string {
	if len(first) == 0 {
		return "前者没有可比的字"
	}
	if first[0] != second[0] {
		return "首字" + characterReason(first[0], second[0])
	}
	if len(first) == 1 {
		return fmt.Sprintf("首字同为“%c”，字数少的在前", first[0])
	}
	if lengthByte(first, order) != lengthByte(second, order) {
		return fmt.Sprintf("首字同为“%c”，两个字的姓名（单名）在前", first[0])
	}
	same := 1
	for same < len(first) && first[same] == second[same] {
		same++
	}
	shared := fmt.Sprintf("前%d字同为“%s”", same, string(first[:same]))
	if same == 1 {
		shared = fmt.Sprintf("首字同为“%c”", first[0])
	}
	if same == len(first) {
		return shared + "，字数少的在前"
	}
	return fmt.Sprintf("%s；第%d字%s", shared, same+1, characterReason(first[same], second[same]))
}

// characterReason says why the character x stands before y.
func characterReason(x, y rune) string {
	sx, knownX := strokes()[x]
	sy, knownY := strokes()[y]
	switch {
	case !knownX:
		return fmt.Sprintf("“%c”和“%c”都不在笔画表中，先后没有依据，请手工指定次序", x, y)
	case !knownY:
		return fmt.Sprintf("“%c”不在笔画表中，排在最后，请核对，必要时手工指定次序", y)
	}
	counts := fmt.Sprintf("“%c”%d画，“%c”%d画，", x, sx.count, y, sy.count)
	if sx.count != sy.count {
		return counts + "笔画少的在前"
	}
	return counts + "笔画数相同；" + sequenceReason(x, y, sx.sequence, sy.sequence)
}

// sequenceReason says why x stands before y, which has as many strokes.
func sequenceReason(x, y rune, sequenceX, sequenceY string) string {
	const further = "按字形结构（左右、上下、包围、独体），再按《通用规范汉字表》的字序"
	if sequenceX == "" || sequenceY == "" {
		return "笔画表里两字的笔顺不全，" + further + "，请核对，必要时手工指定次序"
	}
	for i := range sequenceX {
		if sequenceX[i] == sequenceY[i] {
			continue
		}
		where := "起笔"
		if i > 0 {
			where = fmt.Sprintf("前%d笔笔形相同，第%d笔", i, i+1)
		}
		return fmt.Sprintf("%s“%c”为%s，“%c”为%s，按横、竖、撇、点、折的次序，%[3]s在前",
			where, x, strokeNames[sequenceX[i]], y, strokeNames[sequenceY[i]])
	}
	return "笔顺也相同，" + further + fmt.Sprintf("，“%c”在前", x)
}
