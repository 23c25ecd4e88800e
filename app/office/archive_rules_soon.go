package office

// ArchiveRules are the rules that only the whole archive can be held against.
var ArchiveRules []ArchiveRule
