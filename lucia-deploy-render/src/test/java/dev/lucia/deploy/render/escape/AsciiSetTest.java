package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsciiSetTest {
    @Test
    void setsArePutTogether() {
        AsciiSet letters = AsciiSet.ALPHANUMERIC.where(Character::isUpperCase);

        assertEquals("ABCDEFGHIJKLMNOPQRSTUVWXYZ", members(letters));
        assertEquals("\tBCDEFGHIJKLMNOPQRSTUVWXYZ~", members(letters.with("~\t").without("A")));
        assertEquals("ABCDEFGHIJKLMNOPQRSTUVWXYZ", members(letters));
        assertEquals(95, members(AsciiSet.PRINTABLE).length());
    }

    @Test
    void nothingElseIsAMember() {
        assertTrue(AsciiSet.PRINTABLE.containsAll(""));
        assertTrue(AsciiSet.PRINTABLE.containsAll(" ~"));
        for (String text : new String[] {"a\u0080", "\u007f", "é", "😀", "\uffff", "a\n"}) {
            assertFalse(AsciiSet.PRINTABLE.with("é\u0080").containsAll(text), text);
        }
    }

    private static String members(AsciiSet set) {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> set.contains((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
