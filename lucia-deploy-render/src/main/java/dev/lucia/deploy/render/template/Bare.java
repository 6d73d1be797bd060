package dev.lucia.deploy.render.template;

import dev.lucia.deploy.model.value.Quoted;
import java.util.regex.Pattern;

/**
 * {@code {= value | bare =}}: a part of a larger token, as it is. It takes only values that mean themselves in every
 * language, so that nothing can break out; for any other the template must let the whole token be escaped.
 */
final class Bare {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:/@+-]*|[./][A-Za-z0-9._/-]*");

    private Bare() {}

    static String require(String value) {
        if (!HARMLESS.matcher(value).matches()) {
            throw new IllegalArgumentException("The value " + Quoted.of(value) + " can not stand bare in a file.");
        }
        return value;
    }
}
