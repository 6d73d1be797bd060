package dev.lucia.deploy.render.escape;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.value.InvalidValueException;

/**
 * A YAML mapping key that stands before its colon on one line.
 *
 * <p>Such a key has at most 1024 characters (YAML 1.2.2, section 7.4, {@code ns-s-implicit-yaml-key}), which libyaml
 * counts in bytes.
 */
final class YamlKeyEscaper implements Escaper {
    private static final int MAX_BYTES = 1024;

    @Override
    public String escape(String value) {
        String key = new YamlEscaper().escape(value);
        if (key.getBytes(UTF_8).length > MAX_BYTES) {
            throw new InvalidValueException(
                    "A key of " + key.length() + " characters cannot stand before a colon in YAML",
                    "Shorten it to at most " + MAX_BYTES + " bytes, its quotes and escapes included.");
        }
        return key;
    }
}
