package dev.lucia.deploy.probe;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The command, what it prints, and a directory for its files. */
abstract class CommandFixture {
    @TempDir
    Path temporary;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    Path envFile(String name, String text) throws Exception {
        return Files.writeString(temporary.resolve(name), text);
    }

    String anyDescription() throws Exception {
        return Files.writeString(temporary.resolve("any.yaml"), "docker: {hostPort: 1}\n")
                .toString();
    }

    int run(Map<String, String> environment, String... args) {
        out.getBuffer().setLength(0);
        return ProbeCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), environment, args);
    }
}
