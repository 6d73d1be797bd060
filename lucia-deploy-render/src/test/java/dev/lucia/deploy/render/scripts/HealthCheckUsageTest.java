package dev.lucia.deploy.render.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code health-check.sh}: its options, and what it needs. */
@Tag("engine")
class HealthCheckUsageTest extends HealthFixture {
    @Test
    void helpExplainsOptionsAndExitCodes() {
        Script.Result result = script.run("--help");
        assertEquals(0, result.exitCode());
        for (String part : List.of(
                "--method",
                "--env-file",
                "--namespace",
                "--url",
                "--redis",
                "--home-assistant",
                "--model",
                "--timeout",
                "--wait",
                "--quiet",
                "Exit codes")) {
            assertHolds(part, result);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frobnicate",
                "--method swarm",
                "--timeout 1s",
                "--timeout -1",
                "--timeout 601",
                "--wait x",
                "--url lucia:8080",
                "--url http://user:pw@lucia",
                "--redis redis",
                "--model ftp://x",
                "--home-assistant",
                "--method kubernetes --env-file x",
                "--method kubernetes --namespace A_b",
                "--method systemd --env-file /does/not/exist",
                "--quiet"
            })
    void wrongUseIsStatus2(String arguments) {
        Script.Result result = script.run(arguments.split(" "));
        assertEquals(2, result.exitCode(), result::all);
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("health-check.sh: "), result::all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "redis-cli", "systemctl"})
    void aMissingProgramIsStatus2WithHowToInstallIt(String missing) {
        Script without = Script.of(script.tree(), "health-check.sh")
                .withOnly(
                        directory.resolve("fewer"),
                        List.of(PROGRAMS).stream()
                                .filter(name -> !name.equals(missing))
                                .toArray(String[]::new));
        Script.Result result = without.run("--method", "systemd");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains(missing + " is missing. Install it."), result::all);
        assertTrue(result.err().contains("apt-get install"), result::all);
    }
}
