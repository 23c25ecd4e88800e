package office

// Keys of the settings of inspections, findings, appraisals and interpellations (limits_oversight.go).
const (
	KeyInspectionKinds      = "inspection_kinds"
	KeyInspectionTags       = "inspection_tags"
	KeyInspectionFeedback   = "inspection_feedback_months" // E11
	KeyProblemKinds         = "finding_kinds"
	KeyProblemDisposals     = "finding_disposals"
	KeyProblemNumber        = "finding_number"
	KeyProblemMonths        = "rectify_months"          // §4.4
	KeyProblemReview        = "long_term_review_months" // §4.4
	KeyAppraisalMethods     = "appraisal_methods"
	KeyAppraisalKinds       = "appraisal_object_kinds"
	KeyAppraisalSteps       = "appraisal_steps"
	KeyPointsSatisfied      = "appraisal_points_satisfied"
	KeyPointsMostly         = "appraisal_points_mostly"
	KeyPointsDissatisfied   = "appraisal_points_dissatisfied"
	KeyPointsAbstain        = "appraisal_points_abstain"
	KeyAppraisalPublic      = "appraisal_public"
	KeyInterpellationMovers = "interpellation_movers" // B22
)
