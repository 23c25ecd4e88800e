package ui

import (
	"encoding/json"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// words are Fyne's own words as an office program says them; its Chinese "No" is 不 and its "OK" 好.
var words = map[string]any{
	"Advanced": "高级", "Cancel": "取消", "Confirm": "确定", "Copy": "复制", "Create Folder": "新建文件夹", "Cut": "剪切",
	"Enter filename": "输入文件名", "Error": "错误", "Favourites": "收藏", "File": "文件", "Folder": "文件夹",
	"New Folder": "新建文件夹", "No": "否", "OK": "确定", "Open": "打开", "Paste": "粘贴", "Quit": "退出", "Redo": "重做",
	"Save": "保存", "Select all": "全选", "Show Hidden Files": "显示隐藏文件", "Undo": "撤销", "Yes": "是",
	"file.name": map[string]string{"other": "名称"}, "file.parent": map[string]string{"other": "上级文件夹"},
}

// SpeakChinese makes Fyne's own menus and buttons Chinese whatever the language of the system is. Call it before any
// window is built. The words are added for the system's language and for English, on which Fyne falls back.
func SpeakChinese() error {
	text, err := json.Marshal(words)
	if err != nil {
		return fmt.Errorf("encode the words: %w", err)
	}
	for _, locale := range []fyne.Locale{lang.SystemLocale(), "zh-Hans", "en"} {
		if err := lang.AddTranslationsForLocale(text, locale); err != nil {
			return fmt.Errorf("add words for %s: %w", locale, err)
		}
	}
	return nil
}
