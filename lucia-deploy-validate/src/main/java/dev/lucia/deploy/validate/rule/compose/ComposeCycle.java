package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposeService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Services that wait for each other.
 *
 * @param names their names, quoted, in the order of the waiting
 * @param dependencies what the first of them waits for
 */
record ComposeCycle(String names, YamlValue dependencies) {
    /** A circle, if there is one. */
    static Optional<ComposeCycle> in(List<ComposeService> services) {
        Map<String, ComposeService> left = new LinkedHashMap<>();
        services.forEach(service -> left.put(service.name(), service));
        removeThoseNobodyWaitsFor(left);
        return left.values().stream().findFirst().map(first -> follow(first, left));
    }

    // Kahn's algorithm, so that each dependency is looked at once; every service that is left is waited for by another.
    private static void removeThoseNobodyWaitsFor(Map<String, ComposeService> left) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        left.values().forEach(service -> dependencies(service).forEach(name -> waiting.merge(name, 1, Integer::sum)));
        Deque<String> free = new ArrayDeque<>(left.keySet().stream()
                .filter(name -> !waiting.containsKey(name))
                .toList());
        while (!free.isEmpty()) {
            @Nullable ComposeService service = left.remove(free.pop());
            if (service != null) {
                dependencies(service)
                        .filter(name -> waiting.merge(name, -1, Integer::sum) == 0)
                        .forEach(free::push);
            }
        }
    }

    // Backwards, from a service to one that waits for it, since whoever is left has one; it ends where it was before.
    private static ComposeCycle follow(ComposeService first, Map<String, ComposeService> left) {
        Map<String, ComposeService> waiters = new HashMap<>();
        left.values().forEach(service -> dependencies(service).forEach(name -> waiters.put(name, service)));
        Set<String> seen = new LinkedHashSet<>();
        ComposeService service = first;
        while (seen.add(service.name())) {
            service = waiters.getOrDefault(service.name(), service);
        }
        String again = service.name();
        String names = seen.stream()
                .dropWhile(other -> !other.equals(again))
                .limit(10)
                .map(Quoted::key)
                .collect(Collectors.joining(", "));
        return new ComposeCycle(names, service.at("depends_on"));
    }

    private static Stream<String> dependencies(ComposeService service) {
        return service.all("depends_on")
                .flatMap(value ->
                        Stream.concat(value.keys().stream(), value.items().flatMap(item -> item.text().stream())))
                .distinct();
    }
}
