package dev.lucia.deploy.render.systemd;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.ExtraSetting;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.render.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EnvExampleTest {
    private static final Deployment REFERENCE = Deployment.defaults();

    @Test
    void everySettingStandsInTheExampleAsItIsShown() {
        EnvFile read = read(REFERENCE);
        assertEquals(List.of(), read.problems());
        for (Setting setting : REFERENCE.catalog().settings()) {
            assertEquals(
                    Optional.of(REFERENCE.example(setting, SYSTEMD)),
                    read.value(setting.name().text()));
        }
    }

    @Test
    void redisIsOnTheSameMachine() {
        assertEquals(Optional.of("localhost:6379"), read(REFERENCE).value("Redis__ConnectionString"));
    }

    /** No container is there whose name would mean anything. */
    @Test
    void noExampleNamesWhatOnlyAContainerReaches() {
        assertTrue(examples(SYSTEMD).contains("# Example: redis.example.net:6380,ssl=true"));
        for (String host : List.of("host.docker.internal", "//otel-collector", " redis:")) {
            assertFalse(examples(SYSTEMD).stream().anyMatch(line -> line.contains(host)), host);
        }
        assertTrue(examples(DOCKER).contains("# Example: http://host.docker.internal:11434/v1"));
        assertTrue(examples(DOCKER).contains("# Example: http://otel-collector:4317"));
    }

    private static List<String> examples(DeploymentMethod method) {
        return Targets.render(REFERENCE, List.of(method.text())).files().stream()
                .filter(file -> file.path().endsWith("env.example"))
                .flatMap(file -> file.content().lines())
                .filter(line -> line.startsWith("# Example: "))
                .toList();
    }

    @Property
    void everyValueOfADescriptionReachesTheEnvironment(@ForAll("values") List<String> values) {
        List<ExtraSetting> extras = Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .map(i -> ExtraSetting.visible("EXTRA_" + i, values.get(i)))
                .toList();
        EnvFile read = read(with(extras));
        assertEquals(List.of(), read.problems());
        for (int i = 0; i < values.size(); i++) {
            assertEquals(Optional.of(values.get(i)), read.value("EXTRA_" + i));
        }
    }

    @Provide
    Arbitrary<List<String>> values() {
        Arbitrary<String> hostile = Arbitraries.of(
                "\"", "'", "\\", "\n", "\t", " ", "#", ";", "$", "${HOME}", "$(id)", "`id`", "%h", "=", "{{ }}", "é",
                "e\u0301", "🏠", "厨", "\u00a0", "export ", "a");
        return hostile.list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .list()
                .ofMaxSize(5);
    }

    private static Deployment with(List<ExtraSetting> extras) {
        return REFERENCE.withApplication(REFERENCE.application().withExtraSettings(extras));
    }

    private static EnvFile read(Deployment deployment) {
        String example = SystemdRenderer.render(deployment)
                .filter(file -> file.path().equals("infra/systemd/lucia.env.example"))
                .findFirst()
                .orElseThrow()
                .content();
        return EnvDialect.SYSTEMD.parse(example);
    }
}
