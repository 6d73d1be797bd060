package dev.lucia.deploy.model;

import java.util.List;
import java.util.NavigableSet;

/**
 * A problem between properties.
 *
 * @param problem what is said of it
 * @param pointers every property that the rule compared
 */
record Disagreement(Problem problem, List<String> pointers) {
    /** Whether the rule compared one of these values, something inside of it or something around it. */
    boolean concerns(NavigableSet<String> refused) {
        return pointers.stream().anyMatch(pointer -> isAround(refused, pointer) || isInside(refused, pointer));
    }

    private static boolean isAround(NavigableSet<String> refused, String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (refused.contains(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(NavigableSet<String> refused, String pointer) {
        String next = refused.ceiling(pointer + "/");
        return next != null && next.startsWith(pointer + "/");
    }
}
