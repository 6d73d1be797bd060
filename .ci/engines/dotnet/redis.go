package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

// redis sends one command to the first server of Redis__ConnectionString that answers; a nil answer is an absent key.
func redis(command ...string) (*string, error) {
	err := errors.New("Redis__ConnectionString names no server")
	for _, part := range strings.Split(os.Getenv("Redis__ConnectionString"), ",") {
		server := strings.TrimSpace(part)
		if server == "" || strings.Contains(server, "=") {
			continue
		}
		if !strings.Contains(server, ":") {
			server += ":6379"
		}
		var value *string
		if value, err = ask(server, command); err == nil {
			return value, nil
		}
	}
	return nil, err
}

func ask(server string, command []string) (*string, error) {
	connection, err := net.DialTimeout("tcp", server, 2*time.Second)
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(2 * time.Second)); err != nil {
		return nil, err
	}
	answers := bufio.NewReader(connection)
	commands := [][]string{command}
	if password := os.Getenv("Redis__Password"); password != "" {
		commands = [][]string{{"AUTH", password}, command}
	}
	var value *string
	for _, words := range commands {
		request := fmt.Sprintf("*%d\r\n", len(words))
		for _, word := range words {
			request += fmt.Sprintf("$%d\r\n%s\r\n", len(word), word)
		}
		if _, err := io.WriteString(connection, request); err != nil {
			return nil, err
		}
		if value, err = answer(answers); err != nil {
			return nil, err
		}
	}
	return value, nil
}

func answer(answers *bufio.Reader) (*string, error) {
	line, err := answers.ReadString('\n')
	if err != nil {
		return nil, err
	}
	line = strings.TrimRight(line, "\r\n")
	if line == "" {
		return nil, errors.New("Redis sent an empty line")
	}
	text := line[1:]
	switch line[0] {
	case '+', ':':
		return &text, nil
	case '-':
		return nil, errors.New(text)
	case '$':
		length, err := strconv.Atoi(text)
		if err != nil || length < 0 {
			return nil, err
		}
		value := make([]byte, length+2)
		if _, err := io.ReadFull(answers, value); err != nil {
			return nil, err
		}
		text = string(value[:length])
		return &text, nil
	}
	return nil, fmt.Errorf("Redis sent %q", line)
}
