package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.value.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonEscaperTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void escapesWhatJsonDemandsAndWhatNobodySees() {
        assertEquals("\"\"", Escapers.json().escape(""));
        assertEquals("\"/a b/'é'😀\"", Escapers.json().escape("/a b/'é'😀"));
        assertEquals(
                "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u2028\\udb40\\udc41\"",
                Escapers.json().escape("\"\\\b\f\n\r\t\0\u2028\udb40\udc41"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udbff", "\udc00", "\udfff"})
    void refusesHalfASurrogatePair(String half) {
        assertThrows(InvalidValueException.class, () -> Escapers.json().escape(half));
    }

    @Test
    void takesTheNeighboursOfSurrogates() {
        assertEquals("\"\ud7ff\ue000\"", Escapers.json().escape("\ud7ff\ue000"));
    }

    @Property
    void aReaderReadsTheValueBack(@ForAll @From(supplier = HostileText.class) String value) {
        assertEquals(value, JSON.readValue(Escapers.json().escape(value), String.class));
    }
}
