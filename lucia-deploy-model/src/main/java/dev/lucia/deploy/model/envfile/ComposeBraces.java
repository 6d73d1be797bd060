package dev.lucia.deploy.model.envfile;

import java.util.Arrays;

/** Where the braces of a template close, by the rules of {@code getFirstBraceClosingIndex} and of its pattern. */
final class ComposeBraces {
    private final int[] partner;
    private final int[] lastBefore;
    private final int[] lineEnd;

    ComposeBraces(String template) {
        int length = template.length();
        partner = new int[length];
        lastBefore = new int[length + 1];
        lineEnd = new int[length + 1];
        Arrays.fill(partner, -1);
        pair(template);
        lastBefore[0] = -1;
        for (int i = 0; i < length; i++) {
            lastBefore[i + 1] = template.charAt(i) == '}' ? i : lastBefore[i];
        }
        lineEnd[length] = length;
        for (int i = length - 1; i >= 0; i--) {
            lineEnd[i] = template.charAt(i) == '\n' ? i : lineEnd[i + 1];
        }
    }

    /** The character after an opening brace is never looked at, which matters for braces that touch. */
    private void pair(String template) {
        int[] open = new int[template.length()];
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '}' && depth > 0) {
                partner[open[--depth]] = i;
            } else if (c == '{') {
                open[depth++] = i;
                i++;
            }
        }
    }

    /**
     * Where a reference with an argument ends: at the partner of its brace if that is on the line of the argument, else
     * at the last closing brace of that line before the end; -1 if there is none.
     */
    int close(int openBrace, int argument, int end) {
        int last = lastBefore[Math.min(lineEnd[argument], end)];
        int own = partner[openBrace];
        return last < argument ? -1 : own >= 0 && own <= last ? own : last;
    }
}
