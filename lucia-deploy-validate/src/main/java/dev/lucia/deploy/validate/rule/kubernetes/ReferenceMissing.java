package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.ObjectReference;
import dev.lucia.deploy.validate.view.Workload;
import java.util.List;
import java.util.stream.Stream;

final class ReferenceMissing extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("reference-missing", Severity.ERROR)
            .finds("The name of an object, of a key in it or of a volume that is not there.")
            .because("The pod waits for it and never starts.")
            .example("envFrom:\n  - configMapRef: {name: lucia-settings}", "envFrom:\n  - configMapRef: {name: lucia}");

    ReferenceMissing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        Stream<Finding> volumes = set.workloads().flatMap(this::volumes);
        return set.complete()
                ? Stream.concat(
                        volumes,
                        set.objects().stream()
                                .flatMap(ObjectReference::of)
                                .filter(reference -> !reference.optional())
                                .flatMap(reference -> check(set, reference)))
                : volumes;
    }

    private Stream<Finding> check(KubernetesSet set, ObjectReference reference) {
        String name = reference.name().text().orElse("");
        List<KubernetesObject> there =
                set.find(reference.kind(), name, reference.from()).toList();
        if (there.isEmpty()) {
            return set.has(reference.kind(), name, reference.from())
                    ? Stream.empty()
                    : Stream.of(found(
                            reference.name().place(),
                            "There is no " + reference.kind() + " " + Quoted.of(name) + ".",
                            References.remedy(set, reference.kind(), name)));
        }
        return reference.key().text().filter(key -> there.stream().noneMatch(object -> holds(object, key))).stream()
                .map(key -> found(
                        reference.key().place(),
                        "The " + reference.kind() + " " + Quoted.of(name) + " has no key " + Quoted.key(key) + ".",
                        Suggestion.nearest(key, keys(there))
                                .map(near -> "Did you mean " + Quoted.key(near) + "?")
                                .orElse("Add it there, or name a key that it has.")));
    }

    private static boolean holds(KubernetesObject object, String key) {
        return keys(List.of(object)).contains(key);
    }

    private static List<String> keys(List<KubernetesObject> objects) {
        return objects.stream()
                .flatMap(object -> Stream.of("data", "stringData", "binaryData")
                        .flatMap(part -> object.root().at(part).keys().stream()))
                .toList();
    }

    private Stream<Finding> volumes(Workload workload) {
        List<String> known = Stream.concat(
                        workload.pod().at("volumes").items().map(volume -> volume.at("name")),
                        workload.object()
                                .root()
                                .at("spec", "volumeClaimTemplates")
                                .items()
                                .map(claim -> claim.at("metadata", "name")))
                .flatMap(name -> name.text().stream())
                .toList();
        return workload.containers()
                .flatMap(container -> container.value().at("volumeMounts").items())
                .map(mount -> mount.at("name"))
                .filter(name ->
                        name.text().filter(text -> !known.contains(text)).isPresent())
                .map(name -> found(
                        name.place(),
                        "The pods of " + workload + " have no volume "
                                + Quoted.of(name.text().orElse("")) + ".",
                        Suggestion.nearest(name.text().orElse(""), known)
                                .map(near -> "Did you mean " + Quoted.of(near) + "?")
                                .orElse("Add it under 'volumes' of the pod.")));
    }
}
