package main

import "slices"

// outCommands are the commands that write files for others.
var outCommands = slices.Concat(paperCommands)
