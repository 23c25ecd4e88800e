package main

// recordTemplates are the papers of one record (DOMAIN.md §5.5 end, §3.3 end).
var recordTemplates = builders{
	"交办单":   handOverSlip,
	"征询意见表": opinionSlip,
	"答复函":   replyLetter,
	"督办通知单": urgeNotice,
	"履职登记卡": deputyCard,
}
