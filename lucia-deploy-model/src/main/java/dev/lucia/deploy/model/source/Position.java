package dev.lucia.deploy.model.source;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in code points; a byte-order mark takes none
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** The first character of a text. */
    public static final Position START = new Position(1, 1);

    /**
     * The place of a character.
     *
     * @param index the index of the character, from 0; the text's length for its end
     */
    public static Position of(String text, int index) {
        return new Lines(text).at(index);
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
