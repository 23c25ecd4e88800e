// Command npcctl does the work of the desk without a window (CLI.md): for scripts, tests, benchmarks and a rescue on a PC
// whose graphics fail. It links no cgo.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"npcdesk/app/record"
	"npcdesk/data"
)

func main() {
	os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit statuses of CLI.md.
const (
	done     = 0
	findings = 1
	misused  = 2
	failed   = 3
)

// command is one word of npcctl. work returns what --json prints and the exit status that goes with it.
type command struct {
	name  string
	usage string
	work  func(c *call) (any, error)
}

// call is one run of a command.
type call struct {
	dir    string
	asJSON bool
	args   []string
	in     io.Reader
	err    io.Writer
	status int
}

// misuse is an error in the words of the command line itself.
type misuse struct{ text string }

// Error gives the words.
func (m misuse) Error() string { return m.text }

var commands []command

func init() {
	commands = slices.Concat(officeCommands, demoCommands, recordCommands, importCommands, pastCommands, outCommands, backupCommands, benchCommands)
}

// Run runs one command and returns the exit status. Nothing but the command's result goes to out; words for people go to
// err.
func Run(args []string, in io.Reader, out, err io.Writer) int {
	c := &call{dir: data.DefaultDir(), in: in, err: err}
	name := ""
	for len(args) > 0 && name == "" {
		switch {
		case args[0] == "--json":
			c.asJSON = true
		case args[0] == "--data" && len(args) > 1:
			c.dir, args = args[1], args[1:]
		case strings.HasPrefix(args[0], "--data="):
			c.dir = strings.TrimPrefix(args[0], "--data=")
		default:
			name = args[0]
		}
		args = args[1:]
	}
	c.args = slices.DeleteFunc(args, func(a string) bool {
		if a == "--json" {
			c.asJSON = true
		}
		return a == "--json"
	})
	for _, cmd := range commands {
		if cmd.name == name {
			return c.finish(cmd, out)
		}
	}
	usage(err)
	return misused
}

func (c *call) finish(cmd command, out io.Writer) int {
	result, err := cmd.work(c)
	var wrong misuse
	switch {
	case errors.As(err, &wrong):
		fmt.Fprintf(c.err, "%s\n用法：npcctl [--data 文件夹] [--json] %s %s\n", wrong.text, cmd.name, cmd.usage)
		return misused
	case err != nil:
		fmt.Fprintln(c.err, err)
		return failed
	}
	if err := c.print(out, result); err != nil {
		fmt.Fprintln(c.err, "输出没有写完：", err)
		return failed
	}
	return c.status
}

// print writes the result: one JSON value, or lines for people.
func (c *call) print(out io.Writer, result any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if c.asJSON {
		return enc.Encode(result)
	}
	enc.SetIndent("", "  ")
	if text, ok := result.(fmt.Stringer); ok {
		_, err := fmt.Fprintln(out, text)
		return err
	}
	return enc.Encode(result)
}

func usage(out io.Writer) {
	fmt.Fprintln(out, "乡镇人大工作台 命令行\n用法：npcctl [--data 文件夹] [--json] 命令 …")
	for _, cmd := range commands {
		fmt.Fprintf(out, "  %s %s\n", cmd.name, cmd.usage)
	}
}

// open opens the office for writing.
func (c *call) open() (*data.Store, error) { return data.Open(c.dir) }

// reader opens the office for reading, beside a window that may have it open.
func (c *call) reader() (*data.Store, error) { return data.OpenReader(c.dir) }

// flags takes named values out of the arguments: --where a=b may stand several times. It returns what is left.
func (c *call) flags(known ...string) (values map[string][]string, rest []string, err error) {
	values = map[string][]string{}
	for i := 0; i < len(c.args); i++ {
		arg := c.args[i]
		if !strings.HasPrefix(arg, "--") {
			rest = append(rest, arg)
			continue
		}
		name, value, given := strings.Cut(strings.TrimPrefix(arg, "--"), "=")
		switch {
		case slices.Contains(known, name+"!") && !given: // a switch
			values[name] = append(values[name], "是")
		case !slices.Contains(known, name):
			return nil, nil, misuse{"不认识的选项 --" + name + "。"}
		case given:
			values[name] = append(values[name], value)
		case i+1 < len(c.args):
			i++
			values[name] = append(values[name], c.args[i])
		default:
			return nil, nil, misuse{"选项 --" + name + " 缺少取值。"}
		}
	}
	return values, rest, nil
}

func one(values map[string][]string, name string) string {
	if list := values[name]; len(list) > 0 {
		return list[len(list)-1]
	}
	return ""
}

// at opens the office and finds a register in it; the caller closes the office.
func (c *call) at(open func() (*data.Store, error), name string) (*data.Store, *record.Any, error) {
	s, err := open()
	if err != nil {
		return nil, nil, err
	}
	reg, err := register(s, name)
	if err != nil {
		return nil, nil, errors.Join(err, s.Close())
	}
	return s, reg, nil
}

// register finds a register by key or Chinese name.
func register(s *data.Store, name string) (*record.Any, error) {
	if reg := s.Registers().Get(name); reg != nil && !reg.Hidden {
		return reg, nil
	}
	return nil, misuse{"没有登记“" + name + "”。npcctl registers 列出全部。"}
}
