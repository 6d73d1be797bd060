package dev.lucia.deploy.render.escape;

import java.util.ArrayList;
import java.util.List;

/** Every short text of what numbers are made of: chance seldom finds the few that only one reader takes for a number. */
final class NumericTexts {
    private static final List<String> CHARACTERS = List.of("0", "7", "+", "-", ".", "_", ":", "x", "o", "b", "e", "E");
    private static final int LONGEST = 4;

    private NumericTexts() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        List<String> longest = List.of("");
        for (int length = 1; length <= LONGEST; length++) {
            longest = longest.stream()
                    .flatMap(text -> CHARACTERS.stream().map(text::concat))
                    .toList();
            all.addAll(longest);
        }
        return all;
    }
}
