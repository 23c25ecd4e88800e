package main

// letterTemplates are the letters, notices and reports before and after a session (DOMAIN.md §5.2, §5.5).
var letterTemplates = builders{}
