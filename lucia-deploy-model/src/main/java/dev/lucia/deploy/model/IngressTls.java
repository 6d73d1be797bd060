package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.value.DnsSubdomain;
import dev.lucia.deploy.model.value.Hostname;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * A certificate of the ingress.
 *
 * @param secretName the Kubernetes Secret of type kubernetes.io/tls that holds the certificate
 * @param hosts the host names that it is for; each is a host of the ingress
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
public record IngressTls(
        @JsonPropertyDescription("The Kubernetes Secret of type kubernetes.io/tls that holds the certificate.")
        DnsSubdomain secretName,

        @JsonPropertyDescription("The host names that it is for; each is a host of the ingress.")
        List<Hostname> hosts)
        implements IngressTlsBuilder.With {
    public IngressTls {
        hosts = List.copyOf(hosts);
    }
}
