package dev.lucia.deploy.model.setting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypesTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz012345";

    /** What each setting takes. */
    private static final Map<String, List<String>> ACCEPTED = new TreeMap<>(Map.ofEntries(
            Map.entry("HomeAssistant__BaseUrl", List.of("http://homeassistant.local:8123", "https://ha.example.net")),
            Map.entry("HomeAssistant__AccessToken", List.of(TOKEN, TOKEN + TOKEN, "ä".repeat(32))),
            Map.entry("OpenAI__ApiKey", List.of("sk-proj-0123456789ab", TOKEN)),
            Map.entry("OpenAI__BaseUrl", List.of("https://api.openai.com/v1")),
            Map.entry("OpenAI__ModelId", List.of("gpt-4o", "hf.co/a/b:Q4_K_M")),
            Map.entry("OpenAI__EmbeddingModelId", List.of("text-embedding-3-small")),
            Map.entry(
                    "Redis__ConnectionString",
                    List.of(
                            "redis:6379",
                            "a:1,b:65535",
                            "redis.example.net:6380,ssl=true,abortConnect=false",
                            "ssl=true,[::1]:6379",
                            "a:1 , b:2")),
            Map.entry("Redis__Password", List.of("", "any text: '\"\\ $#\n😀")),
            Map.entry(
                    "Logging__LogLevel__Default",
                    List.of("Trace", "Debug", "Information", "Warning", "Error", "Critical", "None")),
            Map.entry("Logging__LogLevel__Microsoft__AspNetCore", List.of("Warning")),
            Map.entry("Logging__LogLevel__Microsoft__Agents", List.of("None")),
            Map.entry("ASPNETCORE_ENVIRONMENT", List.of("Development", "Staging", "Production")),
            Map.entry(
                    "ASPNETCORE_URLS",
                    List.of("http://+:8080", "http://*:80", "https://localhost:1", "http://+:8080;https://[::]:8443/")),
            Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", List.of("", "http://otel-collector:4317")),
            Map.entry("OTEL_EXPORTER_OTLP_PROTOCOL", List.of("grpc", "http/protobuf")),
            Map.entry("OTEL_EXPORTER_OTLP_HEADERS", List.of("", "api-key=abc", "a=b,c=d=e,f=")),
            Map.entry("OTEL_SERVICE_NAME", List.of("lucia", "living room", " "))));

    /** What each setting refuses, besides characters that no variable can hold. */
    private static final Map<String, List<String>> REFUSED = new TreeMap<>(Map.ofEntries(
            Map.entry("HomeAssistant__BaseUrl", List.of("", "localhost:8123", "http://a b", "http://u:p@a")),
            Map.entry(
                    "HomeAssistant__AccessToken",
                    List.of(
                            "",
                            "tiny-secret",
                            TOKEN.substring(1),
                            TOKEN + " ",
                            TOKEN + "\n",
                            TOKEN + "\u00a0",
                            TOKEN + "\ufeff")),
            Map.entry("OpenAI__ApiKey", List.of("", "ollama", "sk-proj-0123456789 ab", "x".repeat(19))),
            Map.entry("OpenAI__BaseUrl", List.of("", "api.openai.com/v1")),
            Map.entry("OpenAI__ModelId", List.of("", "gpt 4o", "gpt-4o\t")),
            Map.entry("OpenAI__EmbeddingModelId", List.of("", "\u2003")),
            Map.entry(
                    "Redis__ConnectionString",
                    List.of(
                            "",
                            "redis",
                            "redis:0",
                            "redis:65536",
                            "redis:6379,",
                            "ssl=true",
                            ":6379",
                            "redis:6379,password=x",
                            "redis:6379, Password = x",
                            "redis://redis:6379",
                            "u:p@redis:6379",
                            "re dis:6379")),
            Map.entry("Redis__Password", List.of()),
            Map.entry("Logging__LogLevel__Default", List.of("", "Info", "information", "Information ", "2")),
            Map.entry("Logging__LogLevel__Microsoft__AspNetCore", List.of("warn")),
            Map.entry("Logging__LogLevel__Microsoft__Agents", List.of("none")),
            Map.entry("ASPNETCORE_ENVIRONMENT", List.of("", "production", "Prod")),
            Map.entry(
                    "ASPNETCORE_URLS",
                    List.of(
                            "",
                            "http://+",
                            "+:8080",
                            "http://+:0",
                            "http://+:65536",
                            "http://+:8080;",
                            "ftp://+:1",
                            "http://+:8080/a")),
            Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", List.of(" ", "otel:4317")),
            Map.entry("OTEL_EXPORTER_OTLP_PROTOCOL", List.of("", "http", "GRPC", "httpxprotobuf")),
            Map.entry("OTEL_EXPORTER_OTLP_HEADERS", List.of("no-header", "=b", "a=b,", ",a=b", "a b=c")),
            Map.entry("OTEL_SERVICE_NAME", List.of(""))));

    @Test
    void everySettingIsTried() {
        assertEquals(Set.copyOf(SettingCatalog.standard().names()), ACCEPTED.keySet());
        assertEquals(ACCEPTED.keySet(), REFUSED.keySet());
    }

    @Test
    void acceptsWhatTheSettingTakesAndSoDoesItsPattern() {
        assertAll(ACCEPTED.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> () -> {
                    Setting setting = setting(e.getKey());
                    setting.check(value, Provider.OPENAI);
                    assertTrue(Pattern.matches(setting.type().pattern(), value), () -> setting.name() + " " + value);
                })));
    }

    @Test
    void refusesWhatItDoesNotAndNeverShowsASecret() {
        assertAll(REFUSED.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> () -> refuses(setting(e.getKey()), value))));
    }

    @Test
    void noSettingTakesWhatNoVariableCanHold() {
        assertAll(SettingCatalog.standard().settings().stream()
                .map(setting -> () -> refuses(setting, "http://a/\0" + TOKEN)));
    }

    @ParameterizedTest
    @CsvSource({"OLLAMA", "LM_STUDIO"})
    void aLocalProviderTakesAnyWordForItsKey(Provider provider) {
        setting("OpenAI__ApiKey").check("x", provider);
        setting("OpenAI__ApiKey").check(provider.exampleKey(), provider);
        assertThrows(
                InvalidValueException.class, () -> setting("OpenAI__ApiKey").check("", provider));
        assertThrows(
                InvalidValueException.class, () -> setting("OpenAI__ApiKey").check("a b", provider));
    }

    @Test
    void theContractMessages() {
        assertEquals(
                "Invalid URL 'localhost:8123' for 'HomeAssistant__BaseUrl'. URLs start with http:// or https://, for example "
                        + "http://localhost:8123.",
                refusal(setting("HomeAssistant__BaseUrl"), "localhost:8123").getMessage());
        assertEquals(
                "'Info' is not a log level for 'Logging__LogLevel__Default'. Allowed: Trace, Debug, Information, Warning, "
                        + "Error, Critical, None. Did you mean 'Information'?",
                refusal(setting("Logging__LogLevel__Default"), "Info").getMessage());
    }

    @Property
    void whatTheCheckTakesThePatternTakesToo(@ForAll("values") Map.Entry<Setting, String> written) {
        Setting setting = written.getKey();
        try {
            setting.check(written.getValue(), Provider.OLLAMA);
        } catch (InvalidValueException e) {
            assertTrue(e.fact().endsWith(" for '" + setting.name() + "'"), e::fact);
            return;
        }
        assertTrue(Pattern.matches(setting.type().pattern(), written.getValue()));
        if (!setting.type().allowed().isEmpty()) {
            assertTrue(setting.type().allowed().contains(written.getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b,", "a", "a,", "http://+:1;", "redis:1,", "x=", "<", "YOUR_", "x", "-", "/", " "})
    void noHugeValueOverflowsTheStackOrNeverEnds(String unit) {
        String huge = unit.repeat((1 << 18) / unit.length());
        for (Setting setting : SettingCatalog.standard().settings()) {
            try {
                setting.check(huge, Provider.OPENAI);
            } catch (InvalidValueException e) {
                assertTrue(e.toString().length() < 1000);
            }
        }
        assertEquals(List.of("YOUR_", "x").contains(unit), Placeholder.isIn(huge));
    }

    @Provide
    Arbitrary<Map.Entry<Setting, String>> values() {
        Arbitrary<String> hostile = Arbitraries.of(
                        "a", "http://", ":", "1", ",", ";", "=", "/", "+", "@", " ", "\u00a0", "[::1]", "redis", "\n",
                        "é", "😀")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Arbitraries.of(SettingCatalog.standard().settings())
                .flatMap(setting -> Arbitraries.oneOf(
                                hostile,
                                Arbitraries.strings(),
                                Combinators.combine(
                                                Arbitraries.of(ACCEPTED.getOrDefault(
                                                        setting.name().text(), List.of())),
                                                hostile)
                                        .as(String::concat),
                                Arbitraries.of(
                                        ACCEPTED.getOrDefault(setting.name().text(), List.of())))
                        .map(value -> Map.entry(setting, value)));
    }

    private static void refuses(Setting setting, String value) {
        InvalidValueException e = refusal(setting, value);
        assertTrue(e.fact().endsWith(" for '" + setting.name() + "'"), e::fact);
        assertTrue(e.remedy().matches("(?s).*[.?]"), e::remedy);
        assertFalse(setting.isSensitive() && value.length() > 2 && e.toString().contains(value), e::toString);
    }

    private static InvalidValueException refusal(Setting setting, String value) {
        return assertThrows(
                InvalidValueException.class,
                () -> setting.check(value, Provider.OPENAI),
                () -> setting.name() + " took '" + value + "'");
    }

    private static Setting setting(String name) {
        return SettingCatalog.standard().find(SettingName.of(name)).orElseThrow();
    }
}
