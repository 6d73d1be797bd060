package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.UnitSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The units of a tree.
 *
 * @param list the units, by path
 */
public record Units(List<Unit> list) {
    private static final String DROP_INS = ".d";

    public Units {
        list = List.copyOf(list);
    }

    /** The units of a tree. */
    public static Units of(SourceTree tree) {
        return tree.view(Units.class, Units::find);
    }

    private static Units find(SourceTree tree) {
        SortedMap<SourcePath, List<UnitSource>> byUnit = new TreeMap<>();
        tree.sources(UnitSource.class)
                .forEach(source -> byUnit.computeIfAbsent(unit(source.file().location()), path -> new ArrayList<>())
                        .add(source));
        List<Unit> units = new ArrayList<>();
        byUnit.forEach((path, files) -> units.add(unit(path, files)));
        return new Units(units);
    }

    private static Unit unit(SourcePath path, List<UnitSource> files) {
        Comparator<UnitSource> ownFirst =
                Comparator.comparing(source -> !source.file().location().equals(path));
        List<UnitSource> sorted = files.stream()
                .sorted(ownFirst.thenComparing(source -> source.file().name()))
                .toList();
        return new Unit(path.name(), sorted, sorted.get(0).file().location().equals(path));
    }

    private static SourcePath unit(SourcePath file) {
        SourcePath directory = file.parent();
        String name = directory.name();
        return file.name().endsWith(".conf") && name.endsWith(DROP_INS)
                ? directory.parent().resolve(name.substring(0, name.length() - DROP_INS.length()))
                : file;
    }
}
