package dev.lucia.deploy.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({
        "TERM,        xterm-256color, true",
        "TERM,        '',             true",
        "TERM,        dumb,           false",
        "NO_COLOR,    '',             true",
        "NO_COLOR,    1,              false",
        "NO_COLOR,    0,              false"
    })
    void theEnvironmentMayRefuseColour(String variable, String value, boolean allowed) {
        assertEquals(allowed, Terminal.allowsColor(Map.of(variable, value)));
    }
}
