package dev.lucia.deploy.validate.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No report shows a secret, wherever it stands: neither a rule's words, nor the line under a finding, whichever line it is. */
class ReportSecretsTest {
    /** What each secret here holds; short enough that its look does not give it away. */
    private static final String MARK = "hunter2";

    private record Case(String file, String text) {
        @Override
        public String toString() {
            return file + ": " + text.lines().findFirst().orElse("");
        }
    }

    // A table of files.
    static Stream<Case> secrets() {
        return Stream.of(
                new Case(".env", "HomeAssistant__AccessToken=hunter2\n"),
                new Case(".env", "HomeAssistant__AccessToken=\"hunter2\nhunter2 more\nOpenAI__ApiKey=x hunter2\"\n"),
                new Case(".env", "HomeAssistant__AccessToken = hunter2 $hunter2 #hunter2\n"),
                new Case(".env", "#HomeAssistant__AccessToken=hunter2\nexport Redis__Password='hunter2\n"),
                new Case(".env", "MY_OWN=hunter2\nHomeAssistant_AccessToken: hunter2\n"),
                new Case(".env", "OpenAI__ApiKey=abc\nhunter2\nhunter2 hunter2\n"),
                new Case(
                        ".env",
                        "Redis__ConnectionString=redis:6379,password=hunter2\nOpenAI__BaseUrl=http://u:hunter2@h/v1\n"),
                new Case(
                        "lucia.env",
                        "OpenAI__ApiKey=\\\n hunter2\\\n hunter2\nOTEL_EXPORTER_OTLP_HEADERS='a=hunter2\n"),
                new Case("lucia.env", "OpenAI-ApiKey=hunter2\nhunter2\n"),
                new Case(
                        "values.yaml",
                        "secrets:\n  OpenAI__ApiKey: hunter2\n  Redis__Password: |\n    hunter2\n    hunter2\n"),
                new Case(
                        "values.yaml",
                        "secrets: {OpenAI__ApiKey: hunter2, Redis__Password: 'hunter2'}\nconfig: {MY: hunter2}\n"),
                new Case(
                        "values.yaml",
                        "secrets: {OpenAI__ApiKey: \"hunter2\n  hunter2\", other: x}\nextraEnv: [{name: A_B, value: hunter2}]\n"),
                new Case("values.yaml", "secrets:\n  OpenAI__ApiKey:hunter2\n  a: 'hunter2\n"),
                new Case("values.yaml", "redis:\n  password: hunter2\n  password: hunter2\n"),
                new Case(
                        "k.yaml",
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  OpenAI__ApiKey: hunter2\n  x: hunter2\n  x: hunter2\n"),
                new Case(
                        "k.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  OpenAI__ApiKey: hunter2\n  other: hunter2\n"),
                new Case(
                        "k.yaml",
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: c\n    image: x:latest\n    env:\n    - name: Redis__Password\n      value: hunter2\n    - {name: MINE, value: hunter2}\n    - name: Redis__Password\n      value: hunter2\n"),
                new Case(
                        "docker-compose.yml",
                        "services:\n  lucia:\n    image: x\n    environment:\n      OpenAI__ApiKey: hunter2\n      MINE: hunter2\n"),
                new Case(
                        "docker-compose.yml",
                        "services:\n  lucia:\n    environment:\n    - OpenAI__ApiKey=hunter2\n    - MINE=hunter2\n    command: redis-server --requirepass hunter2\n"),
                new Case(
                        "Dockerfile",
                        "FROM x\nENV OpenAI__ApiKey=hunter2\nARG TOKEN=hunter2\nENV MINE hunter2\nENV A=1 \\\n    PASSWORD=hunter2\n"),
                new Case(
                        "lucia.service",
                        "[Service]\nEnvironment=OpenAI__ApiKey=hunter2\nEnvironment=\"A=1\" \"MINE=hunter2\"\nExecStart=x --password hunter2\nnonsense token hunter2\n"),
                new Case(
                        "lucia-deploy.yaml",
                        "redis: {password: hunter2, port: 0}\napplication:\n  settings:\n    OpenAI__ApiKey: hunter2\n    Redis__Passwordx: hunter2\n"),
                new Case(
                        ".github/workflows/a.yml",
                        "on: pull_request\njobs:\n  a:\n    runs-on: x\n    env:\n      TOKEN: hunter2\n    steps:\n    - run: login --password hunter2 || true\n"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void noReportShowsIt(Case secret) {
        SourceTree tree =
                SourceTree.of(SourceFile.of(secret.file(), secret.text()).withMode(0644));
        Findings found = Validator.standard().validate(tree);
        Findings everywhere = everywhere(secret);
        for (Findings findings : List.of(found, everywhere)) {
            Report report = new Report(Validator.standard().rules(), tree, findings);
            for (String text : List.of(
                    report.text(false),
                    report.text(true),
                    report.json(),
                    report.sarif(),
                    report.junit(Severity.INFO),
                    report.annotations(),
                    findings.toString(),
                    tree.sources().toList().toString())) {
                assertFalse(text.contains(MARK), text);
            }
        }
        assertTrue(!everywhere.isEmpty());
    }

    // A finding at every character, so that every line is shown as far as it ever would be.
    private static Findings everywhere(Case secret) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = secret.text().lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            for (int column = 1; column <= lines.get(line - 1).length() + 1; column++) {
                findings.add(new Finding(
                        "some-rule",
                        Severity.ERROR,
                        new Place(secret.file(), new Position(line, column)),
                        "Something.",
                        "Mend it."));
            }
        }
        return Findings.of(findings);
    }
}
