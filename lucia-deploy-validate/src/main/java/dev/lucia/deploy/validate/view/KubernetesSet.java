package dev.lucia.deploy.validate.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Objects that are applied together. Immutable. */
public final class KubernetesSet {
    private final List<KubernetesObject> objects;
    private final boolean complete;
    private final Optional<Kustomization> kustomization;
    private final KnownNames named;
    private final ObjectIndex index;
    private final Map<String, List<KubernetesObject>> byKind;
    private final List<Workload> workloads;
    private final List<Container> containers;

    KubernetesSet(
            List<KubernetesObject> objects,
            boolean complete,
            KnownNames named,
            List<KubernetesObject> bases,
            Optional<Kustomization> kustomization) {
        this.objects = List.copyOf(objects);
        this.complete = complete;
        this.kustomization = kustomization;
        this.named = named;
        this.index = new ObjectIndex(Stream.concat(objects.stream(), bases.stream()), kustomization);
        this.byKind = this.objects.stream().collect(Collectors.groupingBy(KubernetesObject::kind));
        this.workloads = this.objects.stream()
                .flatMap(object -> object.workload().stream())
                .toList();
        this.containers = workloads.stream().flatMap(Workload::containers).toList();
    }

    /**
     * The objects, in the order of the files and in them; what is wrong with them is to be reported here. Those of the other
     * directories that a kustomization takes in are not among them.
     */
    public List<KubernetesObject> objects() {
        return objects;
    }

    /** The objects of a kind. */
    public Stream<KubernetesObject> all(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream();
    }

    /**
     * Whether all objects are known, so that what is not here is nowhere: false for a file that holds one object and lies alone,
     * and for a kustomization that takes something in from elsewhere.
     */
    public boolean complete() {
        return complete;
    }

    /** What the set is built by, where it is built. */
    public Optional<Kustomization> kustomization() {
        return kustomization;
    }

    /** The objects that make pods. */
    public Stream<Workload> workloads() {
        return workloads.stream();
    }

    /** The containers of all of them. */
    public Stream<Container> containers() {
        return containers.stream();
    }

    /** The objects of a kind and name that another can refer to, those of other directories among them. */
    public Stream<KubernetesObject> find(String kind, String name, KubernetesObject from) {
        return index.find(kind, name).filter(object -> areTogether(from, object));
    }

    /** Whether there is, or may be, an object of a kind and name for another to refer to. */
    public boolean has(String kind, String name, KubernetesObject from) {
        return find(kind, name, from).findAny().isPresent() || named.has(kind, name);
    }

    /** The workloads whose pods an object selects. */
    public List<Workload> selected(LabelSelector selector, KubernetesObject by) {
        return index.selected(selector)
                .filter(workload -> areTogether(by, workload.object()))
                .toList();
    }

    /** Whether there is a workload that an object might select. */
    public boolean hasWorkloads(KubernetesObject seenBy) {
        return index.workloads().anyMatch(workload -> areTogether(seenBy, workload.object()));
    }

    // Whoever names no namespace is put into that of the command, which may be any.
    private boolean areTogether(KubernetesObject one, KubernetesObject other) {
        return kustomization.flatMap(Kustomization::namespace).isPresent()
                || one.namespace().isEmpty()
                || other.namespace().isEmpty()
                || one.namespace().equals(other.namespace());
    }
}
