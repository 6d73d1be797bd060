package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.source.PointerSegment;
import dev.lucia.deploy.model.value.DnsSubdomain;
import dev.lucia.deploy.model.value.Hostname;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.StorableText;
import dev.lucia.deploy.model.value.Suggestion;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How Lucia is reached from outside a Kubernetes cluster.
 *
 * @param enabled whether an Ingress is made
 * @param className the class of the ingress controller
 * @param hosts the host names under which Lucia answers
 * @param annotations annotations for the ingress controller
 * @param tls the certificates; without one the ingress speaks plain HTTP
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record IngressConfiguration(
        @JsonPropertyDescription("Whether an Ingress is made.")
        boolean enabled,

        @JsonPropertyDescription("The class of the ingress controller.")
        DnsSubdomain className,

        @JsonPropertyDescription("The host names under which Lucia answers.")
        List<Hostname> hosts,

        @JsonPropertyDescription("Annotations for the ingress controller.")
        Map<String, String> annotations,

        @JsonPropertyDescription("The certificates; without one the ingress speaks plain HTTP.")
        List<@Valid IngressTls> tls)
        implements IngressConfigurationBuilder.With, CrossChecked {
    public IngressConfiguration {
        hosts = List.copyOf(hosts);
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
        tls = List.copyOf(tls);
    }

    /** The values that hold where a description says nothing. */
    public static IngressConfiguration defaults() {
        return new IngressConfiguration(
                true, DnsSubdomain.of("nginx"), List.of(Hostname.of("lucia.local")), Map.of(), List.of());
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        Inconsistency.when(
                                enabled && hosts.isEmpty(),
                                "hosts",
                                "The ingress is enabled and has no host",
                                "Name one, for example 'lucia.example.net', or set 'enabled: false'.",
                                "enabled")
                                .stream(),
                        Inconsistency.duplicates("hosts", hosts),
                        strangeTlsHosts(),
                        badAnnotations(),
                        unstorableAnnotations())
                .flatMap(found -> found);
    }

    // A qualified name: an optional DNS prefix and a name of 1 to 63 characters (Kubernetes, "Annotations").
    private static final Pattern ANNOTATION = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    private Stream<Inconsistency> strangeTlsHosts() {
        return IntStream.range(0, tls.size()).boxed().flatMap(t -> {
            List<Hostname> covered = tls.get(t).hosts();
            return IntStream.range(0, covered.size())
                    .filter(h -> !hosts.contains(covered.get(h)))
                    .mapToObj(h -> new Inconsistency(
                            "tls/" + t + "/hosts/" + h,
                            "The TLS host '" + covered.get(h) + "' is not a host of the ingress",
                            "Add it to 'hosts' or take it out here."
                                    + Suggestion.didYouMean(
                                            covered.get(h).text(),
                                            hosts.stream().map(Hostname::text).toList()),
                            List.of("hosts")));
        });
    }

    private Stream<Inconsistency> badAnnotations() {
        return annotations.keySet().stream()
                .filter(name -> !ANNOTATION.matcher(name).matches())
                .map(name -> new Inconsistency(
                        "annotations/" + PointerSegment.of(name),
                        "Invalid annotation name " + Quoted.of(name),
                        "Use an optional DNS prefix with '/' and up to 63 letters, digits, '-', '_' and '.', for example "
                                + "'cert-manager.io/cluster-issuer'.",
                        List.of()));
    }

    private Stream<Inconsistency> unstorableAnnotations() {
        return annotations.entrySet().stream()
                .filter(annotation -> !StorableText.is(annotation.getValue()))
                .map(annotation -> new Inconsistency(
                        "annotations/" + PointerSegment.of(annotation.getKey()),
                        "A character that no file can hold in the annotation " + Quoted.of(annotation.getKey()),
                        StorableText.REMEDY,
                        List.of()));
    }
}
