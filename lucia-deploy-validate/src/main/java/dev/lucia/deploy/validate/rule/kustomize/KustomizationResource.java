package dev.lucia.deploy.validate.rule.kustomize;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Kustomization;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class KustomizationResource implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("kustomization-resource", Severity.ERROR)
            .finds(
                    "A file or directory that a kustomization names and that is not there, or is not what belongs there: a "
                            + "directory in the place of a file, a file in that of a component, or a directory without a "
                            + "kustomization.yaml.")
            .because("Kustomize refuses the whole directory.")
            .example("resources:\n  - deploymnet.yaml", "resources:\n  - deployment.yaml");

    private static final String COMPONENTS = "/components";
    private static final Set<String> TAKES_DIRECTORIES =
            Set.of("/resources", "/bases", COMPONENTS, "/generators", "/transformers", "/validators");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        Set<SourcePath> kustomizations = tree.yaml(SourceKind.KUSTOMIZATION)
                .map(source -> source.file().location().parent())
                .collect(Collectors.toSet());
        return tree.yaml(SourceKind.KUSTOMIZATION)
                .flatMap(source -> source.document().stream()
                        .flatMap(root -> paths(root).flatMap(path -> check(tree, kustomizations, source, path))));
    }

    private Stream<Finding> check(SourceTree tree, Set<SourcePath> kustomizations, YamlSource source, YamlValue value) {
        String text = value.text().map(written -> path(value, written)).orElse("");
        SourcePath path = source.file().location().parent().resolve(text);
        boolean isElsewhere =
                text.isEmpty() || text.contains("\n") || Kustomization.isRemote(text) || !tree.covers(path);
        if (isElsewhere) {
            return Stream.empty();
        } else if (!tree.exists(path)) {
            return Stream.of(
                    found(
                            value.place(),
                            "There is no " + Quoted.of(text) + ".",
                            "Correct the name, take it out, or add the file; paths start from the directory of the kustomization."));
        }
        return (tree.knows(path) ? directory(value, text, kustomizations.contains(path)) : file(value, text)).stream();
    }

    private Optional<Finding> directory(YamlValue value, String text, boolean hasKustomization) {
        if (!TAKES_DIRECTORIES.contains(value.named().pointer())) {
            return Optional.of(found(value.place(), Quoted.of(text) + " is a directory.", "Name a file."));
        }
        return hasKustomization
                ? Optional.empty()
                : Optional.of(found(
                        value.place(),
                        "The directory " + Quoted.of(text) + " has no kustomization.yaml.",
                        "Add one to it, or name its files one by one."));
    }

    private Optional<Finding> file(YamlValue value, String text) {
        return value.named().pointer().equals(COMPONENTS)
                ? Optional.of(found(
                        value.place(),
                        Quoted.of(text) + " is a file, and a component is a directory.",
                        "Name the directory of a kustomization of kind Component, or the file under resources."))
                : Optional.empty();
    }

    private static Stream<YamlValue> paths(YamlValue root) {
        Stream<YamlValue> lists = Stream.of(
                        "resources",
                        "bases",
                        "components",
                        "crds",
                        "configurations",
                        "generators",
                        "transformers",
                        "validators",
                        "patchesStrategicMerge")
                .flatMap(list -> root.at(list).items());
        Stream<YamlValue> ofEntries = Stream.of("patches", "patchesJson6902", "replacements")
                .flatMap(list -> root.at(list).items())
                .map(entry -> entry.at("path"));
        Stream<YamlValue> ofGenerators = Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(list -> root.at(list).items())
                .flatMap(generator -> Stream.concat(
                        Stream.of(generator.at("env")),
                        Stream.of("envs", "files")
                                .flatMap(list -> generator.at(list).items())));
        return Stream.of(lists, ofEntries, ofGenerators).flatMap(paths -> paths);
    }

    // A file of a generator may have another name in the object: name=path.
    private static String path(YamlValue value, String text) {
        return value.pointer().contains("Generator/") ? text.substring(text.indexOf('=') + 1) : text;
    }
}
