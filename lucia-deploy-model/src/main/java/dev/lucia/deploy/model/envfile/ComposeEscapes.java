package dev.lucia.deploy.model.envfile;

import java.util.regex.Pattern;

/**
 * What {@code expandEscapes} of compose-go's {@code dotenv/parser.go} makes of a value in double quotes.
 *
 * @param text the value, in which <code>$$</code> stands for an escaped dollar
 * @param dollars how many dollars were escaped by a backslash
 * @param surprising whether it held an escape that a Windows path or a regular expression may hold without meaning it
 */
record ComposeEscapes(String text, int dollars, boolean surprising) {
    private static final String SIMPLE = "abfnrtv\"\\";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000B\"\\";
    private static final String EXPECTED = "nr\"\\$";
    private static final int OCTAL_DIGITS = 3;
    private static final Pattern CHARACTER = Pattern.compile("[0-3][0-7][0-7]");

    static ComposeEscapes none(String content) {
        return new ComposeEscapes(content, 0, false);
    }

    static ComposeEscapes expand(String content) {
        StringBuilder out = new StringBuilder(content.length());
        int dollars = 0;
        boolean surprising = false;
        int i = 0;
        while (i < content.length()) {
            char c = content.charAt(i++);
            if (c != '\\' || i == content.length()) {
                out.append(c);
                continue;
            }
            char escaped = content.charAt(i++);
            surprising |= EXPECTED.indexOf(escaped) < 0 && (SIMPLE.indexOf(escaped) >= 0 || escaped == '0');
            if (escaped == '$') {
                dollars++;
            }
            i = escaped == '0' ? octal(content, i, out) : simple(escaped, i, out);
        }
        return new ComposeEscapes(out.toString(), dollars, surprising);
    }

    private static int simple(char escaped, int after, StringBuilder out) {
        int known = SIMPLE.indexOf(escaped);
        if (escaped == '$') {
            out.append("$$");
        } else if (known >= 0) {
            out.append(MEANING.charAt(known));
        } else {
            out.append('\\').append(escaped);
        }
        return after;
    }

    /** Three octal digits up to 377 are a character; of anything else the zero is lost and the rest stays. */
    private static int octal(String content, int from, StringBuilder out) {
        int to = from;
        while (to < content.length() && to < from + OCTAL_DIGITS && isDigit(content.charAt(to))) {
            to++;
        }
        String digits = content.substring(from, to);
        if (CHARACTER.matcher(digits).matches()) {
            out.append((char) Integer.parseInt(digits, 8));
        } else {
            out.append('\\').append(digits);
        }
        return to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
