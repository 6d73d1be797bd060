package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/** Compiles the README's embedding example as it stands there, and runs it. */
class ReadmeExampleTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theEmbeddingExampleCompilesAndWritesADeployment() throws Exception {
        Path output = directory.resolve("output");
        Object result = compiledExample().invoke(null, Repository.root().resolve("infra/lucia-deploy.yaml"), output);
        assertTrue(String.valueOf(result).contains("infra/docker/docker-compose.yml"), String.valueOf(result));
        assertTrue(Files.readString(output.resolve("infra/docker/docker-compose.yml"))
                .contains("published: \"8235\""));
    }

    @Test
    void theOverviewOfTheModuleShowsTheSameExample() throws IOException {
        String overview = Files.readString(Path.of("src/main/javadoc/overview.html"));
        assertTrue(overview.contains("<pre>{@code\n" + example() + "}</pre>"), overview);
    }

    private Method compiledExample() throws IOException, ReflectiveOperationException {
        Path source = Files.writeString(directory.resolve("Example.java"), example());
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
        assertEquals(0, exitCode, "The example does not compile.");
        URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
        Method deploy = loader.loadClass("Example").getDeclaredMethod("deploy", Path.class, Path.class);
        deploy.setAccessible(true);
        return deploy;
    }

    private static String example() throws IOException {
        Matcher block = JAVA_BLOCK.matcher(Files.readString(Repository.root().resolve("README.md")));
        assertTrue(block.find(), "The README has no Java block.");
        return block.group(1);
    }
}
