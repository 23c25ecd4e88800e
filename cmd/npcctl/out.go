package main

// outCommands are the commands that write files for others.
var outCommands []command
