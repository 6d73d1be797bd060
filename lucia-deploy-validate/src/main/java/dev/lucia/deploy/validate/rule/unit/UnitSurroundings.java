package dev.lucia.deploy.validate.rule.unit;

import static java.util.stream.Collectors.toCollection;

import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.Units;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the tree tells of the files that a unit names by their absolute paths: those of the file system that the unit lies in,
 * where it lies as on a machine, and otherwise those beside it.
 */
record UnitSurroundings(Unit unit, SourceTree tree) {
    private static final String EXAMPLE = ".example";

    // Where units lie in the file system of a machine, be it the machine's own or an image's.
    private static final Pattern MACHINE =
            Pattern.compile("(?<root>.*/)?(?:etc|run|(?:usr/)?(?:local/)?lib)/systemd/(?:system|user)(?:/.*)?");

    /** The env file at a path, where the tree has it. */
    Optional<EnvSource> find(SourcePath path) {
        return Stream.concat(
                        inRoot(path).stream(), Stream.of(path, unit.directory().resolve(path.name())))
                .flatMap(candidate -> tree.find(candidate).stream())
                .filter(EnvSource.class::isInstance)
                .map(EnvSource.class::cast)
                .findFirst();
    }

    /** Whether the tree tells that there is no file at the path, of all those that the unit reads. */
    boolean isMissing(SourcePath path, Set<String> namesRead) {
        Optional<SourcePath> there = inRoot(path);
        return there.isPresent()
                ? tree.knows(there.get().parent()) && !tree.exists(there.get())
                : !beside().isEmpty() && beside().stream().noneMatch(namesRead::contains);
    }

    /** The names of the env files beside the unit, where it is the only one there; an example has the name of its copy. */
    Set<String> beside() {
        boolean alone = Units.of(tree).list().stream()
                        .filter(other -> other.directory().equals(unit.directory())
                                && other.type().equals(unit.type()))
                        .count()
                == 1;
        return alone
                ? tree.sources(EnvSource.class)
                        .map(EnvSource::file)
                        .filter(file -> file.location().parent().equals(unit.directory()))
                        .map(UnitSurroundings::nameOfCopy)
                        .collect(toCollection(TreeSet::new))
                : Set.of();
    }

    private static String nameOfCopy(SourceFile file) {
        return file.isExample() ? file.name().substring(0, file.name().length() - EXAMPLE.length()) : file.name();
    }

    private Optional<SourcePath> inRoot(SourcePath path) {
        Matcher matcher = MACHINE.matcher(unit.directory().text());
        return matcher.matches()
                ? Optional.of(SourcePath.of(root(matcher) + path.text().substring(1)))
                : Optional.empty();
    }

    private static String root(Matcher machine) {
        return Optional.ofNullable(machine.group("root")).orElse("");
    }
}
