package main

import (
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type project struct {
	XMLName    xml.Name `xml:"Project"`
	Properties []struct {
		AssemblyName    string
		TargetFramework string
	} `xml:"PropertyGroup"`
	Items []struct {
		Packages []struct {
			Include string `xml:",attr"`
			Version string `xml:",attr"`
		} `xml:"PackageReference"`
		Projects []struct {
			Include string `xml:",attr"`
		} `xml:"ProjectReference"`
	} `xml:"ItemGroup"`

	file     string
	assembly string
	packages []string
	closure  []*project // itself and all that it refers to
}

// load reads a project file, or the only one in a folder, and those that it refers to.
func load(path string) (*project, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		found, _ := filepath.Glob(filepath.Join(path, "*.csproj")) // the pattern is sound
		if len(found) != 1 {
			return nil, fail(1, "MSBUILD : error MSB1003: %s holds %d project files", path, len(found))
		}
		path = found[0]
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fail(1, "MSBUILD : error MSB1009: Project file does not exist.\nSwitch: %s", path)
	}
	p := &project{file: path}
	if err := xml.Unmarshal(text, p); err != nil {
		return nil, fail(1, "%s : error MSB4025: %v", path, err)
	}
	p.assembly = strings.TrimSuffix(filepath.Base(path), ".csproj")
	framework := propertyAbove(path, "Directory.Build.props", "TargetFramework")
	for _, group := range p.Properties {
		if group.AssemblyName != "" {
			p.assembly = group.AssemblyName
		}
		framework = framework || group.TargetFramework != ""
	}
	if !framework {
		return nil, fail(1, "%s : error NETSDK1013: The TargetFramework value '' was not recognized.", path)
	}
	central := propertyAbove(path, "Directory.Packages.props", "ManagePackageVersionsCentrally")
	p.closure = []*project{p}
	for _, group := range p.Items {
		for _, reference := range group.Packages {
			if reference.Version == "" && !central {
				return nil, fail(1, "%s : error NU1015: no version for PackageReference %s", path, reference.Include)
			}
			p.packages = append(p.packages, strings.ToLower(reference.Include))
		}
		for _, reference := range group.Projects {
			other := strings.ReplaceAll(reference.Include, `\`, "/")
			q, err := load(filepath.Join(filepath.Dir(path), other))
			if err != nil {
				return nil, err
			}
			p.closure = append(p.closure, q.closure...)
		}
	}
	return p, nil
}

// propertyAbove tells whether the nearest file of that name above path speaks of the property.
func propertyAbove(path, file, property string) bool {
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return false
	}
	for {
		if text, err := os.ReadFile(filepath.Join(folder, file)); err == nil {
			return strings.Contains(string(text), "<"+property+">")
		}
		if folder == filepath.Dir(folder) {
			return false
		}
		folder = filepath.Dir(folder)
	}
}

func (p *project) folder() string { return filepath.Dir(p.file) }

func (p *project) assets() string { return filepath.Join(p.folder(), "obj", "project.assets.json") }

func packageFolder() string {
	if folder := os.Getenv("NUGET_PACKAGES"); folder != "" {
		return folder
	}
	home := os.Getenv("DOTNET_CLI_HOME")
	if home == "" {
		home = os.Getenv("HOME")
	}
	return filepath.Join(home, ".nuget", "packages")
}

func (p *project) restore(rid string) error {
	for _, q := range p.closure {
		for _, name := range q.packages {
			if err := os.MkdirAll(filepath.Join(packageFolder(), name), 0o755); err != nil {
				return fail(1, "%s : error NU1301: %v", q.file, err)
			}
		}
		text, err := json.Marshal(map[string]any{"runtime": rid, "libraries": q.packages})
		if err != nil {
			return err
		}
		if err := write(q.assets(), text); err != nil {
			return fail(1, "%s : error MSB4018: %v", q.file, err)
		}
		fmt.Printf("  Restored %s.\n", q.file)
	}
	return nil
}

func (p *project) checkRestored(rid string) error {
	for _, q := range p.closure {
		var assets struct{ Runtime string }
		text, err := os.ReadFile(q.assets())
		if err != nil {
			return fail(1, "%s : error NETSDK1004: Assets file '%s' not found. Run a NuGet package restore.", q.file, q.assets())
		}
		if err := json.Unmarshal(text, &assets); err != nil {
			return err
		}
		if rid != "" && assets.Runtime != rid {
			return fail(1, "%s : error NETSDK1047: Assets file '%s' doesn't have a target for 'net10.0/%s'.", q.file, q.assets(), rid)
		}
		for _, name := range q.packages {
			if _, err := os.Stat(filepath.Join(packageFolder(), name)); err != nil {
				return fail(1, "%s : error NETSDK1064: Package %s was not found.", q.file, name)
			}
		}
	}
	return nil
}

// sources are the files that a build reads, all projects' own, in order.
func (p *project) sources() []string {
	var files []string
	for _, q := range p.closure {
		visit := func(path string, entry os.DirEntry, err error) error {
			if err != nil {
				return nil // a file that vanished while looking is no source
			}
			name := entry.Name()
			if entry.IsDir() {
				if name == "bin" || name == "obj" {
					return filepath.SkipDir
				}
				return nil
			}
			switch filepath.Ext(name) {
			case ".cs", ".csproj", ".json":
				files = append(files, path)
			}
			return nil
		}
		if err := filepath.WalkDir(q.folder(), visit); err != nil {
			return nil
		}
	}
	sort.Strings(files)
	return files
}

func (p *project) digest() string {
	sum := sha256.New()
	for _, file := range p.sources() {
		text, _ := os.ReadFile(file) // a file that vanished counts as empty
		fmt.Fprintf(sum, "%s %d\n%s", file, len(text), text)
	}
	return fmt.Sprintf("%x", sum.Sum(nil))[:16]
}

func (p *project) compile(output, rid string, appHost bool) (string, error) {
	for _, q := range p.closure {
		found, _ := filepath.Glob(filepath.Join(q.folder(), "*.cs")) // the pattern is sound
		if len(found) == 0 {
			return "", fail(1, "CSC : error CS5001: %s has no source beside it", q.file)
		}
	}
	runtime := `{"runtimeOptions":{"frameworks":[{"name":"Microsoft.AspNetCore.App","version":"10.0.0"}]}}`
	files := map[string]string{p.assembly + ".runtimeconfig.json": runtime}
	for _, q := range p.closure {
		files[q.assembly+".dll"] = fmt.Sprintf("stand-in assembly\nbuild=%s\nruntime=%s\n", p.digest(), rid)
	}
	if appHost {
		files[p.assembly] = "stand-in application host\n"
	}
	for name, text := range files {
		if err := write(filepath.Join(output, name), []byte(text)); err != nil {
			return "", fail(1, "%s : error MSB3021: %v", p.file, err)
		}
	}
	fmt.Printf("  %s -> %s\n", p.assembly, output)
	return filepath.Join(output, p.assembly+".dll"), nil
}

func write(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}

func runSdk(verb string, args []string) error {
	var path, output, rid string
	path, configuration, restore, appHost := ".", "Debug", true, true
	if verb == "publish" {
		configuration = "Release"
	}
	for i := 0; i < len(args); i++ {
		name, value, inline := strings.Cut(args[i], "=")
		next := func() string {
			if !inline && i+1 < len(args) {
				i++
				value = args[i]
			}
			return value
		}
		switch {
		case name == "-a" || name == "--arch":
			switch arch := next(); arch {
			case "amd64", "x64":
				rid = "linux-x64"
			case "arm64":
				rid = "linux-arm64"
			default:
				return fail(1, "error NETSDK1083: The specified RuntimeIdentifier 'linux-%s' is not recognized.", arch)
			}
		case name == "-r" || name == "--runtime":
			rid = next()
		case name == "-o" || name == "--output":
			output = next()
		case name == "-c" || name == "--configuration":
			configuration = next()
		case name == "-v" || name == "--verbosity" || name == "--os" || name == "-f" || name == "--framework":
			next()
		case name == "--self-contained" && (!inline && (i+1 == len(args) || args[i+1] != "false") || value == "true"):
			return fail(1, "a self-contained publish holds the real runtime: the stand-in has none")
		case name == "--self-contained":
			next()
		case name == "--no-restore":
			restore = false
		case name == "--nologo" || name == "--no-self-contained" || name == "--no-cache" || name == "--locked-mode":
		case strings.HasPrefix(name, "/p:") || strings.HasPrefix(name, "-p:"):
			if strings.EqualFold(name[3:], "UseAppHost") && value == "false" {
				appHost = false
			}
		case strings.HasPrefix(name, "-"):
			return fail(1, "MSBUILD : error MSB1001: Unknown switch.\nSwitch: %s", args[i])
		default:
			path = args[i]
		}
	}
	p, err := load(path)
	if err != nil {
		return err
	}
	if verb == "restore" || restore {
		if err := p.restore(rid); err != nil || verb == "restore" {
			return err
		}
	}
	if err := p.checkRestored(rid); err != nil {
		return err
	}
	built := filepath.Join(p.folder(), "bin", configuration, "net10.0")
	if output == "" && verb == "publish" {
		output = filepath.Join(built, "publish")
	} else if output == "" {
		output = built
	}
	_, err = p.compile(output, rid, appHost)
	return err
}
