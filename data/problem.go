package data

import (
	"errors"
	"fmt"
)

// Problem is an error with words for the clerk: what happened, what is safe, what to do. The cause is for the log.
type Problem struct {
	Words string
	Cause error
}

// Error returns the words for the clerk.
func (p *Problem) Error() string { return p.Words }

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Cause }

// say puts words before a cause; words already said further down are kept.
func say(cause error, format string, args ...any) error {
	var told *Problem
	if errors.As(cause, &told) {
		return cause
	}
	return &Problem{Words: fmt.Sprintf(format, args...), Cause: cause}
}
