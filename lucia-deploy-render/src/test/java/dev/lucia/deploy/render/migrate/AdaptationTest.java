package dev.lucia.deploy.render.migrate;

import static dev.lucia.deploy.render.migrate.SettingsFormat.DOCKER;
import static dev.lucia.deploy.render.migrate.SettingsFormat.HELM;
import static dev.lucia.deploy.render.migrate.SettingsFormat.MANIFESTS;
import static dev.lucia.deploy.render.migrate.SettingsFormat.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.render.OtherDeployment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of addresses, which are called otherwise from somewhere else. */
class AdaptationTest extends MigrationFixture {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "docker | systemd | redis:6379 | localhost:6379",
                "docker | helm | redis:6379 | lucia-redis:6379",
                "docker | manifests | redis:6379,ssl=true | lucia-redis:6379,ssl=true",
                "systemd | docker | localhost:6379 | redis:6379",
                "systemd | docker | 127.0.0.1:6379 | redis:6379",
                "systemd | helm | [::1]:6379 | lucia-redis:6379",
                "helm | docker | lucia-redis:6379 | redis:6379",
                "manifests | systemd | lucia-redis.lucia.svc.cluster.local:6379 | localhost:6379",
                "manifests | systemd | lucia-redis.lucia:6379 | localhost:6379",
                "docker | systemd | redis.example.net:6380,ssl=true | redis.example.net:6380,ssl=true",
                "docker | systemd | redis:6380 | redis:6380",
                "systemd | docker | localhost:6380 | host.docker.internal:6380",
                "docker | systemd | host.docker.internal:6380 | localhost:6380",
                "systemd | helm | localhost:6380 | YOUR_SERVER:6380",
                "docker | systemd | redis:6379,other.example.net:6379 | localhost:6379,other.example.net:6379",
                "helm | systemd | lucia-redis-2:6379 | lucia-redis-2:6379",
            })
    void theSameRedisIsCalledOtherwise(String from, String to, String before, String after) {
        assertEquals(after, adapted(from, to, "Redis__ConnectionString", before));
    }

    @ParameterizedTest
    @CsvSource({
        "docker, systemd, http://host.docker.internal:11434/v1, http://localhost:11434/v1",
        "systemd, docker, http://localhost:11434/v1, http://host.docker.internal:11434/v1",
        "systemd, docker, https://127.0.0.1/v1?a=b, https://host.docker.internal/v1?a=b",
        "systemd, docker, http://[::1]:11434/v1, http://host.docker.internal:11434/v1",
        "systemd, helm, http://localhost:11434/v1, http://YOUR_SERVER:11434/v1",
        "docker, manifests, http://host.docker.internal:11434/v1, http://YOUR_SERVER:11434/v1",
        "docker, systemd, https://api.openai.com/v1, https://api.openai.com/v1",
        "helm, manifests, http://localhost:1/v1, http://localhost:1/v1",
        "docker, systemd, http://localhost.example.net/v1, http://localhost.example.net/v1",
        "systemd, docker, no URL, no URL"
    })
    void thisMachineIsCalledOtherwise(String from, String to, String before, String after) {
        assertEquals(after, adapted(from, to, "OpenAI__BaseUrl", before));
    }

    private static String adapted(String from, String to, String name, String before) {
        SettingsFormat source = SettingsFormat.of(from);
        Migrated migrated = migrate(source, SettingsFormat.of(to), file(source, name, before));
        boolean changed = migrated.changes().stream()
                .anyMatch(change ->
                        change.name().text().equals(name) && change.before().equals(before));
        assertEquals(
                !before.equals(value(migrated, name)),
                changed,
                migrated.changes().toString());
        return value(migrated, name);
    }

    private static String file(SettingsFormat format, String name, String value) {
        return switch (format) {
            case DOCKER -> EnvDialect.COMPOSE.assignment(name, value) + "\n";
            case SYSTEMD -> EnvDialect.SYSTEMD.assignment(name, value) + "\n";
            case HELM -> "config:\n  " + name + ": \"" + value + "\"\n";
            case MANIFESTS -> "kind: ConfigMap\ndata:\n  " + name + ": \"" + value + "\"\n";
        };
    }

    @Test
    void aHostThatMeansSomethingElseThereIsMentioned() {
        Migrated cluster = migrate(HELM, SYSTEMD, "config: {OpenAI__BaseUrl: 'http://ollama.models.svc:11434/v1'}\n");
        assertTrue(
                cluster.notes().toString().contains("'ollama.models.svc'"),
                cluster.notes().toString());
        Migrated inside = migrate(DOCKER, SYSTEMD, "OpenAI__BaseUrl=http://localhost:11434/v1\n");
        assertTrue(
                inside.notes().toString().contains("the container itself"),
                inside.notes().toString());
        Migrated outside = migrate(DOCKER, SYSTEMD, "OpenAI__BaseUrl=https://api.openai.com/v1\n");
        assertEquals(List.of(), outside.notes());
    }

    @Test
    void whereLuciaListensFollowsTheDescription() {
        Migrated docker = migrate(OtherDeployment.read(), SYSTEMD, DOCKER, "ASPNETCORE_URLS=http://localhost:5000\n");
        assertEquals("http://+:9090;http://*:9091", value(docker, "ASPNETCORE_URLS"));
        Deployment local = new DeploymentReader().read("docker: {containerPort: 9000}\n", "d.yaml");
        assertEquals(
                "http://+:9000",
                value(migrate(local, SYSTEMD, DOCKER, "ASPNETCORE_URLS=http://+:8080\n"), "ASPNETCORE_URLS"));
        Migrated helm = migrate(local, DOCKER, HELM, "ASPNETCORE_URLS=http://+:9000\n");
        assertEquals("absent", value(helm, "ASPNETCORE_URLS"));
        assertEquals(
                List.of("http://+:8080"),
                helm.changes().stream().map(Change::after).toList());
    }

    @Test
    void whatIsNoValueIsNotShownAmongTheChanges() {
        Migrated migrated = migrate(DOCKER, SYSTEMD, "ASPNETCORE_URLS=eyJhbGciOiJIUzI1NiJ9\n");
        assertFalse(migrated.toString().contains("eyJ"), migrated.toString());
        assertEquals(Secret.MASK, migrated.changes().get(0).before());
    }

    @Test
    void theChartWorksOutItsOwnRedisUnderAnyName() {
        String text = migrate(DOCKER, HELM, "Redis__ConnectionString=redis:6379\n")
                .content()
                .reveal();
        assertTrue(text.contains("Redis__ConnectionString: \"\"\n"), text);
    }
}
