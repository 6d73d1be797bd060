package dev.lucia.deploy.render.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A judgement of objects that are applied together, of what no schema can say. */
@FunctionalInterface
interface ClusterCheck {
    /** All of them. */
    List<ClusterCheck> ALL = List.of(
            new NameCheck(),
            new SelectorCheck(),
            new PortCheck(),
            new ReferenceCheck(),
            new ResourceCheck(),
            new RestrictedCheck(),
            new LinterCheck());

    /**
     * What is wrong.
     *
     * @param cluster the objects
     * @param outside what is there besides, as {@code Kind/name}
     */
    Stream<String> problems(Cluster cluster, Set<String> outside);

    /** What is wrong by any check, by both versions of Kubernetes' types. */
    static List<String> all(Cluster cluster, Set<String> outside) {
        Stream<String> types = cluster.objects().stream().flatMap(object -> KubernetesTypes.problems(object).stream());
        return Stream.concat(types, ALL.stream().flatMap(check -> check.problems(cluster, outside)))
                .toList();
    }
}
