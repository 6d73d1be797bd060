package dev.lucia.deploy.model.envfile;

import java.util.Comparator;

/**
 * A place in a text. Lines end with a line feed, whatever the dialect makes of a lone carriage return; a byte-order
 * mark takes no column.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record Position(int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Line and column, such as {@code 3:14}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
