package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.Position;
import java.util.List;
import java.util.stream.Stream;

/**
 * A unit of systemd, or a drop-in of one, by {@code systemd.syntax(7)}.
 *
 * @param file the file
 * @param sections the headers of sections, in the order of the file
 * @param entries the assignments, in the order of the file
 * @param malformed where lines start that are neither
 */
public record UnitSource(SourceFile file, List<Section> sections, List<Entry> entries, List<Position> malformed)
        implements Source {
    /**
     * A header such as {@code [Service]}.
     *
     * @param name what stands in the brackets
     * @param position where the line starts
     */
    public record Section(String name, Position position) {}

    /**
     * An assignment.
     *
     * @param section the section that it belongs to; empty before the first header
     * @param name the directive
     * @param value the value, continued lines joined by a space
     * @param position where the directive starts
     */
    public record Entry(String section, String name, String value, Position position) {
        /** The place; the value may be a secret and is not shown. */
        @Override
        public String toString() {
            return "[" + section + "] " + name + " at " + position;
        }
    }

    public UnitSource {
        sections = List.copyOf(sections);
        entries = List.copyOf(entries);
        malformed = List.copyOf(malformed);
    }

    static UnitSource read(SourceFile file) {
        return new UnitReader(file).read();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.UNIT;
    }

    /** The assignments of a directive, in the order of the file. */
    public Stream<Entry> entries(String section, String name) {
        return entries.stream()
                .filter(entry -> entry.section().equals(section) && entry.name().equals(name));
    }

    /** A place in the file. */
    public Place at(Position position) {
        return new Place(file.path(), position);
    }

    /** The place of an assignment. */
    public Place at(Entry entry) {
        return at(entry.position());
    }
}
