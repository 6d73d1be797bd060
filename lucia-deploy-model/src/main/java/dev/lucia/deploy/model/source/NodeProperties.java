package dev.lucia.deploy.model.source;

import java.util.Optional;

/**
 * What may stand before a value: an anchor and a tag (YAML 1.2, 6.9).
 *
 * @param anchor the name of the anchor
 * @param end the index of the character after both and the space behind them
 */
record NodeProperties(Optional<String> anchor, int end) {
    private static final String ENDS_NAME = " \t\r\n,[]{}";
    private static final String SPACE = " \t\r\n";

    /** What stands at the index; nothing and the index itself where neither does. */
    static NodeProperties at(String text, int index) {
        Optional<String> anchor = Optional.empty();
        int at = index;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            int end = endOfName(text, at + 1);
            if (text.charAt(at) == '&') {
                anchor = Optional.of(text.substring(at + 1, end));
            }
            at = end;
            while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return new NodeProperties(anchor, at);
    }

    /** The name of the alias whose {@code *} stands at the index. */
    static String alias(String text, int index) {
        return text.substring(index + 1, endOfName(text, index + 1));
    }

    private static int endOfName(String text, int start) {
        int at = start;
        while (at < text.length() && ENDS_NAME.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
