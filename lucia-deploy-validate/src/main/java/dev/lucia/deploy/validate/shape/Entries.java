package dev.lucia.deploy.validate.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a mapping holds. The reader fills it before anybody sees it: mappings name each other, in circles too. */
final class Entries {
    private final Map<String, Type> keys = new LinkedHashMap<>();
    private final Map<Pattern, Type> patterns = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** A mapping of whatever keys to one type. */
    static Entries mapOf(Type type) {
        Entries entries = new Entries();
        entries.put("/.*/", type);
        return entries;
    }

    /**
     * Adds a key.
     *
     * @param key the key, with {@code !} behind it if it has to be there; a regular expression between slashes
     */
    void put(String key, Type type) {
        if (key.startsWith("/")) {
            patterns.put(Pattern.compile(key.substring(1, key.length() - 1), Pattern.DOTALL), type);
        } else if (key.endsWith("!")) {
            required.add(key.substring(0, key.length() - 1));
            keys.put(key.substring(0, key.length() - 1), type);
        } else {
            keys.put(key, type);
        }
    }

    /** The type of what a key leads to; empty for a key that is not known. */
    Optional<Type> typeOf(String key) {
        return Optional.ofNullable(keys.get(key))
                .or(() -> patterns.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(key).matches())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    Set<String> known() {
        return keys.keySet();
    }

    List<String> required() {
        return required;
    }
}
