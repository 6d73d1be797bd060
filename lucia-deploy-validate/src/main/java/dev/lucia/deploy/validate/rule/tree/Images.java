package dev.lucia.deploy.validate.rule.tree;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells images apart by their references. */
final class Images {
    private static final Set<String> REDIS = Set.of("redis", "valkey", "keydb");

    private static final Pattern VERSION = Pattern.compile(":v?([0-9]+(?:\\.[0-9]+)*)[^:/]*$");

    private Images() {}

    /** The same text for references that mean the same image: a digest decides over a tag, no tag is {@code latest}. */
    static String normalized(String reference) {
        String bare = reference.replaceFirst("^(?:index\\.)?docker\\.io/(?:library/)?", "");
        if (bare.contains("@")) {
            return name(bare) + bare.substring(bare.indexOf('@'));
        }
        return bare.equals(name(bare)) ? bare + ":latest" : bare;
    }

    /** The reference without tag and digest. */
    static String name(String reference) {
        String bare = reference.replaceFirst("@.*", "");
        int colon = bare.lastIndexOf(':');
        return colon > bare.lastIndexOf('/') ? bare.substring(0, colon) : bare;
    }

    /** Whether two references may mean the same Redis: as far as both tell, the same version; the variant does not matter. */
    static boolean mayBeOneVersion(String one, String other) {
        List<String> numbers = numbers(one);
        List<String> others = numbers(other);
        int common = Math.min(numbers.size(), others.size());
        return name(one).equals(name(other))
                && (one.equals(other)
                        || (common > 0 && numbers.subList(0, common).equals(others.subList(0, common))));
    }

    private static List<String> numbers(String reference) {
        Matcher version = VERSION.matcher(reference.replaceFirst("@.*", ""));
        return version.find() ? List.of(version.group(1).split("\\.", -1)) : List.of();
    }

    static boolean isRedis(String reference) {
        String name = name(reference);
        return REDIS.contains(name.substring(name.lastIndexOf('/') + 1));
    }
}
