package dev.lucia.deploy.model.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SettingValuesTest {
    private static final SettingName TOKEN = SettingName.of("HomeAssistant__AccessToken");
    private static final SettingName URL = SettingName.of("HomeAssistant__BaseUrl");
    private static final SettingName OTHER = SettingName.of("SOMETHING_ELSE");

    @Test
    void publicValuesAreShownAndSecretsAreNot() {
        SettingValues values = SettingValues.of(Map.of(
                URL.text(), "http://a:8123", TOKEN.text(), "Marked", OTHER.text(), "Marked", "Redis__Password", ""));
        String shown =
                "{HomeAssistant__AccessToken=********, HomeAssistant__BaseUrl=http://a:8123, Redis__Password=********, "
                        + "SOMETHING_ELSE=********}";
        assertEquals(shown, values.toString());
        assertFalse(JsonMapper.shared().writeValueAsString(values).contains("Marked"));
    }

    @Test
    void aSecretInTheWrongPlaceIsNotShownEither() {
        String shown = SettingValues.of(Map.of(
                        URL.text(),
                        "http://u:Marked@a",
                        "Redis__ConnectionString",
                        "redis:6379,password=Marked",
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "Marked",
                        "OpenAI__ModelId",
                        "Marked Marked"))
                .toString();
        assertFalse(shown.contains("Marked"), shown);
    }

    @Property
    void noValueOfASensitiveOrUnknownNameIsShown(@ForAll @StringLength(min = 1) String value) {
        assertEquals(
                "{SOMETHING_ELSE=********}",
                SettingValues.empty().with(OTHER, value).toString());
        assertEquals(
                "{HomeAssistant__AccessToken=********}",
                SettingValues.empty().with(TOKEN, value).toString());
        assertEquals(
                Optional.of(value),
                SettingValues.empty().with(TOKEN, value).find(TOKEN).map(Secret::reveal));
    }

    @Test
    void valuesAreFoundByName() {
        SettingValues values = SettingValues.empty().with(URL, "http://a").with(TOKEN, "t");
        Setting url = SettingCatalog.standard().find(URL).orElseThrow();
        Setting token = SettingCatalog.standard().find(TOKEN).orElseThrow();
        assertTrue(values.contains(URL));
        assertFalse(values.contains(OTHER));
        assertEquals(Optional.of("http://a"), values.shown(url));
        assertEquals(Optional.empty(), values.shown(token));
        assertEquals(Optional.of("http://b"), values.with(URL, "http://b").shown(url));
    }

    @Test
    void equalByNamesAndValues() {
        SettingValues values = SettingValues.empty().with(TOKEN, "a");
        assertEquals(values, SettingValues.of(Map.of(TOKEN.text(), "a")));
        assertEquals(
                values.hashCode(), SettingValues.of(Map.of(TOKEN.text(), "a")).hashCode());
        assertNotEquals(values, values.with(TOKEN, "b"));
        assertEquals(SettingValues.empty(), SettingValues.of(Map.of()));
    }

    @Test
    void aNameThatNoVariableCanHave() {
        InvalidValueException e =
                assertThrows(InvalidValueException.class, () -> SettingValues.of(Map.of("a=b", "Marked")));
        assertEquals("Invalid variable name 'a=b'", e.fact());
    }
}
