package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.value.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdEscaperTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/opt/lucia/lucia.AgentHost.dll, /opt/lucia/lucia.AgentHost.dll",
                "--urls=http://+:8080, --urls=http://+:8080",
                "``, \"\"",
                "a b, \"a b\"",
                "50%, 50%%",
                "$HOME, $$HOME",
                "it's, \"it's\"",
                "a\"b\\c, \"a\\\"b\\\\c\"",
                ";, \";\"",
                "#a, \"#a\""
            })
    void quotesArguments(String value, String word) {
        assertEquals(word, Escapers.systemdArgument().escape(value));
    }

    @ParameterizedTest
    @CsvSource({"a\\tb, 9", "a\\x1bb, 27", "a\\nb, 10", "a\\x7fb, 127", "a\\u0080b, 128", "a\\U000e0041b, 917569"})
    void writesWhatNobodySeesAsCEscapes(String word, int codePoint) {
        assertEquals('"' + word + '"', Escapers.systemdArgument().escape("a" + Character.toString(codePoint) + "b"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"/opt/my lucia, /opt/my lucia", "100% \"it's\" $HOME; # a\\b, 100%% \"it's\" $HOME; # a\\b"})
    void leavesValuesUnquoted(String value, String written) {
        assertEquals(written, Escapers.systemdValue().escape(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " a", "a ", "\ta", "a\t", "a\\", "a\nb", "a\rb", "a\0b", "a\ufdd0", "a\ufdef", "a\ufffe"})
    void refusesValuesThatADirectiveCannotHold(String value) {
        assertThrows(InvalidValueException.class, () -> Escapers.systemdValue().escape(value));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"/etc/lucia/lucia.env, /etc/lucia/lucia.env", "/a*[b]?{c}%d, /a\\*\\[b\\]\\?\\{c\\}%%d"})
    void leavesNoWildcardInAFile(String value, String written) {
        assertEquals(written, Escapers.systemdFile().escape(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\ufffe", "\ud83f\udfff"})
    void refusesArgumentsThatSystemdCannotRead(String value) {
        assertThrows(
                InvalidValueException.class, () -> Escapers.systemdArgument().escape(value));
    }

    @Test
    void namesACharacterThatNobodySeesByItsNumber() {
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> Escapers.systemdArgument().escape("secret\0"));
        assertEquals("The value's character 7, U+0000, cannot stand in a word of a systemd directive", refusal.fact());
    }

    @Property
    void aWordStaysOnItsLine(@ForAll @From(supplier = SystemdReadsBackTest.ForArgument.class) String value) {
        String word = Escapers.systemdArgument().escape(value);
        assertEquals(-1, word.indexOf('\n'));
        assertEquals(-1, word.indexOf('\r'));
    }
}
