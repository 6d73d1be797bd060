package dev.lucia.deploy.validate.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds objects by their names and workloads by the labels of their pods, in sets of thousands as in small ones. */
final class ObjectIndex {
    private record Pods(Workload workload, Map<String, String> labels) {}

    private final Map<String, List<KubernetesObject>> byName = new HashMap<>();
    private final List<Pods> pods = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<Pods>> byLabel = new HashMap<>();

    ObjectIndex(Stream<KubernetesObject> objects, Optional<Kustomization> kustomization) {
        objects.forEach(object -> {
            add(object.toString(), object);
            kustomization
                    .map(k -> object.kind() + "/" + k.renamed(object.name()))
                    .filter(label -> !label.equals(object.toString()))
                    .ifPresent(label -> add(label, object));
            object.workload().ifPresent(this::add);
        });
    }

    private void add(String label, KubernetesObject object) {
        byName.computeIfAbsent(label, l -> new ArrayList<>()).add(object);
    }

    private void add(Workload workload) {
        Pods entry = new Pods(workload, workload.labels());
        pods.add(entry);
        entry.labels()
                .entrySet()
                .forEach(label ->
                        byLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(entry));
    }

    Stream<KubernetesObject> find(String kind, String name) {
        return byName.getOrDefault(kind + "/" + name, List.of()).stream();
    }

    Stream<Workload> workloads() {
        return pods.stream().map(Pods::workload);
    }

    Stream<Workload> selected(LabelSelector selector) {
        return selector
                .labels()
                .values()
                .flatMap(label -> label.text().stream().map(text -> Map.entry(label.key(), text)))
                .map(label -> byLabel.getOrDefault(label, List.of()))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(pods)
                .stream()
                .filter(entry -> selector.matches(entry.labels()))
                .map(Pods::workload);
    }
}
