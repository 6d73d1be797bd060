package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the references of a Compose project mean: the variables of the {@code .env} beside it. Where there is none yet, the
 * names that {@code .env.example} holds count as known, since a copy of it is what people fill in.
 *
 * @param envFile the path of the {@code .env}, whether it is there or not
 * @param values the variables of the {@code .env}; empty where it is not there
 * @param names the names that are known
 */
public record ComposeVariables(String envFile, Map<String, String> values, Set<String> names) {
    /** What every shell hands on, and Compose itself sets. */
    private static final Set<String> ALWAYS =
            Set.of("HOME", "PATH", "PWD", "USER", "LOGNAME", "SHELL", "COMPOSE_PROJECT_NAME", "XDG_RUNTIME_DIR");

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^${}]*))?}");

    public ComposeVariables {
        values = Collections.unmodifiableMap(values);
        names = Set.copyOf(names);
    }

    static ComposeVariables of(SourceTree tree, SourcePath directory) {
        SourcePath path = directory.resolve(".env");
        Optional<EnvSource> own = env(tree, path);
        Optional<EnvSource> example = own.isPresent() ? Optional.empty() : env(tree, directory.resolve(".env.example"));
        Set<String> names = new HashSet<>(ALWAYS);
        own.or(() -> example)
                .ifPresent(source -> names.addAll(source.env().values().keySet()));
        return new ComposeVariables(
                path.text(), own.map(source -> source.env().values()).orElse(Map.of()), names);
    }

    /** Whether a variable of this name has a value, perhaps an empty one. */
    public boolean knows(String name) {
        return names.contains(name);
    }

    /** A text with its references replaced; empty where one of them has no value that is known here. */
    public Optional<String> resolve(String text) {
        String resolved = WITH_DEFAULT.matcher(text).replaceAll(this::value);
        return resolved.replace("$$", "").contains("$") ? Optional.empty() : Optional.of(resolved.replace("$$", "$"));
    }

    private String value(MatchResult reference) {
        String value = values.getOrDefault(reference.group(1), "");
        String standard = reference.group(2);
        return Matcher.quoteReplacement(!value.isEmpty() ? value : standard != null ? standard : reference.group());
    }

    private static Optional<EnvSource> env(SourceTree tree, SourcePath path) {
        return tree.find(path).filter(EnvSource.class::isInstance).map(EnvSource.class::cast);
    }

    /** The path and how many there are; the values may be secrets and are not shown. */
    @Override
    public String toString() {
        return Quoted.of(envFile) + ": " + values.size() + " variables";
    }
}
