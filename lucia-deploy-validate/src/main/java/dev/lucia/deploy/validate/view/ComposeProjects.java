package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Compose projects of a tree: each file that stands alone, and that file with each override beside it. A file is an
 * override by its name, {@code compose.WORD.yml} beside {@code compose.yml}.
 *
 * @param projects the projects, by path
 */
public record ComposeProjects(List<ComposeProject> projects) {
    private static final Pattern BASE = Pattern.compile("(?:docker-)?compose\\.ya?ml");
    private static final Pattern OVERRIDE = Pattern.compile("(?:docker-)?compose[.-].+\\.ya?ml");

    public ComposeProjects {
        projects = List.copyOf(projects);
    }

    /** The projects of a tree. */
    public static ComposeProjects of(SourceTree tree) {
        return tree.view(ComposeProjects.class, ComposeProjects::find);
    }

    private static ComposeProjects find(SourceTree tree) {
        SortedMap<SourcePath, List<YamlSource>> byDirectory = new TreeMap<>();
        tree.yaml(SourceKind.COMPOSE)
                .forEach(source -> byDirectory
                        .computeIfAbsent(source.file().location().parent(), directory -> new ArrayList<>())
                        .add(source));
        List<ComposeProject> found = new ArrayList<>();
        byDirectory.forEach((directory, sources) -> {
            ComposeVariables variables = ComposeVariables.of(tree, directory);
            Optional<YamlSource> base = sources.stream()
                    .filter(source -> BASE.matcher(source.file().name()).matches())
                    .findFirst();
            sources.forEach(source -> found.add(project(directory, base, source, variables)));
        });
        return new ComposeProjects(found);
    }

    private static ComposeProject project(
            SourcePath directory, Optional<YamlSource> base, YamlSource source, ComposeVariables variables) {
        boolean isOverride = OVERRIDE.matcher(source.file().name()).matches();
        List<YamlValue> roots = Stream.concat(isOverride ? base.stream() : Stream.empty(), Stream.of(source))
                .flatMap(file -> file.document().stream())
                .toList();
        boolean complete = (!isOverride || base.isPresent())
                && roots.stream().noneMatch(root -> root.at("include").isPresent());
        return new ComposeProject(directory, roots, complete, variables);
    }
}
