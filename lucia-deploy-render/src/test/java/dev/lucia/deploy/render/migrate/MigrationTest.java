package dev.lucia.deploy.render.migrate;

import static dev.lucia.deploy.render.migrate.SettingsFormat.DOCKER;
import static dev.lucia.deploy.render.migrate.SettingsFormat.HELM;
import static dev.lucia.deploy.render.migrate.SettingsFormat.MANIFESTS;
import static dev.lucia.deploy.render.migrate.SettingsFormat.SYSTEMD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.Targets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of settings, and of whole files. */
class MigrationTest extends MigrationFixture {
    @Test
    void aValueTravelsAsItsReaderSeesIt() {
        String file = "A__Home=/srv\nOpenAI__ModelId=\"${A__Home}/x\" # mine\nOpenAI__EmbeddingModelId=$NOTHING-y\n";
        Migrated migrated = migrate(DOCKER, SYSTEMD, file);
        assertEquals("/srv/x", value(migrated, "OpenAI__ModelId"));
        assertEquals("-y", value(migrated, "OpenAI__EmbeddingModelId"));
        assertTrue(
                migrated.notes().stream()
                        .anyMatch(note -> note.startsWith("file:3: ") && note.contains("does not set")),
                migrated.notes().toString());
        Migrated literal = migrate(SYSTEMD, DOCKER, "OpenAI__ModelId=${A}#b\n");
        assertEquals(
                Optional.of("${A}#b"),
                EnvDialect.COMPOSE.parse(literal.content().reveal()).value("OpenAI__ModelId"));
    }

    @Test
    void aWholeFileSaysEverythingAndWhatIsStillToFillIn() {
        Migrated migrated = migrate(DOCKER, SYSTEMD, "HomeAssistant__BaseUrl=http://ha.example.net:8123\n");
        REFERENCE
                .catalog()
                .settings()
                .forEach(setting -> assertTrue(migrated.values().contains(setting.name())));
        assertEquals(
                "[HomeAssistant__AccessToken, OpenAI__ApiKey, OpenAI__EmbeddingModelId, OpenAI__ModelId]",
                migrated.toFillIn().toString());
        String text = migrated.content().reveal();
        assertTrue(text.contains("\n# Required: an absolute http or https URL.\n"), text);
        assertTrue(text.contains("\nHomeAssistant__BaseUrl=http://ha.example.net:8123\n"), text);
    }

    @Test
    void anEmptyVariableIsWhatItsReaderMakesOfIt() {
        String file = "Redis__ConnectionString=\nOpenAI__ModelId=\nRedis__Password=\n";
        Migrated compose = migrate(DOCKER, SYSTEMD, file);
        assertEquals("localhost:6379", value(compose, "Redis__ConnectionString"));
        assertTrue(
                compose.toFillIn().contains(SettingName.of("OpenAI__ModelId")),
                compose.toFillIn().toString());
        assertEquals("", value(compose, "Redis__Password"));
        Migrated systemd = migrate(SYSTEMD, DOCKER, "OpenAI__ModelId=\n");
        assertEquals("", value(systemd, "OpenAI__ModelId"));
        assertTrue(
                systemd.toFillIn().contains(SettingName.of("OpenAI__ModelId")),
                systemd.toFillIn().toString());
        assertTrue(problems(SYSTEMD, DOCKER, file).get(0).contains("Invalid Redis address"));
    }

    @Test
    void whatIsComposesOwnStaysBehind() {
        Migrated migrated = migrate(DOCKER, SYSTEMD, "COMPOSE_PROJECT_NAME=x\nLUCIA_DEV_UID=0\n");
        assertEquals("absent", value(migrated, "COMPOSE_PROJECT_NAME"));
        assertEquals(2, migrated.notes().size(), migrated.notes().toString());
    }

    @Test
    void laterFilesAndFurtherVariablesWin() {
        Migrated migrated = migrate(
                HELM,
                DOCKER,
                "config: {OpenAI__ModelId: a, OpenAI__EmbeddingModelId: b}\nreplicaCount: 2\n",
                "config: {OpenAI__ModelId: c}\nsecrets: {failOnPlaceholder: true}\nextraEnv: [{name: A, value: d}]\n");
        assertEquals("c", value(migrated, "OpenAI__ModelId"));
        assertEquals("b", value(migrated, "OpenAI__EmbeddingModelId"));
        assertEquals("d", value(migrated, "A"));
        assertTrue(
                migrated.notes().get(0).contains("replicaCount"),
                migrated.notes().toString());
    }

    @Test
    void objectsAreReadAsPeopleWriteThemAndAsKubectlPrintsThem() {
        Migrated migrated = migrate(MANIFESTS, DOCKER, """
                kind: List
                items:
                  - kind: ConfigMap
                    metadata: {name: kube-root-ca.crt}
                    data: {ca.crt: x}
                  - kind: ConfigMap
                    metadata: {name: lucia}
                    data: {OpenAI__ModelId: gpt-4o}
                """, """
                kind: Secret
                metadata: {name: lucia}
                data: {OpenAI__ApiKey: c2stw7w=, Redis__Password: YQ==}
                stringData: {Redis__Password: b}
                """);
        assertEquals("gpt-4o", value(migrated, "OpenAI__ModelId"));
        assertEquals("sk-ü", value(migrated, "OpenAI__ApiKey"));
        assertEquals("b", value(migrated, "Redis__Password"));
        assertEquals("absent", value(migrated, "ca.crt"));
        assertTrue(problems(MANIFESTS, DOCKER, "kind: Secret\n---\nkind: Secret\n")
                .get(0)
                .contains("several"));
    }

    @ParameterizedTest
    @EnumSource(SettingsFormat.class)
    void whatWeShipMigratesAndIsAllToFillIn(SettingsFormat from) {
        for (Deployment deployment : List.of(REFERENCE, OtherDeployment.read(), OtherDeployment.withoutRedis())) {
            for (SettingsFormat to : SettingsFormat.values()) {
                if (to != from) {
                    Migrated migrated = migrate(deployment, from, to, shipped(deployment, from));
                    assertTrue(
                            migrated.toFillIn().contains(SettingName.of("HomeAssistant__AccessToken")),
                            migrated.toFillIn().toString());
                }
            }
        }
    }

    private static String[] shipped(Deployment deployment, SettingsFormat format) {
        var tree = Targets.render(deployment);
        List<String> paths = switch (format) {
            case DOCKER -> List.of("infra/docker/.env.example");
            case SYSTEMD -> List.of("infra/systemd/lucia.env.example");
            case HELM -> List.of("infra/kubernetes/helm/values.yaml");
            case MANIFESTS ->
                List.of("infra/kubernetes/manifests/configmap.yaml", "infra/kubernetes/manifests/secret.yaml");
        };
        return paths.stream()
                .map(path -> tree.file(path).orElseThrow().content())
                .toArray(String[]::new);
    }

    @Test
    void nothingThatIsReturnedShowsASecret() {
        Migrated migrated = migrate(DOCKER, SYSTEMD, "OpenAI__ApiKey=MARK\nFeature__X=MARK\n");
        assertTrue(migrated.content().reveal().contains("MARK"));
        assertFalse(migrated.toString().contains("MARK"), migrated.toString());
        assertEquals("file", SettingsSource.of("file", "MARK".getBytes(UTF_8)).toString());
    }
}
