package dev.lucia.deploy.model.setting;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keys and tokens look like, whatever they are called: those of OpenAI ({@code sk-…}), JSON Web Tokens, which Home
 * Assistant's are (RFC 7519), of GitHub, Docker Hub, AWS and Slack, and private keys (RFC 7468).
 */
public final class KeyShapes {
    private static final String PART = "[A-Za-z0-9_-]{10,}+";

    /** Keys that are known by their beginning; a regular expression for Java. */
    public static final String PATTERN = "(?<![A-Za-z0-9_-])(?:sk-[A-Za-z0-9_-]{20,}+"
            + "|eyJ" + PART + "[.]" + PART + "[.]" + PART
            + "|gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_[A-Za-z0-9_]{22,}+|dckr_pat_[A-Za-z0-9_-]{20,}+"
            + "|AKIA[0-9A-Z]{16}(?![0-9A-Za-z])|xox[abprs]-[A-Za-z0-9-]{10,}+)"
            + "|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----";

    private static final Pattern KEY = Pattern.compile(PATTERN);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/=_-]{20,}+");
    private static final int MIN_OF_EACH = 3;

    private KeyShapes() {}

    /** Where in the text something looks like a real key, none that is a placeholder. */
    public static OptionalInt find(String text) {
        Matcher key = KEY.matcher(text);
        while (key.find()) {
            if (!Placeholder.isIn(key.group())) {
                return OptionalInt.of(key.start());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether something in the text looks like a real key. */
    public static boolean isIn(String text) {
        return find(text).isPresent();
    }

    /** Whether the text as a whole may be a key: one that is known, or a long word of letters and digits. */
    public static boolean mayBe(String text) {
        return isIn(text) || (WORD.matcher(text).matches() && !Placeholder.isIn(text) && looksRandom(text));
    }

    private static boolean looksRandom(String text) {
        return text.chars().filter(Character::isDigit).count() >= MIN_OF_EACH
                && text.chars().filter(Character::isLetter).count() >= MIN_OF_EACH;
    }
}
