package dev.lucia.deploy.validate.view;

import static java.util.stream.Collectors.toSet;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSetting.At;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings in env files. */
final class EnvFileSettings {
    private static final Pattern NAMED = Pattern.compile("(?:lucia)?\\.env(?:\\..*)?");
    private static final Pattern WHOLE = Pattern.compile("(?:lucia)?\\.env(?:\\.(?:example|sample|template|dist))?");
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][\\w.-]{0,62})");

    /** Problems with a value that does arrive as it is read. */
    private static final Set<Kind> VALUE_ARRIVES = Set.of(Kind.DUPLICATE_NAME, Kind.COMMENT_CUT, Kind.COLON_FOR_EQUALS);

    /** Of how many names that are no setting it is asked which one they mean; a file of noise must not take long. */
    private static final int MAX_NAMES = 1000;

    private final EnvSource source;
    private final SettingLookup lookup;
    private final ComposeNeighbours neighbours;
    private final SourceTree tree;

    private EnvFileSettings(EnvSource source, SettingLookup lookup, SourceTree tree) {
        this.source = source;
        this.lookup = lookup;
        this.neighbours = ComposeNeighbours.of(tree, source);
        this.tree = tree;
    }

    static Stream<SettingSet> in(SourceTree tree, SettingLookup lookup) {
        return tree.sources(EnvSource.class)
                .flatMap(source -> new EnvFileSettings(source, lookup, tree).set().stream());
    }

    /** What the other files of a directory give: people keep the secrets in one and the rest in another. */
    private Set<String> besides() {
        return tree.sources(EnvSource.class)
                .filter(other -> !other.equals(source) && isPart(source, other))
                .flatMap(other -> other.env().assignments().stream())
                .map(EnvAssignment::name)
                .filter(lookup::isSetting)
                .collect(toSet());
    }

    // Of .env.dev and .env.prod only one is read at a time, of common.env and secrets.env both are.
    private static boolean isPart(EnvSource one, EnvSource other) {
        return one.method() == other.method()
                && one.file().location().parent().equals(other.file().location().parent())
                && Stream.of(one, other).allMatch(each -> each.file().name().endsWith(".env"));
    }

    private Optional<SettingSet> set() {
        Collection<ConfiguredSetting> settings = settings();
        boolean named = NAMED.matcher(source.file().name()).matches();
        if (!named && !SettingLookup.isLucias(settings)) {
            return Optional.empty();
        }
        boolean whole = isWhole(settings) && (SettingLookup.isLucias(settings) || !neighbours.ownOnly());
        return Optional.of(new SettingSet(
                source.method(),
                List.copyOf(settings),
                whole ? missing(settings) : List.of(),
                new SettingSet.Traits(
                        lookup.provider(settings), whole, source.file().isExample(), neighbours.hostNetwork())));
    }

    private Collection<ConfiguredSetting> settings() {
        Set<String> distorted = source.env().problems().stream()
                .filter(problem -> problem.effect() != Effect.HARMLESS && !VALUE_ARRIVES.contains(problem.kind()))
                .map(EnvProblem::name)
                .collect(toSet());
        Map<String, EnvAssignment> last = new LinkedHashMap<>();
        source.env().assignments().stream()
                .filter(assignment -> source.env().dialect().carries(assignment.name()))
                .forEach(assignment -> last.put(assignment.name(), assignment));
        return worthALook(last.keySet().stream())
                .map(last::get)
                .map(assignment -> setting(assignment, distorted.contains(assignment.name())))
                .toList();
    }

    /** The settings among names, and the first of the others. */
    private Stream<String> worthALook(Stream<String> names) {
        List<String> all = names.toList();
        return Stream.concat(
                all.stream().filter(lookup::isSetting),
                all.stream().filter(name -> !lookup.isSetting(name)).limit(MAX_NAMES));
    }

    private ConfiguredSetting setting(EnvAssignment assignment, boolean distorted) {
        At at = new At(
                Home.ENV_FILE, () -> source.at(assignment.namePosition()), () -> source.at(assignment.valuePosition()));
        Optional<String> value = distorted ? Optional.empty() : Optional.of(assignment.value());
        ConfiguredSetting setting = lookup.setting(assignment.name(), value, at);
        boolean replaced = setting.setting().isEmpty() && neighbours.replaced().contains(assignment.name());
        return replaced ? setting.asOrdinary() : setting;
    }

    private List<SettingSet.Missing> missing(Collection<ConfiguredSetting> settings) {
        Set<String> given = new HashSet<>(SettingLookup.given(settings));
        given.addAll(lookup.described());
        given.addAll(neighbours.given());
        given.addAll(besides());
        given.addAll(mentioned());
        Place start = Place.of(source.file());
        return lookup.requiredBut(given).stream()
                .map(setting -> new SettingSet.Missing(setting, start, remedy()))
                .toList();
    }

    /** Whether all settings would stand here: by its name, or because most of the required ones do. */
    private boolean isWhole(Collection<ConfiguredSetting> settings) {
        int required = lookup.requiredBut(Set.of()).size();
        int lacking = lookup.requiredBut(SettingLookup.given(settings)).size();
        return WHOLE.matcher(source.file().name()).matches() || lacking < required / 2.0;
    }

    /** The settings that some line begins with, whatever its reader makes of it: what is wrong with it is said there. */
    private Set<String> mentioned() {
        Stream<String> words = LINE_START
                .matcher(source.file().text())
                .results()
                .map(result -> result.group(1))
                .distinct();
        return worthALook(words)
                .map(lookup::known)
                .flatMap(known -> known.setting().or(known::meant).stream())
                .map(Setting::name)
                .map(Object::toString)
                .collect(toSet());
    }

    private String remedy() {
        String path = source.file().path();
        if (source.file().isExample()) {
            return "Add it to " + path + ", so that people fill it in.";
        }
        String example = source.method() == DeploymentMethod.SYSTEMD ? "lucia.env.example" : ".env.example";
        return "Add it to " + path + "; see " + example + " for the template.";
    }
}
