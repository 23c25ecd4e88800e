package office

// Keys of the settings of publicity, money, rules and plans, tasks and the modules; limits_admin.go and modules.go say what each
// one is.
const (
	KeyPublicityMedia = "publicity_media"
	KeyBudgetSubjects = "budget_subjects"
	KeyRuleKinds      = "rule_kinds"
	KeyPlanTopics     = "plan_topics"
	KeyTaskSources    = "task_sources"
	KeyCentralKinds   = "central_work_kinds"
	KeyVillageStages  = "village_stages"
	KeyProjectKinds   = "project_kinds"
	KeyHalfYearCheck  = "project_half_year" // MM-DD

	KeyModuleIncoming     = "module_incoming"
	KeyModuleBudget       = "module_budget"
	KeyModuleSubscription = "module_subscription"
	KeyModuleProject      = "module_project"
	KeyModuleCentralWork  = "module_central_work"
	KeyModuleVillage      = "module_village_election"
	KeyModulePetitionDuty = "module_petition_duty"
)
