package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.value.Quantity;
import java.util.Set;
import java.util.stream.Stream;

/** Every container asks for CPU and memory and has a limit of both, and asks for no more than that. */
final class ResourceCheck implements ClusterCheck {
    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return cluster.pods()
                .flatMap(pod -> pod.containers()
                        .flatMap(container -> Stream.of("cpu", "memory")
                                .filter(resource -> {
                                    var request = container.at("/resources/requests/" + resource);
                                    var limit = container.at("/resources/limits/" + resource);
                                    return request.isMissingNode()
                                            || limit.isMissingNode()
                                            || Quantity.of(request.asString()).compareTo(Quantity.of(limit.asString()))
                                                    > 0;
                                })
                                .map(resource -> pod.label() + " has no sound request and limit of " + resource + ": "
                                        + container.path("resources"))));
    }
}
