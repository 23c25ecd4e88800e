package main

// recordTemplates are the papers of one record (DOMAIN.md §5.5 end, §3.3 end).
var recordTemplates = together(builders{
	"交办单":     handOverSlip,
	"征询意见表":   opinionSlip,
	"答复函":     replyLetter,
	"督办通知单":   urgeNotice,
	"代表建议专用纸": proposalSheet,
	"面商记录表":   meetingSheets,
	"退办通知单":   againSlip,
	"履职登记卡":   deputyCard,
}, occasionTemplates, meetingTemplates, activityTemplates, contactTemplates)
