package dev.lucia.deploy.render.migrate;

import static dev.lucia.deploy.render.migrate.SettingsFormat.DOCKER;
import static dev.lucia.deploy.render.migrate.SettingsFormat.HELM;
import static dev.lucia.deploy.render.migrate.SettingsFormat.MANIFESTS;
import static dev.lucia.deploy.render.migrate.SettingsFormat.SYSTEMD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of single settings, addresses and faults. */
class MigrationTest {
    private static final Deployment REFERENCE = Repository.reference();

    private static Migrated migrate(SettingsFormat from, SettingsFormat to, String... texts) {
        return migrate(REFERENCE, from, to, texts);
    }

    private static Migrated migrate(Deployment deployment, SettingsFormat from, SettingsFormat to, String... texts) {
        return Migration.of(deployment, from, to)
                .migrate(Arrays.stream(texts)
                        .map(text -> SettingsSource.of("file", text.getBytes(UTF_8)))
                        .toList());
    }

    private static String value(Migrated migrated, String name) {
        return migrated.values().find(SettingName.of(name)).map(Secret::reveal).orElse("absent");
    }

    private static List<String> problems(SettingsFormat from, SettingsFormat to, String... texts) {
        return assertThrows(MigrationException.class, () -> migrate(from, to, texts))
                .problems();
    }

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
    void everythingThatCanNotTravelIsRefusedAtOnce() {
        String file =
                "Feature-X=a\nFeature.Y=b\nRedis__Password=\"a\\rb\"\nRedis__ConnectionString=redis:6379,password=MARK\n";
        List<String> problems = problems(DOCKER, SYSTEMD, file);
        assertEquals(4, problems.size(), problems.toString());
        assertTrue(problems.stream()
                .anyMatch(text -> text.startsWith("'Feature-X'") && text.contains("systemd drops it")));
        assertTrue(problems.stream().anyMatch(text -> text.startsWith("'Redis__Password' holds a carriage return")));
        assertTrue(problems.stream().anyMatch(text -> text.contains("put the password into 'Redis__Password'")));
        assertFalse(problems.toString().contains("MARK"), problems.toString());
    }

    @Test
    void aNameThatNotEveryReaderKnowsIsRefusedByItsPlace() {
        assertEquals(
                List.of("file:2"),
                List.of(problems(DOCKER, HELM, "A=1\nB[0]=c\n").get(0).substring(0, 6)));
        assertTrue(problems(HELM, DOCKER, "config: {'a b': c}\n").get(0).startsWith("file:1: not every method"));
    }

    @Test
    void aNameThatTheChartDoesNotKnowIsRefusedThereAndASecretInTheManifests() {
        assertTrue(problems(DOCKER, HELM, "Feature__X=MARK\n").get(0).contains("application.extraSettings"));
        Migrated manifests = migrate(DOCKER, MANIFESTS, "Feature__X=1\n");
        String text = manifests.content().reveal();
        assertTrue(text.indexOf("Feature__X: \"1\"") > text.indexOf("kind: Secret"), text);
        assertTrue(
                manifests.notes().get(0).startsWith("'Feature__X' is none"),
                manifests.notes().toString());
    }

    @Test
    void whatIsComposesOwnStaysBehind() {
        Migrated migrated = migrate(DOCKER, SYSTEMD, "COMPOSE_PROJECT_NAME=x\nLUCIA_DEV_UID=0\n");
        assertEquals("absent", value(migrated, "COMPOSE_PROJECT_NAME"));
        assertEquals(2, migrated.notes().size(), migrated.notes().toString());
    }

    @Test
    void aRefusedFileIsRefusedWithItsLine() {
        List<String> problems = problems(DOCKER, SYSTEMD, "A=1\nOpenAI__ApiKey='MARK\n");
        assertTrue(problems.get(0).startsWith("file:2: 'OpenAI__ApiKey': a quote is not closed"), problems.toString());
        assertFalse(problems.toString().contains("MARK"));
        assertTrue(problems(HELM, DOCKER, "config: {a: [}\n").get(0).startsWith("file:1:"));
        assertTrue(problems(HELM, DOCKER, "- a\n").get(0).contains("no mapping"));
        assertTrue(problems(HELM, DOCKER, "a: b\n---\nc: d\n").get(0).contains("one document"));
        assertTrue(problems(MANIFESTS, DOCKER, "kind: Service\n").get(0).startsWith("There is no ConfigMap"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var latin = SettingsSource.of("values", new byte[] {'a', ':', ' ', (byte) 0xe4});
        MigrationException e = assertThrows(
                MigrationException.class,
                () -> Migration.of(REFERENCE, HELM, DOCKER).migrate(List.of(latin)));
        assertTrue(e.problems().get(0).contains("not UTF-8"));
        assertTrue(problems(MANIFESTS, DOCKER, "kind: Secret\ndata: {A: '#'}\n")
                .get(0)
                .contains("base64"));
        assertTrue(problems(MANIFESTS, DOCKER, "kind: Secret\nstringData: {A: \"\\0\"}\n")
                .get(0)
                .contains("no variable can"));
    }

    @Test
    void secretsThatStandElsewhereAreNotGuessed() {
        List<String> problems = problems(HELM, DOCKER, """
                existingSecret: mine
                extraEnvFrom: [{secretRef: {name: x}}]
                extraEnv: [{name: A, valueFrom: {}}, {name: B, value: $(A)}]
                """);
        assertEquals(4, problems.size(), problems.toString());
        assertEquals(
                List.of("file:1", "file:2", "file:3", "file:3"),
                problems.stream().map(text -> text.substring(0, 6)).toList());
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
    void bothSidesMustDiffer() {
        assertThrows(InvalidValueException.class, () -> Migration.of(REFERENCE, HELM, HELM));
        assertEquals(
                "'compose' is not a kind of settings file. Allowed: docker, systemd, helm, manifests.",
                assertThrows(InvalidValueException.class, () -> SettingsFormat.of("compose"))
                        .getMessage());
    }

    @Test
    void nothingThatIsReturnedShowsASecret() {
        Migrated migrated = migrate(DOCKER, SYSTEMD, "OpenAI__ApiKey=MARK\nFeature__X=MARK\n");
        assertTrue(migrated.content().reveal().contains("MARK"));
        assertFalse(migrated.toString().contains("MARK"), migrated.toString());
        assertEquals("file", SettingsSource.of("file", "MARK".getBytes(UTF_8)).toString());
    }
}
