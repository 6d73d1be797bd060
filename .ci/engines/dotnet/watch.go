package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// watch builds and runs a project; with restart it does so again whenever a source file has changed.
func watch(args []string, restart bool) error {
	path, profile := ".", true
	var rest []string
	for i := 0; i < len(args); i++ {
		name, value, inline := strings.Cut(args[i], "=")
		switch name {
		case "run", "--non-interactive", "--no-hot-reload", "--no-restore", "--verbose", "--quiet":
		case "--no-launch-profile":
			profile = false
		case "--project", "-c", "--configuration", "--urls":
			if !inline && i+1 < len(args) {
				i++
				value = args[i]
			}
			if name == "--project" {
				path = value
			} else if name == "--urls" {
				rest = append(rest, "--urls", value)
			}
		case "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		default:
			return fail(1, "Unrecognized command or argument '%s'", args[i])
		}
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	for {
		p, err := load(path)
		if err == nil {
			err = p.restore("")
		}
		var dll string
		if err == nil {
			dll, err = p.compile(filepath.Join(p.folder(), "bin", "Debug", "net10.0"), "", true)
		}
		if err != nil {
			return err
		}
		before := p.digest()
		if dll, err = filepath.Abs(dll); err != nil {
			return err
		}
		child := exec.Command(os.Args[0], append([]string{"exec", dll}, rest...)...)
		child.Stdout, child.Stderr, child.Dir = os.Stdout, os.Stderr, p.folder()
		child.Env = os.Environ()
		if profile {
			child.Env = append(child.Env, launchProfile(p)...)
		}
		if err := child.Start(); err != nil {
			return err
		}
		ended := make(chan error, 1)
		go func() { ended <- child.Wait() }()
		for changed := false; !changed; {
			select {
			case <-stop:
				if err := child.Process.Signal(syscall.SIGTERM); err == nil {
					<-ended
				}
				return nil
			case err := <-ended:
				if !restart {
					return err
				}
				fmt.Println("dotnet watch : Exited. Waiting for a file to change before restarting ...")
				ended = nil
			case <-time.After(500 * time.Millisecond):
				changed = restart && p.digest() != before
			}
		}
		fmt.Println("dotnet watch : File changed. Restarting ...")
		if ended != nil {
			if err := child.Process.Signal(syscall.SIGTERM); err == nil {
				<-ended
			}
		}
	}
}

// launchProfile is what Properties/launchSettings.json sets; like the real one it wins over the environment.
func launchProfile(p *project) []string {
	var settings struct {
		Profiles map[string]struct {
			CommandName          string
			ApplicationURL       string
			EnvironmentVariables map[string]string
		}
	}
	text, err := os.ReadFile(filepath.Join(p.folder(), "Properties", "launchSettings.json"))
	if err != nil {
		return nil
	}
	if err := json.Unmarshal(text, &settings); err != nil {
		fmt.Println("warning: launchSettings.json is not sound:", err)
		return nil
	}
	var environment []string
	for _, profile := range settings.Profiles {
		if profile.CommandName != "Project" {
			continue
		}
		fmt.Println("Using launch settings from Properties/launchSettings.json...")
		for name, value := range profile.EnvironmentVariables {
			environment = append(environment, name+"="+value)
		}
		if profile.ApplicationURL != "" {
			environment = append(environment, "ASPNETCORE_URLS="+profile.ApplicationURL)
		}
		break
	}
	return environment
}
