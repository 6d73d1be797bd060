package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnseenTest {
    @Test
    void holdsEveryControlAndEverySpaceButOne() {
        List<Integer> missing = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint != ' ')
                .filter(UnseenTest::isControlOrSpace)
                .filter(codePoint -> !Unseen.contains(codePoint))
                .boxed()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void holdsTheEndsOfItsRangesAndNoNeighbours() {
        for (int codePoint :
                new int[] {0x7F, 0xA0, 0xAD, 0x200B, 0x202E, 0xFEFF, 0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFF, 0x10FFFF, 0xE0FFF
                }) {
            assertTrue(Unseen.contains(codePoint), Integer.toHexString(codePoint));
        }
        for (int codePoint : new int[] {
            ' ', '~', 0xA1, 0xAC, 0xAE, 0xE9, 0x301, 0x2010, 0xFDCF, 0xFDF0, 0xFE0F, 0xFFFD, 0x1F600, 0xE1000
        }) {
            assertFalse(Unseen.contains(codePoint), Integer.toHexString(codePoint));
        }
    }

    private static boolean isControlOrSpace(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
