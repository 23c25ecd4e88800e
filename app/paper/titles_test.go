package paper

import (
	"strings"
	"testing"
)

// brokenTitles are titles as papers of a session and of records have them, each in the lines in which it is to stand.
var brokenTitles = []string{
	"关于表彰优秀代表的决定",
	"关于清溪镇人民政府工作报告的决议",
	"关于召开清溪镇十九届人大主席团\n第八次会议的通知",
	"关于《中华人民共和国水污染防治法》\n贯彻实施情况的执法检查报告",
	"关于清溪镇人民代表大会\n主席团工作报告的决议",
	"关于第二次会议以来\n代表议案建议办理情况的报告",
	"关于接受龚立辞去清溪镇人民政府\n副镇长职务请求的决定",
	"关于接受朱玉雅辞去清溪镇\n第十九届人民代表大会代表职务请求的决定",
	"关于清溪镇2025年财政预算执行情况\n和2026年财政预算（草案）的报告",
	"关于票决2026年\n民生实事项目的决定（草案）",
	"关于批准清溪镇2025年\n财政预算调整方案及其说明的决议",
	"一二三四五六七八九十一二三四五六七八九十一二三四五",
	"关于清溪镇国民经济和社会发展\n第十四个五年规划执行情况的报告",
	"关于清溪镇国民经济和社会发展\n第十五个五年规划纲要的决议（草案）",
	"清溪镇人民代表大会主席团工作报告（草案）",
	"清溪镇人民政府\n2026年上半年工作情况的报告",
	"关于清溪镇2025年财政决算\n和2026年上半年预算执行情况的报告",
	"关于全镇经济社会发展情况的会前视察报告",
	"关于接受阿卜杜拉·买买提辞去\n云岭坪川瑶族苗族乡人民代表大会\n副主席职务请求的决定",
	"关于云岭坪川瑶族苗族乡2025年财政预算\n执行情况和2026年财政预算（草案）的报告",
	"云岭坪川瑶族苗族乡人民代表大会\n主席团工作报告（草案）",
	"关于召开云岭坪川瑶族苗族乡十九届\n人大主席团第十二次会议的通知",
	"关于云岭坪川瑶族苗族乡人民政府\n工作报告的决议（草案）",
	"关于永和镇与和平镇人大代表\n联合视察饮用水水源保护情况的报告",
	"关于开展《中华人民共和国农村土地承包法》\n和《某省实施〈中华人民共和国水法〉办法》\n执法检查的通知",
	"关于镇财政所、镇农业农村服务中心、\n镇综合行政执法队和镇卫生院\n工作评议情况的通报",
	"关于表彰2025年度优秀人大代表、\n先进代表小组和优秀代表建议的决定",
	"关于代表对建议、批评和意见\n办理情况满意度测评结果的通报",
	"清溪镇十九届人大代表\n2026年第一季度集中接待选民活动方案",
	"关于2025年财政预算执行情况\n和2026年财政预算（草案）审查结果的报告",
	"清溪镇人大代表履职能力提升专题培训情况",
	"大雪山彝族拉祜族傣族乡\n人大代表述职测评结果", // there is no other place to break it
	"2026年7月代表接待选民公告",
	"云岭坪川瑶族苗族乡\n第十八届人民代表大会主席团",
	"关于代表提出的议案处理意见的报告",
	"关于加强农村饮用水工程运行管护的\n审议意见书",
}

func TestATitleIsBrokenByMeaning(t *testing.T) {
	for _, want := range brokenTitles {
		if got := inLines(strings.ReplaceAll(want, "\n", "")); got != want {
			t.Errorf("%q and not %q", got, want)
		}
		if got := inLines(want); got != want {
			t.Errorf("what was broken already becomes %q", got)
		}
	}
}

func TestTheLinesOfATitleFitAndHaveNoHourglassShape(t *testing.T) {
	for _, want := range brokenTitles {
		if !strings.Contains(want, "\n") {
			continue
		}
		lines := strings.Split(inLines(strings.ReplaceAll(want, "\n", "")), "\n")
		for i, line := range lines {
			if n := textUnits(line); n > 2*lineChars || n < 8 {
				t.Errorf("%s is %d halves of a character wide", line, n)
			}
			if i > 0 && i < len(lines)-1 && textUnits(line) < min(textUnits(lines[i-1]), textUnits(lines[i+1])) {
				t.Errorf("%q has a waist", want)
			}
		}
	}
}
