package dev.lucia.deploy.validate.report;

/**
 * A line of a file, as it may be shown.
 *
 * @param number the number of the line, from 1
 * @param line what is shown of it
 * @param caret the characters before the place that is meant
 */
record Excerpt(int number, String line, int caret) {
    private static final int MAX = 150;
    private static final int BEFORE = 60;

    /** Cuts a long line around the place, and shows no control character. */
    static Excerpt of(int number, String line, int caret) {
        int[] codePoints = line.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
                .toArray();
        int place = Math.min(caret, codePoints.length);
        if (codePoints.length <= MAX) {
            return new Excerpt(number, new String(codePoints, 0, codePoints.length), place);
        }
        int start = Math.max(0, Math.min(place - BEFORE, codePoints.length - MAX));
        String cut = new String(codePoints, start, MAX);
        return new Excerpt(number, start > 0 ? "…" + cut : cut, place - start + (start > 0 ? 1 : 0));
    }
}
