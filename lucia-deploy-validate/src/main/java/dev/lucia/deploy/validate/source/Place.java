package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.Position;

/**
 * A place in a file.
 *
 * @param file the path of the file, with {@code /} between its parts
 * @param position the line and the column, from 1
 * @param pointer the JSON Pointer of the value, where the file has a structure; otherwise empty
 */
public record Place(String file, Position position, String pointer) {
    /** A place in a file without a structure. */
    public Place(String file, Position position) {
        this(file, position, "");
    }

    /** The beginning of a file, for what is about all of it. */
    public static Place of(SourceFile file) {
        return new Place(file.path(), Position.START);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + position;
    }
}
