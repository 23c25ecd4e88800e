package main

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// step is one named part of a task; it gets the arguments of the task.
type step struct {
	name string
	do   func(s *shop, args []string) error
}

// leftOut is the reason why a step could not be done here although nothing is wrong; the closing line names it.
type leftOut string

// Error gives the reason.
func (l leftOut) Error() string { return string(l) }

// inOrder does all steps, each announced and timed, goes on after a failure so that one run shows all that is wrong,
// and closes with one line. Its error names the steps that failed.
func (s *shop) inOrder(steps []step, args []string) error {
	begin := time.Now()
	var failed, left []string
	for _, st := range steps {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		fmt.Fprintf(s.out, "== %s\n", st.name)
		since := time.Now()
		err := st.do(s, args)
		var why leftOut
		switch {
		case err == nil:
			fmt.Fprintf(s.out, "-- %s: ok (%s)\n", st.name, spent(since))
		case errors.As(err, &why):
			left = append(left, fmt.Sprintf("%s (%s)", st.name, why))
			fmt.Fprintf(s.out, "-- %s: not run: %s\n", st.name, why)
		default:
			failed = append(failed, st.name)
			fmt.Fprintf(s.out, "-- %s: FAILED (%s): %v\n", st.name, spent(since), err)
		}
	}
	note := ""
	if len(left) > 0 {
		note = "; not run: " + strings.Join(left, ", ")
	}
	if len(failed) > 0 {
		return fmt.Errorf("FAILED: %s (%d of %d steps, %s%s)", strings.Join(failed, ", "), len(failed), len(steps), spent(begin), note)
	}
	fmt.Fprintf(s.out, "PASSED: %d of %d steps, %s%s\n", len(steps)-len(left), len(steps), spent(begin), note)
	return nil
}

// stepNames gives the names of the steps, for the help.
func stepNames(steps []step) (names []string) {
	for _, st := range steps {
		names = append(names, st.name)
	}
	return names
}
