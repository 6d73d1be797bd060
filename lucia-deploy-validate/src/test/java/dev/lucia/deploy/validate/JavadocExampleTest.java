package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the examples of the Javadoc, the package's and the module's, as they stand there, and runs them. */
class JavadocExampleTest {
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\n(.*?)\n(?: \\* )?}</pre>", Pattern.DOTALL);

    @Test
    void aRuleOfOnesOwnFindsWhatItIsFor(@TempDir Path directory) throws Exception {
        Path infra = Files.createDirectory(directory.resolve("infra"));
        Files.writeString(
                infra.resolve("docker-compose.yml"),
                "services:\n  ours: {image: registry.example.net/lucia:1}\n  other: {image: seiggy/lucia:1.2.3}\n");

        String report = (String) example(directory, "java/dev/lucia/deploy/validate/package-info.java", "validate")
                .invoke(null, infra);

        assertTrue(report.contains("docker-compose.yml:3:18: error: This image is not ours. [our-registry]"), report);
        assertEquals(1, report.split("our-registry", -1).length - 1, report);
    }

    @Test
    void theExampleOfTheModuleTellsWhatIsWrong(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve(".env"), "HomeAssistant__BaseUrl=localhost:8123\n");

        Object errors = example(directory, "javadoc/overview.html", "errors").invoke(null, file);

        assertTrue(String.valueOf(errors).contains("Invalid URL 'localhost:8123'"), String.valueOf(errors));
    }

    private static Method example(Path directory, String file, String name) throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("src/main").resolve(file)));
        assertTrue(block.find(), "There is no example.");
        Path source = directory.resolve("Example.java");
        Files.writeString(source, block.group(1).replaceAll("(?m)^ \\* ?", ""));
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
        assertEquals(0, exitCode, "The example does not compile.");
        URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, JavadocExampleTest.class.getClassLoader());
        Method method = loader.loadClass("Example").getDeclaredMethod(name, Path.class);
        method.setAccessible(true);
        return method;
    }
}
