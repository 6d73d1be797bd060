package dev.lucia.deploy.render.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.render.escape.HostileText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a value holds, it arrives, and it comes back. */
class RoundTripTest {
    private static final Deployment REFERENCE = Deployment.defaults();

    @Provide
    Arbitrary<Map<String, String>> settings() {
        Arbitrary<String> names = Arbitraries.of(
                "OpenAI__ApiKey",
                "OpenAI__ModelId",
                "Redis__Password",
                "HomeAssistant__AccessToken",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "OTEL_SERVICE_NAME",
                "Logging__LogLevel__Default");
        // What no file of systemd holds is refused, and no subject here.
        Arbitrary<String> values = new HostileText.WithoutNull()
                .get()
                .map(text -> text.replaceAll("[\\r\\ufdd0-\\ufdef\\ufffe\\uffff]", "")
                        .codePoints()
                        .filter(c -> (c & 0xFFFE) != 0xFFFE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        // An empty variable of a .env is none.
        return Arbitraries.maps(names, values.filter(text -> !text.isEmpty())).ofMinSize(1);
    }

    @Provide
    Arbitrary<List<SettingsFormat>> routes() {
        return Arbitraries.shuffle(SettingsFormat.values());
    }

    @Property
    void aJourneyThroughAllFormatsChangesNothing(
            @ForAll @From("settings") Map<String, String> settings,
            @ForAll @From("routes") List<SettingsFormat> route) {
        SettingsFormat from = SettingsFormat.DOCKER;
        String text = envFile(settings);
        for (SettingsFormat to : route) {
            if (to != from) {
                Migrated migrated = migrate(from, to, text);
                assertEquals(settings, values(migrated, settings), from + " to " + to);
                text = migrated.content().reveal();
                from = to;
            }
        }
        if (from != SettingsFormat.DOCKER) {
            text = migrate(from, SettingsFormat.DOCKER, text).content().reveal();
        }
        Map<String, String> arrived =
                new TreeMap<>(EnvDialect.COMPOSE.parse(text).values());
        arrived.keySet().retainAll(settings.keySet());
        assertEquals(settings, arrived);
    }

    @Provide
    Arbitrary<String> urls() {
        return Arbitraries.of("localhost", "host.docker.internal", "10.0.0.7", "models.example.net", "[fd00::1]")
                .tuple2()
                .map(Tuple.Tuple2::get1)
                .flatMap(host -> Arbitraries.of("", ":11434", ":8080")
                        .flatMap(port -> Arbitraries.of("", "/", "/v1", "/v1?q=localhost:1#host.docker.internal")
                                .map(path -> "http://" + host + port + path)));
    }

    @Property
    void anAddressComesBackAsItWas(@ForAll @From("urls") String url) {
        // From a container this is the container itself, which no other place can name.
        Assume.that(!url.startsWith("http://localhost"));
        String text = envFile(Map.of("OpenAI__BaseUrl", url, "Redis__ConnectionString", "redis:6379"));
        String there = migrate(SettingsFormat.DOCKER, SettingsFormat.SYSTEMD, text)
                .content()
                .reveal();
        Migrated back = migrate(SettingsFormat.SYSTEMD, SettingsFormat.DOCKER, there);
        assertEquals(
                Map.of("OpenAI__BaseUrl", url, "Redis__ConnectionString", "redis:6379"),
                values(back, Map.of("OpenAI__BaseUrl", "", "Redis__ConnectionString", "")));
    }

    private static String envFile(Map<String, String> settings) {
        StringBuilder text = new StringBuilder();
        settings.forEach((name, value) ->
                text.append(EnvDialect.COMPOSE.assignment(name, value)).append('\n'));
        return text.toString();
    }

    private static Migrated migrate(SettingsFormat from, SettingsFormat to, String text) {
        return Migration.of(REFERENCE, from, to).migrate(List.of(SettingsSource.of("file", text.getBytes(UTF_8))));
    }

    private static Map<String, String> values(Migrated migrated, Map<String, String> asked) {
        Map<String, String> values = new TreeMap<>();
        asked.keySet()
                .forEach(name -> values.put(
                        name,
                        migrated.values()
                                .find(SettingName.of(name))
                                .map(Secret::reveal)
                                .orElse("absent")));
        return values;
    }
}
