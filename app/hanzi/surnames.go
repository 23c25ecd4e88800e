package hanzi

import "strings"

// surnameReadings holds surnames (姓) whose reading as a surname is not the common one, or is one of several, and the
// compound surnames (复姓). One syllable a character; several readings are divided by a bar.
var surnameReadings = map[string]string{
	"曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "查": "zha", "区": "ou", "翟": "zhai|di", "盖": "ge|gai",
	"缪": "miao|mou", "阚": "kan", "朴": "piao|pu", "员": "yun|yuan", "黑": "he|hei", "乜": "nie", "召": "shao|zhao",
	"任": "ren", "洗": "xian", "冼": "xian", "那": "na", "牟": "mu|mou", "谌": "chen|shen", "覃": "qin|tan", "能": "nai",
	"乐": "yue|le", "薄": "bo", "卜": "bu", "种": "chong|zhong", "重": "chong", "秘": "bi|mi", "费": "fei|bi",
	"佴": "nai", "郇": "xun|huan", "隗": "wei|kui", "祭": "zhai|ji", "逄": "pang", "郗": "xi|chi", "郄": "qie|xi",
	"厍": "she", "繁": "po", "句": "gou", "折": "she", "车": "che", "藏": "zang", "撒": "sa", "褚": "chu", "都": "du",
	"长": "zhang|chang", "沈": "shen", "谷": "gu", "晟": "cheng", "眭": "sui", "蔚": "yu", "贲": "ben", "占": "zhan",
	"尉": "wei|yu", "宿": "su", "相": "xiang", "盛": "sheng", "俞": "yu", "贾": "jia", "石": "shi", "柏": "bai",
	"宁": "ning", "纪": "ji", "瞿": "qu", "於": "yu", "葛": "ge", "叶": "ye", "訾": "zi", "逯": "lu", "晁": "chao",

	"万俟": "mo qi", "尉迟": "yu chi", "单于": "chan yu", "长孙": "zhang sun", "澹台": "tan tai", "令狐": "ling hu",
	"皇甫": "huang fu", "鲜于": "xian yu", "淳于": "chun yu", "亓官": "qi guan", "宰父": "zai fu", "乐正": "yue zheng",
	"拓跋": "tuo ba", "子车": "zi ju", "呼延": "hu yan", "贺兰": "he lan", "夏侯": "xia hou", "濮阳": "pu yang",
	"欧阳": "ou yang", "司马": "si ma", "上官": "shang guan", "诸葛": "zhu ge", "东方": "dong fang", "赫连": "he lian",
	"公孙": "gong sun", "轩辕": "xuan yuan", "钟离": "zhong li", "宇文": "yu wen", "慕容": "mu rong", "司徒": "si tu",
	"司空": "si kong", "端木": "duan mu", "申屠": "shen tu", "闻人": "wen ren", "太叔": "tai shu", "公冶": "gong ye",
	"宗政": "zong zheng", "公羊": "gong yang", "独孤": "du gu", "南宫": "nan gong", "西门": "xi men", "东郭": "dong guo",
	"百里": "bai li", "闾丘": "lü qiu", "左丘": "zuo qiu", "完颜": "wan yan", "纳兰": "na lan", "第五": "di wu",
}

// surnameLength returns 2 for a compound surname at the head of a name that goes on after it, else 1.
func surnameLength(name []rune) int {
	if len(name) > 2 {
		if _, compound := surnameReadings[string(name[:2])]; compound {
			return 2
		}
	}
	return 1
}

// surnameInitials returns, for each character of the surname at the head of name, the initials of its readings as a
// surname; nil for a surname that is not in the table.
func surnameInitials(name []rune) [][]string {
	readings, found := surnameReadings[string(name[:surnameLength(name)])]
	if !found {
		return nil
	}
	var initials [][]string
	for reading := range strings.SplitSeq(readings, "|") {
		for i, syllable := range strings.Fields(reading) {
			if i == len(initials) {
				initials = append(initials, nil)
			}
			initials[i] = append(initials[i], syllable[:1])
		}
	}
	return initials
}
