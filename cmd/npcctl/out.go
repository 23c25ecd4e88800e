package main

import "slices"

// outCommands are the commands that count, and that write files for others.
var outCommands = slices.Concat(figureCommands)
