package dev.lucia.deploy.validate.rule.tree;

import java.util.Set;

/** Tells images apart by their references. */
final class Images {
    private static final Set<String> REDIS = Set.of("redis", "valkey", "keydb");

    private Images() {}

    /** The same text for references that mean the same image: a digest decides over a tag, no tag is {@code latest}. */
    static String normalized(String reference) {
        String bare = reference.replaceFirst("^(?:index\\.)?docker\\.io/(?:library/)?", "");
        int at = bare.indexOf('@');
        if (at >= 0) {
            return name(bare) + bare.substring(at);
        }
        return bare.equals(name(bare)) ? bare + ":latest" : bare;
    }

    /** The reference without tag and digest. */
    static String name(String reference) {
        String bare = reference.replaceFirst("@.*", "");
        int colon = bare.lastIndexOf(':');
        return colon > bare.lastIndexOf('/') ? bare.substring(0, colon) : bare;
    }

    static boolean isRedis(String reference) {
        String name = name(reference);
        return REDIS.contains(name.substring(name.lastIndexOf('/') + 1));
    }
}
