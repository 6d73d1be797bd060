package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.render.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate-deployment.sh} of a rendered tree, on a machine without any engine. */
abstract class ValidateFixture {
    static final String[] NO_ENGINES = {
        "bash", "cat", "chmod", "cp", "cut", "dirname", "env", "getent", "grep", "head", "sed", "sort", "stat",
        "timeout", "tr"
    };

    @TempDir
    Path directory;

    Path tree = Path.of("");

    Script script = new Script(tree, "", java.util.Map.of());

    @BeforeEach
    void render() {
        tree = Script.render(Repository.reference(), directory);
        script = Script.of(tree, "validate-deployment.sh").withOnly(directory.resolve("bin"), NO_ENGINES);
    }

    Path dotEnv() {
        return tree.resolve("infra/docker/.env");
    }

    /** Values for the chart, all of them good. */
    static String values() {
        return """
                config:
                  HomeAssistant__BaseUrl: http://192.168.1.100:8123
                  OpenAI__ModelId: "gpt-4o" # the chat model
                secrets:
                  HomeAssistant__AccessToken: %s
                  OpenAI__ApiKey: '%s'
                  Redis__Password: p
                """.formatted(Settings.TOKEN, Settings.KEY);
    }
}
