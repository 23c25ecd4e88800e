// Dev does the developers' tasks, the same way on every system: go run ./cmd/dev TASK.
//
// It links the standard library only, so that it starts in a second on a bare machine; everything else it runs by
// go run, go build and go test, always with the flags of goFlags, so that all of them share one build cache.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := Run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}
