package dev.lucia.deploy.render.migrate;

import static dev.lucia.deploy.render.migrate.SettingsFormat.DOCKER;
import static dev.lucia.deploy.render.migrate.SettingsFormat.HELM;
import static dev.lucia.deploy.render.migrate.SettingsFormat.MANIFESTS;
import static dev.lucia.deploy.render.migrate.SettingsFormat.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can not travel, and how that is said. */
class MigrationRefusalTest extends MigrationFixture {
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
    void bothSidesMustDiffer() {
        assertThrows(InvalidValueException.class, () -> Migration.of(REFERENCE, HELM, HELM));
        assertEquals(
                "'compose' is not a kind of settings file. Allowed: docker, systemd, helm, manifests.",
                assertThrows(InvalidValueException.class, () -> SettingsFormat.of("compose"))
                        .getMessage());
    }
}
