package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A description that holds secrets: whatever is made of it, none of them shows. */
class SecretsStayHiddenTest {
    @TempDir
    private Path directory;

    @Test
    void noRenderedFileHoldsASecret() {
        assertTrue(OtherDeployment.text().contains(OtherDeployment.MARK));
        Targets.render(OtherDeployment.read())
                .files()
                .forEach(file -> assertFalse(file.content().contains(OtherDeployment.MARK), file.path()));
    }

    @Test
    void noCommandPrintsASecret() throws IOException {
        Path description = Files.writeString(directory.resolve("d.yaml"), OtherDeployment.text());
        Path broken = Files.writeString(
                directory.resolve("broken.yaml"),
                OtherDeployment.text()
                        .replace("MARKED-SECRET-key", "MARKED-SECRET key with spaces")
                        .replace("MARKED-SECRET-redis\nLogging", "x\nLogging")
                        .replace("hostPort: 17235", "hostPort: 0"));
        Path torn = Files.writeString(
                directory.resolve("torn.yaml"),
                OtherDeployment.text().replace("OpenAI__ApiKey: ", "OpenAI__ApiKey: \"@"));
        String output = directory.resolve("out").toString();
        for (Path file : new Path[] {description, broken, torn}) {
            for (String mode : new String[] {"--dry-run", "--check", "--overwrite-edited"}) {
                boolean isRead = regenerate("--description", file.toString(), "--output", output, mode) != 2;
                assertEquals(file.equals(description), isRead, file + " " + mode);
            }
        }
        try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains(OtherDeployment.MARK), file.toString());
            }
        }
    }

    private static int regenerate(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed, true);
        int exitCode = Commands.run(new RegenerateCommand(), both, both, arguments);
        assertFalse(printed.toString().contains(OtherDeployment.MARK), printed.toString());
        return exitCode;
    }

    @Test
    void noViewOfADeploymentHoldsASecret() {
        Deployment deployment = OtherDeployment.read();
        assertFalse(deployment.toString().contains(OtherDeployment.MARK));
        assertFalse(JsonMapper.shared().writeValueAsString(deployment).contains(OtherDeployment.MARK));
    }
}
