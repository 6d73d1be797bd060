package dev.lucia.deploy.validate.shape;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code text | [text] | {scalar}}. */
final class TypeParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(=[^|\\]}\\s]+|[a-z_]+|[|\\[\\]{}])\\s*");

    private final Matcher tokens;
    private final Function<String, Type> named;
    private String token = "";

    TypeParser(String expression, Function<String, Type> named) {
        this.tokens = TOKEN.matcher(expression);
        this.named = named;
    }

    Type parse() {
        next();
        return alternatives();
    }

    private Type alternatives() {
        Type type = alternative();
        while (token.equals("|")) {
            next();
            type = type.or(alternative());
        }
        return type;
    }

    private Type alternative() {
        String first = token;
        next();
        if (first.equals("[")) {
            Type items = alternatives();
            next();
            return Type.listOf(items);
        } else if (first.equals("{")) {
            Type values = alternatives();
            next();
            return Type.of(Entries.mapOf(values));
        } else if (first.startsWith("=")) {
            return Type.of(Scalar.choice(List.of(first.substring(1).split(",", -1))));
        }
        return named.apply(first);
    }

    private void next() {
        token = tokens.find() ? tokens.group(1) : "";
    }
}
