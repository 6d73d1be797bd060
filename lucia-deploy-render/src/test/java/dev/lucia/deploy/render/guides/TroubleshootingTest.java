package dev.lucia.deploy.render.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.Guide;
import dev.lucia.deploy.render.Repository;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide of troubleshooting: its parts, and that what it quotes is what the scripts and the model say. */
class TroubleshootingTest {
    private static final Pattern ELLIPSIS = Pattern.compile("…");

    private static Guide troubleshooting() {
        return SharedGuidesTest.guide(Repository.reference(), "docs/troubleshooting.md");
    }

    @ParameterizedTest
    @MethodSource("dev.lucia.deploy.render.GuidesTest#deployments")
    void everyEntryHasSymptomCauseSolutionAndPrevention(Deployment deployment) {
        Map<String, String> entries =
                SharedGuidesTest.guide(deployment, "docs/troubleshooting.md").sections();
        assertTrue(entries.size() >= 7, entries.keySet().toString());
        Pattern parts = Pattern.compile(
                "(?s).*\n\\*\\*Symptom\\.\\*\\*.*\n\\*\\*Cause\\.\\*\\* .*\n\\*\\*Solution\\.\\*\\* .*\n\\*\\*Prevention\\.\\*\\* .*");
        entries.forEach((title, text) -> assertTrue(parts.matcher(text).matches(), title));
    }

    @Test
    void everyEdgeCaseIsThere() {
        assertTrue(troubleshooting()
                .sections()
                .keySet()
                .containsAll(List.of(
                        "Redis is lost while Lucia runs",
                        "The model endpoint is missing or wrong",
                        "The ingress controller is absent",
                        "Variables are not set",
                        "Lucia crashes",
                        "The network is cut",
                        "The registry limits what you fetch")));
    }

    @Test
    void whatComposeSaysIsWhatItsFileSays() {
        List<String> quotes = troubleshooting().quotes("compose");
        assertEquals(1, quotes.size());
        String compose = SharedGuidesTest.file("infra/docker/docker-compose.yml");
        quotes.forEach(quote -> {
            String[] parts = quote.split(" is missing a value: ", 2);
            String name = parts[0].substring("required variable ".length());
            assertTrue(compose.contains("${" + name + ":?" + parts[1] + "}"), quote);
        });
    }

    @Test
    void whatTheScriptsSayIsWhatStandsInThem() {
        String verify = SharedGuidesTest.file("infra/docker/verify-mvp.sh");
        List<String> failures = troubleshooting().quotes("verify");
        assertEquals(3, failures.size());
        failures.forEach(
                quote -> assertTrue(verify.contains("check '" + quote.substring("FAIL ".length()) + "'"), quote));
        String install = SharedGuidesTest.file("infra/systemd/install.sh");
        List<String> quotes = troubleshooting().quotes("install");
        assertEquals(3, quotes.size());
        quotes.stream()
                .map(quote -> quote.replaceFirst("^install\\.sh: |^line …: ", ""))
                .flatMap(quote -> ELLIPSIS.splitAsStream(quote))
                .forEach(part -> assertTrue(install.contains(part.strip()), part));
    }

    /** What the validator says of a value is the model's; the rest is compared where the validator is. */
    @Test
    void whatIsSaidOfAValueIsWhatTheModelSays() {
        assertEquals(said("HomeAssistant__BaseUrl", "localhost:8123"), quoted("Invalid URL 'localhost:8123'"));
        assertEquals(said("OpenAI__BaseUrl", "localhost:11434"), quoted("Invalid URL 'localhost:11434'"));
        String logLevel = said("Logging__LogLevel__Default", "Info").replace(" for 'Logging__LogLevel__Default'", "");
        assertEquals(logLevel, quoted("'Info' is not"));
        String missing = quoted("Missing required variable 'HomeAssistant__BaseUrl'");
        assertTrue(
                SharedGuidesTest.file("infra/docker/docker-compose.yml")
                        .contains(missing.replaceFirst("^[^.]*\\. ", "")),
                missing);
    }

    private static String quoted(String start) {
        return troubleshooting().quotes("validator").stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String said(String name, String value) {
        Setting setting =
                Repository.reference().catalog().find(SettingName.of(name)).orElseThrow();
        return String.valueOf(assertThrows(InvalidValueException.class, () -> setting.check(value, Provider.OPENAI))
                .getMessage());
    }
}
