package main

// reportTemplates are reports, resolutions and decisions (DOMAIN.md §5.4).
var reportTemplates = builders{}
