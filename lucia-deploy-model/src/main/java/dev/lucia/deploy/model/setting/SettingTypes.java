package dev.lucia.deploy.model.setting;

import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.TextFormat;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The types that the rows of the catalogue are made of. */
final class SettingTypes {
    // Unicode's white space and the byte-order mark: a copied token often carries one that nobody sees.
    private static final Pattern WHITE_SPACE =
            Pattern.compile("[\\s\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]");
    private static final String HEADER = "[^\\s=,]+=[^,]*";
    private static final Pattern ONE_HEADER = Pattern.compile(HEADER);
    private static final String HEADERS = "|" + HEADER + "(?:," + HEADER + ")*";
    private static final String HEADERS_RULE = "key=value pairs with commas between them, or empty";

    static final SettingType URL = new SettingType(
            "URL",
            "an absolute http or https URL",
            HttpUrl.class.getAnnotation(TextFormat.class).pattern(),
            List.of(),
            (value, provider) -> HttpUrl.of(value));

    static final SettingType OPTIONAL_URL = new SettingType(
            "URL or empty",
            "an absolute http or https URL, or empty",
            "|" + URL.pattern(),
            List.of(),
            (value, provider) -> {
                if (!value.isEmpty()) {
                    HttpUrl.of(value);
                }
            });

    static final SettingType WORD = new SettingType(
            "word", "not empty, without white space", "\\S+", List.of(), (value, provider) -> requireWord(value));

    static final SettingType NON_EMPTY =
            new SettingType("text", "not empty", "[\\s\\S]+", List.of(), (value, provider) -> {
                if (value.isEmpty()) {
                    throw new InvalidValueException(
                            "Empty value", "Leave the setting out for its default, or give it a value.");
                }
            });

    static final SettingType TEXT =
            new SettingType("text", "any text", "[\\s\\S]*", List.of(), (value, provider) -> {});

    static final SettingType REDIS_CONNECTION = new SettingType(
            "Redis connection string",
            "host:port, several with commas between them, options such as ssl=true allowed, never a password",
            "[^@]*[^@\\s]:[0-9]{1,5}[^@]*",
            List.of(),
            (value, provider) -> RedisConnectionString.check(value));

    static final SettingType LISTEN_URLS = new SettingType(
            "listen URLs",
            "http(s)://host:port, where the host may be + or *, several with semicolons between them",
            "https?://[^\\s/;]+:[0-9]+/?(?:;https?://[^\\s/;]+:[0-9]+/?)*",
            List.of(),
            (value, provider) -> ListenUrls.parse(value));

    static final SettingType HEADER_LIST =
            new SettingType("header list", HEADERS_RULE, HEADERS, List.of(), (value, provider) -> {
                if (!isHeaderList(value)) {
                    throw new InvalidValueException(
                            "Invalid header list", "Use " + HEADERS_RULE + ", for example api-key=abc.");
                }
            });

    private SettingTypes() {}

    /** A secret of at least so many characters, without white space. */
    static SettingType token(int minLength, String whose) {
        return new SettingType(
                "token",
                "at least " + minLength + " characters, without white space",
                "\\S{" + minLength + ",}",
                List.of(),
                (value, provider) -> requireToken(value, minLength, whose));
    }

    /** The key of the model endpoint: a token, or any word for a local server. */
    static SettingType apiKey(int minLength) {
        return new SettingType(
                "API key",
                "at least " + minLength + " characters without white space; for a local provider any word",
                "\\S+",
                List.of(),
                (value, provider) -> {
                    if (provider.needsRealKey()) {
                        requireToken(value, minLength, "The API keys of " + provider.title());
                    } else {
                        requireWord(value);
                    }
                });
    }

    /** One of a list of words, letter for letter. */
    static SettingType oneOf(String what, String... words) {
        List<String> allowed = List.of(words);
        return new SettingType(
                "choice",
                "one of " + String.join(", ", allowed) + ", in exactly these letters",
                String.join("|", allowed).replace(".", "\\."),
                allowed,
                (value, provider) -> {
                    if (!allowed.contains(value)) {
                        throw Choice.invalid(what, value, allowed);
                    }
                });
    }

    // One by one: matched as a whole, a long list would overflow the stack.
    private static boolean isHeaderList(String value) {
        return value.isEmpty()
                || Arrays.stream(value.split(",", -1))
                        .allMatch(header -> ONE_HEADER.matcher(header).matches());
    }

    private static void requireToken(String value, int minLength, String whose) {
        if (WHITE_SPACE.matcher(value).find()) {
            throw new InvalidValueException(
                    "White space in the value", whose + " hold none; copy it again as one word.");
        }
        if (value.codePointCount(0, value.length()) < minLength) {
            throw new InvalidValueException(
                    "Too short a value", whose + " have at least " + minLength + " characters; copy all of it.");
        }
    }

    private static void requireWord(String value) {
        if (value.isEmpty()) {
            throw new InvalidValueException("Empty value", "Give it a word without white space.");
        }
        if (WHITE_SPACE.matcher(value).find()) {
            throw new InvalidValueException("White space in the value", "Give it a single word, without spaces.");
        }
    }

    /** The shape of one listening address, for messages. */
    static InvalidValueException invalidListenUrl(String value) {
        return new InvalidValueException(
                "Invalid listen URL" + (value.contains("@") ? "" : " " + Quoted.of(value)),
                "Use http://host:port or https://host:port, where the host may be + or *, for example http://+:8080.");
    }
}
