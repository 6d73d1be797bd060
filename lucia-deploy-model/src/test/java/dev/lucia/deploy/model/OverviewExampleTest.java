package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the example of the module's overview as it stands there, and runs it. */
class OverviewExampleTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n}</pre>", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theExampleTellsWhatIsWrong() throws Exception {
        Path bad = Files.writeString(directory.resolve("bad.yaml"), "docker:\n  hostPort: 70000\n");
        Method problems = example();

        assertEquals(List.of(), problems.invoke(null, Path.of("../infra/lucia-deploy.yaml")));
        List<?> found = (List<?>) problems.invoke(null, bad);
        assertTrue(String.valueOf(found).contains("bad.yaml:2:13: Invalid port '70000'"), String.valueOf(found));
    }

    private Method example() throws IOException, ReflectiveOperationException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("src/main/javadoc/overview.html")));
        assertTrue(example.find(), "The overview has no example.");
        Path source = Files.writeString(directory.resolve("Example.java"), example.group(1));
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
        assertEquals(0, exitCode, "The example does not compile.");
        URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
        Method problems = loader.loadClass("Example").getDeclaredMethod("problems", Path.class);
        problems.setAccessible(true);
        return problems;
    }
}
