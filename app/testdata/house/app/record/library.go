// Package record takes a library.
package record

import _ "golang.org/x/text/width"
