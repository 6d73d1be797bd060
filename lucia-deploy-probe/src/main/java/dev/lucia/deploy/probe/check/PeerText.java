package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.Secret;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Shows what a peer sent: in single quotes, at most {@value #MOST} characters in all, nothing that a terminal obeys, and no
 * secret of ours, since a peer may send back what it was sent.
 */
final class PeerText {
    static final int MOST = 200;
    // A peer may cut our secret or put something before it; a run this long of it is no chance.
    private static final int SECRET_RUN = 8;
    private static final int MOST_CONTENT = MOST - "'…'".length();
    private static final HexFormat HEX = HexFormat.of();

    private final List<String> secrets;

    private PeerText(Collection<Secret> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .map(Secret::reveal)
                .toList();
    }

    static String quote(String text, Collection<Secret> secrets) {
        return new PeerText(secrets).quote(text);
    }

    /** A text of this machine, such as a path, in full but without what a terminal obeys. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(codePoint -> out.append(escaped(codePoint)));
        return out.toString();
    }

    private String quote(String text) {
        StringBuilder out = new StringBuilder("'");
        int at = 0;
        while (at < text.length()) {
            int hidden = secretAt(text, at);
            int codePoint = text.codePointAt(at);
            String shown = hidden > 0 ? Secret.MASK : escaped(codePoint);
            if (out.length() - 1 + shown.length() > MOST_CONTENT) {
                return out.append("…'").toString();
            }
            out.append(shown);
            at += hidden > 0 ? hidden : Character.charCount(codePoint);
        }
        return out.append('\'').toString();
    }

    /** How many characters here are one of the secrets, or a long run of one; 0 for none. */
    private int secretAt(String text, int at) {
        return secrets.stream()
                .mapToInt(secret -> runAt(text, at, secret))
                .max()
                .orElse(0);
    }

    private static int runAt(String text, int at, String secret) {
        int least = Math.min(SECRET_RUN, secret.length());
        int longest = 0;
        for (int from = 0; from + least <= secret.length(); from++) {
            int length = 0;
            while (from + length < secret.length()
                    && at + length < text.length()
                    && same(secret.charAt(from + length), text.charAt(at + length))) {
                length++;
            }
            longest = length >= least ? Math.max(longest, length) : longest;
        }
        return longest;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isVisible(codePoint) ? Character.toString(codePoint) : hex(codePoint);
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String hex(int codePoint) {
        StringBuilder out = new StringBuilder();
        for (char c : Character.toChars(codePoint)) {
            out.append("\\u").append(HEX.toHexDigits(c));
        }
        return out.toString();
    }
}
