package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.UnitSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit of systemd with the drop-ins beside it, read in their order.
 *
 * @param name the name of the unit, such as {@code lucia.service}
 * @param files the unit's own file, if it is there, then its drop-ins
 * @param complete whether the unit's own file is among them
 */
public record Unit(String name, List<UnitSource> files, boolean complete) {
    /**
     * An assignment and the file that it stands in.
     *
     * @param file the file
     * @param entry the assignment
     */
    public record Setting(UnitSource file, UnitSource.Entry entry) {
        /** What is assigned. */
        public String value() {
            return entry.value();
        }

        /** Where it stands. */
        public Place place() {
            return file.at(entry);
        }
    }

    public Unit {
        files = List.copyOf(files);
    }

    /** The kind of unit, such as {@code service}. */
    public String type() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The directory of its first file. */
    public SourcePath directory() {
        return files.get(0).file().location().parent();
    }

    /** The assignments of a directive in the order in which systemd reads them. */
    public Stream<Setting> settings(String section, String name) {
        return files.stream().flatMap(file -> file.entries(section, name).map(entry -> new Setting(file, entry)));
    }

    /** The last assignment of a directive that takes one value. */
    public Optional<Setting> last(String section, String name) {
        return settings(section, name).reduce((earlier, later) -> later);
    }
}
