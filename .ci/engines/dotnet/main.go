// Command dotnet stands in for Microsoft's where its images cannot be pulled. It does as little as Lucia's deployment files
// need, and fails where the real one fails: a project file not copied, a package not restored, a folder not writable.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// fault is an error that ends the program with an exit status of its own.
type fault struct {
	status int
	text   string
}

func (f fault) Error() string { return f.text }

func fail(status int, format string, values ...any) error {
	return fault{status, fmt.Sprintf(format, values...)}
}

func main() {
	err := run(os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, err)
	if f, ok := err.(fault); ok {
		os.Exit(f.status)
	}
	os.Exit(1)
}

func run(args []string) error {
	if len(args) == 0 {
		return fail(129, "usage: dotnet [sdk-command | path-to-application]")
	}
	switch args[0] {
	case "--list-runtimes":
		for _, name := range []string{"Microsoft.AspNetCore.App", "Microsoft.NETCore.App"} {
			list(filepath.Join("shared", name), name+" ")
		}
		return nil
	case "--list-sdks":
		list("sdk", "")
		return nil
	case "exec":
		return runApplication(args[1:])
	}
	if strings.HasSuffix(args[0], ".dll") {
		return runApplication(args)
	}
	sdks := versions("sdk")
	if len(sdks) == 0 {
		return fail(145, "The command could not be loaded, possibly because:\n"+
			"  * You intended to execute a .NET application:\n"+
			"      The application '%s' does not exist or is not a managed .dll or .exe.\n"+
			"  * You intended to execute a .NET SDK command:\n"+
			"      No .NET SDKs were found.", args[0])
	}
	switch args[0] {
	case "--version":
		fmt.Println(sdks[len(sdks)-1])
		return nil
	case "restore", "build", "publish":
		return runSdk(args[0], args[1:])
	case "run":
		return watch(args[1:], false)
	case "watch":
		return watch(args[1:], true)
	}
	return fail(1, "Could not execute because the specified command or file was not found: dotnet-%s", args[0])
}

// root is the folder of the real executable: /usr/bin/dotnet is a link.
func root() string {
	self, err := os.Executable()
	if err != nil {
		return "/usr/share/dotnet"
	}
	return filepath.Dir(self)
}

func versions(folder string) []string {
	var names []string
	entries, _ := os.ReadDir(filepath.Join(root(), folder)) // an absent folder holds no version
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	sort.Strings(names)
	return names
}

func list(folder, prefix string) {
	for _, version := range versions(folder) {
		fmt.Printf("%s%s [%s]\n", prefix, version, filepath.Join(root(), folder))
	}
}
