package main

// electionTemplates are the papers of elections and ballots (DOMAIN.md §5.4, §5.6).
var electionTemplates = builders{}
