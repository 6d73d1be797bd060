package dev.lucia.deploy.model.value;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person most likely meant by a name that does not exist. */
public final class Suggestion {
    private static final Pattern SEPARATORS = Pattern.compile("[_.:-]");
    private static final int MIN_PREFIX = 3;
    private static final int MAX_MISSPELT = 2;

    private Suggestion() {}

    /**
     * The known name nearest to the written one, if one is near: one that it is the beginning of, else one of which at most
     * a third of the letters differ, ignoring case and the separators {@code _ - . :}. Among equally near names the first in
     * natural order wins.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String wanted = fold(written);
        List<String> sorted = known.stream().sorted().toList();
        return sorted.stream()
                .filter(name -> wanted.length() >= MIN_PREFIX && fold(name).startsWith(wanted))
                .findFirst()
                .or(() -> sorted.stream()
                        .filter(name -> isNear(wanted, name))
                        .min(comparingInt(name -> distance(wanted, name))));
    }

    /**
     * The known name that the written one misspells: of which at most two letters differ, ignoring case and separators. For
     * names among which others are right as well, so that one that is merely near may be meant as it stands.
     */
    public static Optional<String> misspelt(String written, Collection<String> known) {
        String wanted = fold(written);
        return known.stream()
                .sorted()
                .filter(name -> isWithin(MAX_MISSPELT, wanted, name))
                .min(comparingInt(name -> distance(wanted, name)));
    }

    /** {@code Did you mean 'x'?}, after a space, or nothing. */
    public static String didYouMean(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    private static boolean isNear(String folded, String name) {
        return isWithin(Math.max(1, fold(name).length() / 3), folded, name);
    }

    // The difference in length is a lower bound, and saves comparing long texts letter by letter.
    private static boolean isWithin(int most, String folded, String name) {
        return Math.abs(fold(name).length() - folded.length()) <= most && distance(folded, name) <= most;
    }

    private static int distance(String folded, String name) {
        return LevenshteinDistance.getDefaultInstance().apply(folded, fold(name));
    }

    private static String fold(String name) {
        return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
