package dev.lucia.deploy.render.kubernetes;

import static java.util.stream.Stream.concat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Names and labels by the grammars that the API server asks for. */
final class NameCheck implements ClusterCheck {
    private static final Pattern SUBDOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    // RFC 1035: what Services ask for.
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    // A StatefulSet's pods carry a label of its name, a hyphen and a hash of ten characters.
    private static final Pattern STATEFUL_SET = Pattern.compile("(?=.{1,52}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABEL_NAME =
            Pattern.compile("([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return concat(cluster.objects().stream().flatMap(NameCheck::name), labels(cluster));
    }

    private static Stream<String> name(JsonNode object) {
        Pattern grammar = switch (object.path("kind").asString()) {
            case "Service" -> SERVICE;
            case "StatefulSet" -> STATEFUL_SET;
            default -> SUBDOMAIN;
        };
        return grammar.matcher(Cluster.name(object)).matches()
                ? Stream.empty()
                : Stream.of(Cluster.label(object) + ": the name is not valid");
    }

    private static Stream<String> labels(Cluster cluster) {
        return concat(
                        cluster.objects().stream().map(o -> o.at("/metadata/labels")),
                        cluster.pods().map(p -> p.metadata().path("labels")))
                .flatMap(labels -> labels.properties().stream())
                .filter(l -> !LABEL_NAME.matcher(l.getKey()).matches()
                        || !LABEL_VALUE.matcher(l.getValue().asString()).matches())
                .map(l -> "the label " + l + " is not valid");
    }
}
