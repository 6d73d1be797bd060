package dev.lucia.deploy.model.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "YOUR_LONG_LIVED_TOKEN",
                "http://YOUR_HA_IP:8123",
                "sk-proj-YOUR_KEY_HERE",
                "your-token-here",
                "api-key=YOUR_TELEMETRY_KEY",
                "CHANGE_ME",
                "changeme",
                "change-me!",
                "ChangeMe123",
                "<token>",
                "http://<your ip>:8123",
                "xxx",
                "xxxxxxxxxxxxxxxx",
                "sk-xxxx",
                "XXXX-1234",
                "TODO",
                "TODO: ask Bob",
                "äTODOé",
                "example.com",
                "https://example.com/v1",
                "https://ha.EXAMPLE.com:8123",
                "lucia@example.com"
            })
    void placeholders(String text) {
        assertTrue(Placeholder.isIn(text));
        assertEquals(text, Placeholder.of(text).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "YOURS",
                "YOUR_",
                "yourself",
                "parlour_room",
                "glamyour_x",
                "exchangement",
                "exchange_metal",
                "changemeter",
                "<>",
                "a < b > c",
                "1<2>1",
                "maxxx",
                "xx",
                "xxxl",
                "Mexxxico",
                "todo",
                "http://todo.local",
                "TODOS",
                "_TODO",
                "mytodolist",
                "myexample.community",
                "example.community",
                "my-example.com",
                "example.com-pany.net",
                "example.net",
                "examplexcom",
                "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhYmMifQ.c2lnbmF0dXJl"
            })
    void lookalikes(String text) {
        assertFalse(Placeholder.isIn(text));
        InvalidValueException e = assertThrows(InvalidValueException.class, () -> Placeholder.of(text));
        assertEquals("Invalid placeholder", e.fact());
        assertTrue(text.isEmpty() || !e.toString().contains(" " + text + " "), e::toString);
    }

    @Property
    void whatIsNoPlaceholderIsNeverShown(@ForAll String text) {
        if (!Placeholder.isIn(text)) {
            String shown = assertThrows(InvalidValueException.class, () -> Placeholder.of(text))
                    .toString();
            assertEquals(
                    assertThrows(InvalidValueException.class, () -> Placeholder.of(""))
                            .toString(),
                    shown);
        }
    }
}
