package dev.lucia.deploy.validate.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ConfiguredSetting.At;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settings in ConfigMaps, Secrets and containers. */
final class KubernetesSettings {
    private final List<KubernetesObject> objects;
    private final SettingLookup lookup;
    private final List<ConfiguredSetting> settings = new ArrayList<>();
    private Optional<YamlValue> visible = Optional.empty();
    private Optional<YamlValue> sensitive = Optional.empty();

    private KubernetesSettings(List<KubernetesObject> objects, SettingLookup lookup) {
        this.objects = objects;
        this.lookup = lookup;
    }

    static Stream<SettingSet> in(SourceTree tree, SettingLookup lookup) {
        Set<SourcePath> generating = generating(tree);
        List<SettingSet> sets = KubernetesSets.of(tree).sets().parallelStream()
                .flatMap(set -> new KubernetesSettings(set.objects(), lookup)
                        .set(set.complete() && !generatesMore(generating, set)).stream())
                .toList();
        Stream<SettingSet> patches = tree.yaml(SourceKind.KUBERNETES_PATCH).flatMap(source -> {
            List<KubernetesObject> objects =
                    source.documents().stream().map(KubernetesObject::of).toList();
            return new KubernetesSettings(objects, lookup).set(false).stream();
        });
        return Stream.concat(sets.stream(), patches);
    }

    private Optional<SettingSet> set(boolean complete) {
        objects.forEach(this::read);
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SettingSet(
                DeploymentMethod.KUBERNETES,
                settings,
                complete ? missing() : List.of(),
                new SettingSet.Traits(lookup.provider(settings), complete, false, sharesAnAddress())));
    }

    private void read(KubernetesObject object) {
        if (object.is("ConfigMap")) {
            if (keep(object.root().at("data").values().map(value -> data(value, Home.CONFIG_MAP, value.scalar())))) {
                visible = Optional.of(object.root().at("data"));
            }
        } else if (object.is("Secret")) {
            YamlValue text = object.root().at("stringData");
            YamlValue data = object.root().at("data");
            if (keep(Stream.concat(
                    text.values().map(value -> data(value, Home.SECRET, value.scalar())),
                    data.values().map(value -> data(value, Home.SECRET, decoded(value)))))) {
                sensitive = Optional.of(text.isPresent() ? text : data);
            }
        } else {
            object.workload().stream()
                    .flatMap(Workload::containers)
                    .forEach(container ->
                            keep(container.value().at("env").items().flatMap(this::variable)));
        }
    }

    // Other programs have ConfigMaps as well: those that hold none of Lucia's names are theirs.
    private boolean keep(Stream<ConfiguredSetting> found) {
        List<ConfiguredSetting> all = found.toList();
        boolean lucias = SettingLookup.isLucias(all);
        if (lucias) {
            settings.addAll(all);
        }
        return lucias;
    }

    private ConfiguredSetting data(YamlValue value, Home home, Optional<String> text) {
        return lookup.setting(value.key(), text, new At(home, value::keyPlace, value::place));
    }

    private Stream<ConfiguredSetting> variable(YamlValue variable) {
        YamlValue name = variable.at("name");
        YamlValue value = variable.at("value");
        At at = new At(Home.CONTAINER, name::place, value.isPresent() ? value::place : name::place);
        Optional<String> text = value.scalar().filter(written -> !written.contains("$("));
        return name.text().stream().map(written -> lookup.setting(written, text, at));
    }

    private static Optional<String> decoded(YamlValue value) {
        try {
            return value.text().map(text -> new String(Base64.getMimeDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<SettingSet.Missing> missing() {
        Set<String> given = SettingLookup.given(settings);
        return lookup.requiredBut(given).stream()
                .flatMap(setting -> holder(setting).stream()
                        .map(holder -> new SettingSet.Missing(setting, holder.keyPlace(), remedy(setting))))
                .toList();
    }

    /** What would hold the setting; a Secret that is not among the objects may be made in another way. */
    private Optional<YamlValue> holder(Setting setting) {
        return setting.isSensitive() ? sensitive : visible;
    }

    private static String remedy(Setting setting) {
        return "Add it to this " + (setting.isSensitive() ? "Secret" : "ConfigMap") + ".";
    }

    /** Whether localhost may be somebody else than Lucia: the node, or another container of the same pod. */
    private boolean sharesAnAddress() {
        return objects.stream()
                .flatMap(object -> object.workload().stream())
                .map(Workload::pod)
                .anyMatch(pod -> pod.at("hostNetwork").isTrue()
                        || pod.at("containers").items().count() > 1
                        || pod.at("initContainers").items().anyMatch(KubernetesSettings::isSidecar));
    }

    private static boolean isSidecar(YamlValue initContainer) {
        return initContainer.at("restartPolicy").is("Always");
    }

    /** The directories whose kustomization makes ConfigMaps or Secrets, of which only the names are known. */
    private static Set<SourcePath> generating(SourceTree tree) {
        return tree.yaml(SourceKind.KUSTOMIZATION)
                .filter(source -> source.documents().stream()
                        .anyMatch(root -> root.at("configMapGenerator").isPresent()
                                || root.at("secretGenerator").isPresent()))
                .map(source -> source.file().location().parent())
                .collect(toSet());
    }

    private static boolean generatesMore(Set<SourcePath> generating, KubernetesSet set) {
        return !generating.isEmpty()
                && set.objects().stream()
                        .map(object -> SourcePath.of(object.root().file()).parent())
                        .anyMatch(generating::contains);
    }
}
