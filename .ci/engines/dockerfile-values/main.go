// Command dockerfile-values reads a Dockerfile on standard input and prints, as JSON, what BuildKit reads in it: the
// stages with their instructions, every word expanded as a build without build arguments would expand it. The tests
// compare that with the values that were rendered.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

// stage is one FROM with its instructions; Line counts from 1.
type stage struct {
	Base         string        `json:"base"`
	Platform     string        `json:"platform,omitempty"`
	Name         string        `json:"name,omitempty"`
	Line         int           `json:"line"`
	Instructions []instruction `json:"instructions"`
}

// instruction holds BuildKit's own fields of one instruction under their own names.
type instruction struct {
	Name   string                `json:"name"`
	Line   int                   `json:"line"`
	Fields any                   `json:"fields"`
	Mounts []*instructions.Mount `json:"mounts,omitempty"`
}

// dockerfile is all that is printed.
type dockerfile struct {
	Args     map[string]string `json:"args"`
	Stages   []stage           `json:"stages"`
	Warnings []string          `json:"warnings,omitempty"`
}

// variables are those that a word may name where it stands.
type variables map[string]string

func (v variables) Get(name string) (string, bool) {
	value, ok := v[name]
	return value, ok
}

func (v variables) Keys() []string {
	keys := make([]string, 0, len(v))
	for key := range v {
		keys = append(keys, key)
	}
	return keys
}

func (v variables) copy() variables {
	result := variables{}
	for key, value := range v {
		result[key] = value
	}
	return result
}

// automatic are the arguments that BuildKit itself gives to every build, here one on and for amd64.
func automatic() variables {
	return variables{
		"BUILDPLATFORM": "linux/amd64", "BUILDOS": "linux", "BUILDARCH": "amd64", "BUILDVARIANT": "",
		"TARGETPLATFORM": "linux/amd64", "TARGETOS": "linux", "TARGETARCH": "amd64", "TARGETVARIANT": "",
	}
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	file, err := parser.Parse(in)
	if err != nil {
		return err
	}
	stages, args, err := instructions.Parse(file.AST, nil)
	if err != nil {
		return err
	}
	reader := &reader{lex: shell.NewLex(file.EscapeToken), global: automatic(), named: map[string]variables{}}
	result := dockerfile{Args: map[string]string{}}
	for _, warning := range file.Warnings {
		result.Warnings = append(result.Warnings, warning.Short)
	}
	for i := range args {
		if err := reader.expand(&args[i], reader.global); err != nil {
			return err
		}
		for _, arg := range args[i].Args {
			reader.global[arg.Key] = arg.ValueString()
			result.Args[arg.Key] = arg.ValueString()
		}
	}
	for i := range stages {
		read, err := reader.stage(&stages[i])
		if err != nil {
			return err
		}
		result.Stages = append(result.Stages, read)
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(result)
}

type reader struct {
	lex    *shell.Lex
	global variables
	named  map[string]variables
}

func (r *reader) stage(parsed *instructions.Stage) (stage, error) {
	base, _, err := r.lex.ProcessWord(parsed.BaseName, r.global)
	if err != nil {
		return stage{}, err
	}
	platform, _, err := r.lex.ProcessWord(parsed.Platform, r.global)
	if err != nil {
		return stage{}, err
	}
	result := stage{Base: base, Platform: platform, Name: parsed.Name, Line: line(parsed.Location)}
	scope := variables{}
	if inherited, ok := r.named[strings.ToLower(base)]; ok {
		scope = inherited.copy()
	}
	for _, command := range parsed.Commands {
		read, err := r.instruction(command, scope)
		if err != nil {
			return stage{}, err
		}
		result.Instructions = append(result.Instructions, read)
	}
	if parsed.Name != "" {
		r.named[strings.ToLower(parsed.Name)] = scope
	}
	return result, nil
}

func (r *reader) instruction(command instructions.Command, scope variables) (instruction, error) {
	if err := r.expand(command, scope); err != nil {
		return instruction{}, err
	}
	r.define(command, scope)
	result := instruction{
		Name:   strings.ToUpper(command.Name()),
		Line:   line(command.Location()),
		Fields: command,
	}
	if run, ok := command.(*instructions.RunCommand); ok {
		result.Mounts = instructions.GetMounts(run)
	}
	return result, nil
}

// expand leaves an instruction alone whose words BuildKit takes as they stand, such as CMD.
func (r *reader) expand(command any, scope variables) error {
	if expandable, ok := command.(instructions.SupportsSingleWordExpansion); ok {
		return expandable.Expand(func(word string) (string, error) {
			expanded, _, err := r.lex.ProcessWord(word, scope)
			return expanded, err
		})
	}
	return nil
}

// define adds what ENV and ARG set to the variables that later words may name.
func (r *reader) define(command instructions.Command, scope variables) {
	switch c := command.(type) {
	case *instructions.EnvCommand:
		for _, pair := range c.Env {
			scope[pair.Key] = pair.Value
		}
	case *instructions.ArgCommand:
		for _, arg := range c.Args {
			if arg.Value != nil {
				scope[arg.Key] = *arg.Value
			} else if value, ok := r.global[arg.Key]; ok {
				scope[arg.Key] = value
			}
		}
	}
}

func line(location []parser.Range) int {
	if len(location) == 0 {
		return 0
	}
	return location[0].Start.Line
}
