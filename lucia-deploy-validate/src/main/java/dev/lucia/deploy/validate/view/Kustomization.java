package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a directory is built of.
 *
 * @param directory the directory
 * @param root the document
 */
public record Kustomization(SourcePath directory, YamlValue root) {
    private static final Pattern REMOTE =
            Pattern.compile("[a-z+]+://.*|[^/]*@[^/]+:.*|.*[?]ref=.*|github\\.com/.*|.*\\.git(?:/.*)?");

    /** The kustomization that a file holds. */
    static Optional<Kustomization> of(YamlSource source) {
        return source.document()
                .map(root -> new Kustomization(source.file().location().parent(), root));
    }

    /** What it takes in: files, directories and addresses. */
    public Stream<YamlValue> resources() {
        return Stream.of("resources", "bases", "components")
                .flatMap(list -> root.at(list).items());
    }

    /** Whether what is named lies elsewhere in the world, such as in a repository. */
    public static boolean isRemote(String resource) {
        return REMOTE.matcher(resource).matches();
    }

    /** Whether objects may come from where nothing is known of: the world, charts, or programs. */
    boolean isOpen() {
        return Stream.of("helmCharts", "helmChartInflationGenerator", "generators", "transformers", "crds")
                        .anyMatch(list -> root.at(list).node().isArray())
                || resources()
                        .anyMatch(resource ->
                                resource.text().filter(Kustomization::isRemote).isPresent());
    }

    /** The paths of the files and directories that it takes in. */
    Stream<SourcePath> paths() {
        return resources()
                .flatMap(resource -> resource.text().stream())
                .filter(resource -> !isRemote(resource))
                .map(directory::resolve);
    }

    /** The namespace that everything is put into, where it says one. */
    public Optional<String> namespace() {
        return root.at("namespace").text();
    }

    /** What it generates: {@code ConfigMap/name} and {@code Secret/name}. */
    Set<String> generated() {
        return Stream.concat(generated("configMapGenerator", "ConfigMap"), generated("secretGenerator", "Secret"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> generated(String list, String kind) {
        return root.at(list)
                .items()
                .flatMap(item -> item.at("name").text().stream())
                .map(name -> kind + "/" + name);
    }

    /** A name as it may be written where this kustomization puts something before and behind the names. */
    String renamed(String name) {
        return root.at("namePrefix").text().orElse("")
                + name
                + root.at("nameSuffix").text().orElse("");
    }

    /** The entry that changes an image, by its name without tag and digest. */
    public Optional<YamlValue> image(String name) {
        return root.at("images")
                .items()
                .filter(image -> image.at("name").is(name))
                .findFirst();
    }

    /** How many pods it gives a workload, where it says so. */
    public Optional<YamlValue> replicas(String workload) {
        return root.at("replicas")
                .items()
                .filter(entry -> entry.at("name").is(workload))
                .map(entry -> entry.at("count"))
                .filter(count -> count.node().canConvertToInt())
                .findFirst();
    }

    /** Whether some patch mentions a field, so that its value in the manifests is not the last word. */
    public boolean patches(String field) {
        return root.at("patches")
                .items()
                .anyMatch(patch -> patch.at("path").isPresent()
                        || patch.at("patch")
                                .text()
                                .filter(text -> text.contains(field))
                                .isPresent());
    }

    /** The path of the file. */
    @Override
    public String toString() {
        return Quoted.of(root.file());
    }
}
