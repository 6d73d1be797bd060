package dev.lucia.deploy.render.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rendered Compose project in a directory, and what Docker Compose reads in it. */
final class ComposeProject {
    private final Path directory;

    private ComposeProject(Path directory) {
        this.directory = directory;
    }

    /** Renders the deployment, and copies the env example as a person does. */
    static ComposeProject of(Deployment deployment, Path root) throws IOException {
        TreeWriter.to(root).write(Targets.render(deployment, List.of("docker")));
        Path directory = root.resolve("infra/docker");
        Path env = directory.resolve(".env");
        Files.deleteIfExists(env);
        Files.copy(directory.resolve(".env.example"), env);
        return new ComposeProject(directory);
    }

    Path directory() {
        return directory;
    }

    /** What {@code docker compose config} prints, with Compose's own doubling of dollar signs undone. */
    JsonNode config(String... files) {
        List<String> command = new ArrayList<>(Engines.compose());
        command.addAll(List.of("--project-directory", directory.toString()));
        for (String file : files.length == 0 ? new String[] {"docker-compose.yml"} : files) {
            command.addAll(List.of("-f", directory.resolve(file).toString()));
        }
        command.addAll(List.of("config", "--format", "json"));
        Engines.Result result = Engines.run("", Map.of(), command);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
        return JsonMapper.shared().readTree(result.out());
    }

    /** The environment of Lucia's container. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        config().at("/services/lucia/environment")
                .properties()
                .forEach(entry -> environment.put(entry.getKey(), text(entry.getValue())));
        return environment;
    }

    static String text(JsonNode value) {
        return value.asString().replace("$$", "$");
    }
}
