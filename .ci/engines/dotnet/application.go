package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// runApplication is "dotnet lucia.AgentHost.dll": a web server whose health is that of its Redis.
func runApplication(args []string) error {
	if len(args) == 0 {
		return fail(129, "no application named")
	}
	dll, err := os.ReadFile(args[0])
	if err != nil {
		return fail(145, "The application to execute does not exist: '%s'.", args[0])
	}
	if _, err := os.Stat(strings.TrimSuffix(args[0], ".dll") + ".runtimeconfig.json"); err != nil {
		return fail(145, "A fatal error was encountered: %s has no runtimeconfig.json beside it.", args[0])
	}
	if len(versions("shared/Microsoft.AspNetCore.App")) == 0 {
		return fail(150, "You must install or update .NET to run this application.\nFramework: 'Microsoft.AspNetCore.App', version '10.0.0'")
	}
	if err := startRuntime(); err != nil {
		return err
	}
	urls := os.Getenv("ASPNETCORE_URLS")
	for i, arg := range args {
		if arg == "--urls" && i+1 < len(args) {
			urls = args[i+1]
		}
	}
	if urls == "" {
		for _, port := range split(os.Getenv("ASPNETCORE_HTTP_PORTS")) {
			urls += "http://*:" + port + ";"
		}
	}
	if urls == "" {
		urls = "http://localhost:5000"
	}
	server := &http.Server{Handler: handler(build(dll)), ReadHeaderTimeout: 10 * time.Second}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	broken := make(chan error, 8)
	for _, text := range split(urls) {
		listeners, err := listen(text)
		if err != nil {
			return fail(134, "Unhandled exception. System.IO.IOException: %v", err)
		}
		for _, listener := range listeners {
			go func() { broken <- server.Serve(listener) }()
		}
	}
	fmt.Printf("info: %s build %s listens on %s\n", filepath.Base(args[0]), build(dll), urls)
	notify("READY=1")
	select {
	case err := <-broken:
		return err
	case <-stop:
	}
	notify("STOPPING=1")
	patience, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(patience); err != nil {
		return err
	}
	fmt.Printf("info: %s has stopped\n", filepath.Base(args[0]))
	return nil
}

// startRuntime fails where the real runtime does: without a writable temporary folder (its diagnostics make a socket there),
// and where memory may not be writable and executable (its compiler makes code).
func startRuntime() error {
	if os.Getenv("DOTNET_EnableDiagnostics") != "0" && os.Getenv("COMPlus_EnableDiagnostics") != "0" {
		file, err := os.CreateTemp("", "dotnet-diagnostic-")
		if err != nil {
			return fail(137, "Failed to create CoreCLR, HRESULT: 0x80004005 (%v)", err)
		}
		defer os.Remove(file.Name())
		if err := file.Close(); err != nil {
			return err
		}
	}
	page, err := syscall.Mmap(-1, 0, os.Getpagesize(), syscall.PROT_READ|syscall.PROT_WRITE|syscall.PROT_EXEC,
		syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return fail(137, "Failed to create CoreCLR, HRESULT: 0x80070008 (%v)", err)
	}
	return syscall.Munmap(page)
}

func split(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ';' })
}

func build(dll []byte) string {
	_, rest, _ := strings.Cut(string(dll), "build=")
	digest, _, _ := strings.Cut(rest, "\n")
	return digest
}

// listen opens the address of one of ASPNETCORE_URLS; like Kestrel it takes any name but localhost for all interfaces.
func listen(text string) ([]net.Listener, error) {
	scheme, rest, _ := strings.Cut(text, "://")
	address, err := url.Parse("http://" + strings.NewReplacer("+", "0.0.0.0", "*", "0.0.0.0").Replace(rest))
	if err != nil {
		return nil, err
	}
	if scheme != "http" {
		return nil, fmt.Errorf("unable to configure the endpoint %s: no server certificate was specified", text)
	}
	port := address.Port()
	if port == "" {
		port = "80"
	}
	hosts := []string{""}
	if address.Hostname() == "localhost" {
		hosts = []string{"127.0.0.1", "::1"}
	} else if ip := net.ParseIP(address.Hostname()); ip != nil && !ip.IsUnspecified() {
		hosts = []string{ip.String()}
	}
	var listeners []net.Listener
	for _, host := range hosts {
		listener, failure := net.Listen("tcp", net.JoinHostPort(host, port))
		if failure != nil {
			err = failure // a machine without IPv6 still has the other address of localhost
			continue
		}
		listeners = append(listeners, listener)
	}
	if len(listeners) == 0 {
		return nil, err
	}
	return listeners, nil
}

func handler(build string) http.Handler {
	mux := http.NewServeMux()
	reply := func(w http.ResponseWriter, status int, text string) {
		w.Header().Set("Content-Type", "text/plain")
		w.WriteHeader(status)
		if _, err := io.WriteString(w, text); err != nil {
			fmt.Println("warn: the client went away:", err)
		}
	}
	mux.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) {
		if _, err := redis("PING"); err != nil {
			fmt.Println("warn: health check:", err)
			reply(w, http.StatusServiceUnavailable, "Unhealthy")
			return
		}
		reply(w, http.StatusOK, "Healthy")
	})
	mux.HandleFunc("/build", func(w http.ResponseWriter, _ *http.Request) { reply(w, http.StatusOK, build) })
	mux.HandleFunc("/env/", func(w http.ResponseWriter, r *http.Request) {
		if value, set := os.LookupEnv(strings.TrimPrefix(r.URL.Path, "/env/")); set {
			reply(w, http.StatusOK, value)
			return
		}
		reply(w, http.StatusNotFound, "")
	})
	mux.HandleFunc("/state/", func(w http.ResponseWriter, r *http.Request) {
		command := []string{"GET", strings.TrimPrefix(r.URL.Path, "/state/")}
		if r.Method != http.MethodGet {
			body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
			if err != nil {
				reply(w, http.StatusBadRequest, err.Error())
				return
			}
			command = []string{"SET", command[1], string(body)}
		}
		switch value, err := redis(command...); {
		case err != nil:
			reply(w, http.StatusServiceUnavailable, err.Error())
		case value == nil:
			reply(w, http.StatusNotFound, "")
		default:
			reply(w, http.StatusOK, *value)
		}
	})
	return mux
}

// notify tells systemd of a Type=notify service.
func notify(state string) {
	socket := os.Getenv("NOTIFY_SOCKET")
	if socket == "" {
		return
	}
	connection, err := net.Dial("unixgram", socket)
	if err == nil {
		defer connection.Close()
		_, err = io.WriteString(connection, state)
	}
	if err != nil {
		fmt.Println("warn: systemd was not told:", err)
	}
}
