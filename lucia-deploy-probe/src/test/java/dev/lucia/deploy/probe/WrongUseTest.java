package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of wrong use. */
class WrongUseTest extends CommandFixture {
    @Test
    void wrongUseIsOneLineAndExitsWithTwo() throws Exception {
        Path refused = envFile("refused.env", "A=\"never closed\nB=secret-of-mine");
        for (String[] args : new String[][] {
            {"--no-such-option"},
            {"--format=yaml"},
            {"--color=sometimes"},
            {"--timeout=0s"},
            {"--timeout=soon"},
            {"--await=25h"},
            {"--lucia=localhost:7235"},
            {"--redis=localhost"},
            {"--target=dokcer"},
            {"--description=no such file.yaml", "--target=docker"},
            {"--description=" + anyDescription()},
            {"--directory=x", "--redis=localhost:1"},
            {"--dialect=compose", "--redis=localhost:1"},
            {"--env-file=no such file", "--redis=localhost:1"},
            {"--env-file=" + temporary, "--redis=localhost:1"},
            {"--env-file=" + refused, "--redis=localhost:1"},
            {"an argument"}
        }) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), args), String.join(" ", args));
            assertEquals(1, err.toString().lines().count(), err.toString());
            assertFalse(err.toString().contains("secret-of-mine"), err.toString());
        }
        assertEquals("", out.toString());
    }

    @Test
    void wrongUseSaysWhatToUse() {
        for (String[] wrong : new String[][] {
            {"--format=yaml", "'yaml' is not known. Use one of these: table, json, prometheus, junit. See --help."},
            {"--color=red", "'red' is not known. Use one of these: auto, always, never. See --help."},
            {"--dialect=yaml", "'yaml' is not known. Use one of these: compose, systemd. See --help."},
            {"--env-file=no such ü.env", "The env file 'no such ü.env' is not there. See --help."},
            {"--env-file=" + temporary, "The env file '" + temporary + "' is a directory. See --help."},
            {"--nope", "Unknown option: '--nope'. See --help."},
            {
                "--preflight",
                "There is no infra/lucia-deploy.yaml here. Name a description by --description, an env file by"
                        + " --env-file, or addresses. See --help."
            }
        }) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), wrong[0]));
            assertTrue(err.toString().endsWith(wrong[1] + "\n"), err.toString());
        }
        assertEquals(1, run(Map.of(), "--redis=127.0.0.1:1", "--format=JSON", "--color=Never"));
    }

    @Test
    void aTerminalObeysNothingThatIsToldOfWrongUse() {
        for (String arg : List.of("--format=\u001b[31m", "--\u001b[31m", "\u001b[31m", "--env-file=\u001b[31m")) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), "--redis=localhost:1", arg));
            assertTrue(err.toString().contains("\\u001b[31m"), err.toString());
            assertFalse(err.toString().contains("\u001b"), err.toString());
        }
    }
}
