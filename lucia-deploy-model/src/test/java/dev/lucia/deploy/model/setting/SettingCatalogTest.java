package dev.lucia.deploy.model.setting;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.Port;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingCatalogTest {
    /** The contract with Lucia: what the application reads, and what holds where nothing is said. */
    private static final String CONTRACT = """
            | name                                       | category       | required | sensitive | placeholder            | docker                    | kubernetes                | systemd                   |
            |--------------------------------------------|----------------|----------|-----------|------------------------|---------------------------|---------------------------|---------------------------|
            | HomeAssistant__BaseUrl                     | Home Assistant | yes      | no        | http://YOUR_HA_IP:8123 | none                      | none                      | none                      |
            | HomeAssistant__AccessToken                 | Home Assistant | yes      | yes       | YOUR_LONG_LIVED_TOKEN  | none                      | none                      | none                      |
            | OpenAI__ApiKey                             | Model endpoint | yes      | yes       | sk-proj-YOUR_KEY_HERE  | none                      | none                      | none                      |
            | OpenAI__BaseUrl                            | Model endpoint | no       | no        | none                   | https://api.openai.com/v1 | https://api.openai.com/v1 | https://api.openai.com/v1 |
            | OpenAI__ModelId                            | Model endpoint | yes      | no        | none                   | none                      | none                      | none                      |
            | OpenAI__EmbeddingModelId                   | Model endpoint | yes      | no        | none                   | none                      | none                      | none                      |
            | Redis__ConnectionString                    | Redis          | no       | no        | none                   | redis:6379                | lucia-redis:6379          | localhost:6379            |
            | Redis__Password                            | Redis          | no       | yes       | none                   | empty                     | empty                     | empty                     |
            | Logging__LogLevel__Default                 | Logging        | no       | no        | none                   | Information               | Information               | Information               |
            | Logging__LogLevel__Microsoft__AspNetCore   | Logging        | no       | no        | none                   | Warning                   | Warning                   | Warning                   |
            | Logging__LogLevel__Microsoft__Agents       | Logging        | no       | no        | none                   | Information               | Information               | Information               |
            | ASPNETCORE_ENVIRONMENT                     | Runtime        | no       | no        | none                   | Production                | Production                | Production                |
            | ASPNETCORE_URLS                            | Runtime        | no       | no        | none                   | http://+:8080             | http://+:8080             | http://+:8080             |
            | OTEL_EXPORTER_OTLP_ENDPOINT                | Telemetry      | no       | no        | none                   | empty                     | empty                     | empty                     |
            | OTEL_EXPORTER_OTLP_PROTOCOL                | Telemetry      | no       | no        | none                   | grpc                      | grpc                      | grpc                      |
            | OTEL_EXPORTER_OTLP_HEADERS                 | Telemetry      | no       | yes       | none                   | empty                     | empty                     | empty                     |
            | OTEL_SERVICE_NAME                          | Telemetry      | no       | no        | none                   | lucia                     | lucia                     | lucia                     |
            """;

    private final SettingCatalog catalog = SettingCatalog.standard();

    @Test
    void holdsTheContractRowByRow() {
        assertEquals(
                rows(), catalog.settings().stream().map(SettingCatalogTest::row).toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyRowSaysWhatAPersonNeeds(Setting setting) {
        assertTrue(setting.description().matches("[A-Z][^\\n]*[^.]\\."), setting::description);
        assertFalse(setting.examples().isEmpty());
        assertFalse(setting.type().rule().isEmpty());
        assertFalse(setting.type().rule().endsWith("."), setting.type().rule());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void defaultsAndExamplesAreValidOrPlaceholders(Setting setting) {
        for (Provider provider : Provider.values()) {
            for (DeploymentMethod method : DeploymentMethod.values()) {
                setting.defaultValue()
                        .in(context(method, provider))
                        .ifPresent(value -> checkUnlessPlaceholder(setting, value, provider));
                checkUnlessPlaceholder(setting, setting.shown(context(method, provider)), provider);
            }
        }
        setting.examples().forEach(example -> checkUnlessPlaceholder(setting, example, Provider.OLLAMA));
        setting.placeholder().ifPresent(p -> assertTrue(Placeholder.isIn(p.text())));
    }

    @Test
    void defaultsFollowThePorts() {
        SettingContext context =
                new SettingContext(DeploymentMethod.KUBERNETES, Provider.OLLAMA, Port.of(5000), Port.of(6380));
        assertEquals(Optional.of("http://+:5000"), defaultOf("ASPNETCORE_URLS", context));
        assertEquals(Optional.of("lucia-redis:6380"), defaultOf("Redis__ConnectionString", context));
    }

    @Test
    void aLocalModelServerIsElsewhereForEachMethod() {
        assertEquals(
                Optional.of("http://host.docker.internal:11434/v1"),
                defaultOf("OpenAI__BaseUrl", context(DeploymentMethod.DOCKER, Provider.OLLAMA)));
        assertEquals(
                Optional.of("http://localhost:1234/v1"),
                defaultOf("OpenAI__BaseUrl", context(DeploymentMethod.SYSTEMD, Provider.LM_STUDIO)));
        assertTrue(defaultOf("OpenAI__BaseUrl", context(DeploymentMethod.KUBERNETES, Provider.OLLAMA))
                .filter(Placeholder::isIn)
                .isPresent());
    }

    @Test
    void categoriesComeInOrderAndHoldEveryRowOnce() {
        assertEquals(
                EnumSet.range(Category.HOME_ASSISTANT, Category.TELEMETRY).stream()
                        .toList(),
                catalog.categories());
        assertEquals(
                catalog.settings(),
                catalog.categories().stream()
                        .flatMap(category -> catalog.settings(category).stream())
                        .toList());
        for (Category category : Category.values()) {
            assertFalse(category.title().isEmpty());
            assertTrue(category.description().endsWith("."), category.description());
        }
    }

    @Test
    void rowsAreFoundByTheirExactName() {
        for (Setting setting : catalog.settings()) {
            assertEquals(Optional.of(setting), catalog.find(setting.name()));
            assertEquals(
                    Optional.empty(),
                    catalog.find(SettingName.of(setting.name().text().toLowerCase(Locale.ROOT))));
        }
    }

    @Test
    void onlyTheWholePlaceholderOfTheRowIsAShippedOne() {
        SettingName token = SettingName.of("HomeAssistant__AccessToken");
        assertTrue(catalog.isShippedPlaceholder(token, "YOUR_LONG_LIVED_TOKEN"));
        assertFalse(catalog.isShippedPlaceholder(token, "YOUR_LONG_LIVED_TOKEN2"));
        assertFalse(catalog.isShippedPlaceholder(token, "sk-proj-YOUR_KEY_HERE"));
        assertFalse(catalog.isShippedPlaceholder(SettingName.of("OTHER"), "YOUR_LONG_LIVED_TOKEN"));
    }

    @Test
    void furtherRowsStandAtTheEndAndNoneTwice() {
        Setting first = catalog.settings().get(0);
        assertEquals(catalog, catalog.plus(List.of()));
        assertThrows(IllegalStateException.class, () -> catalog.plus(List.of(first)));
    }

    static List<Setting> settings() {
        return SettingCatalog.standard().settings();
    }

    private static SettingContext context(DeploymentMethod method, Provider provider) {
        return new SettingContext(method, provider, Port.of(8080), Port.of(6379));
    }

    private Optional<String> defaultOf(String name, SettingContext context) {
        return catalog.find(SettingName.of(name)).orElseThrow().defaultValue().in(context);
    }

    private static void checkUnlessPlaceholder(Setting setting, String value, Provider provider) {
        if (!Placeholder.isIn(value)) {
            setting.check(value, provider);
        }
    }

    private static List<String> rows() {
        return CONTRACT.lines()
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .collect(joining(" | ")))
                .collect(Collectors.toList());
    }

    private static String row(Setting setting) {
        return String.join(
                " | ",
                setting.name().text(),
                setting.category().title(),
                yesNo(setting.required()),
                yesNo(setting.isSensitive()),
                setting.placeholder().map(Placeholder::text).orElse("none"),
                Arrays.stream(DeploymentMethod.values())
                        .map(method -> setting.defaultValue()
                                .in(context(method, Provider.OPENAI))
                                .map(value -> value.isEmpty() ? "empty" : value)
                                .orElse("none"))
                        .collect(joining(" | ")));
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
