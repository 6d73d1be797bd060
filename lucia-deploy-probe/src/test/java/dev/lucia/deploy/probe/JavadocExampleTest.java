package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the examples of the documentation, the package's and the module's, as they stand there. */
class JavadocExampleTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n(?: \\* )?}</pre>", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theExampleOfThePackageCompiles() throws IOException {
        assertCompiles("""
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
                """
                + example("src/main/java/dev/lucia/deploy/probe/package-info.java")
                        .replaceAll("(?m)^ \\* ?", "") + "\n}\n}\n");
    }

    @Test
    void theExampleOfTheModuleCompiles() throws IOException {
        assertCompiles(example("src/main/javadoc/overview.html"));
    }

    private static String example(String file) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of(file)));
        assertTrue(example.find(), file);
        return example.group(1);
    }

    private void assertCompiles(String text) throws IOException {
        Path source = Files.writeString(directory.resolve("Example.java"), text);
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
        assertEquals(0, exitCode, text);
    }
}
