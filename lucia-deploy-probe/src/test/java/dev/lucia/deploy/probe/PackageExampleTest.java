package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the example of the package's documentation as it stands there. */
class PackageExampleTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theExampleCompiles() throws Exception {
        Matcher example =
                EXAMPLE.matcher(Files.readString(Path.of("src/main/java/dev/lucia/deploy/probe/package-info.java")));
        assertTrue(example.find());
        String body = example.group(1).replaceAll("(?m)^ \\* ?", "");
        Path source = Files.writeString(directory.resolve("Example.java"), """
                import dev.lucia.deploy.model.Deployment;
                import dev.lucia.deploy.model.DeploymentReader;
                import dev.lucia.deploy.model.setting.*;
                import dev.lucia.deploy.probe.*;
                import dev.lucia.deploy.probe.outcome.*;
                import dev.lucia.deploy.probe.report.*;
                import java.nio.file.Path;
                import java.time.Duration;

                class Example {
                    String example() throws Exception {
                """ + body + "\n}\n}\n");
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
        assertEquals(0, exitCode, body);
    }
}
