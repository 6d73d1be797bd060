package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.DnsLabel;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.hibernate.validator.constraints.Range;

/**
 * How Lucia runs in a Kubernetes cluster, from the chart or from the raw manifests.
 *
 * @param namespace the namespace of the raw manifests
 * @param replicas how many pods of Lucia run
 * @param pullPolicy when the image is pulled
 * @param resources what the container of Lucia asks for and may use
 * @param ingress how Lucia is reached from outside the cluster
 * @param persistence the volume of Redis
 * @param service the Service in front of Lucia
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
public record KubernetesDeploymentConfiguration(
        @JsonPropertyDescription("The namespace of the raw manifests.")
        DnsLabel namespace,

        @JsonPropertyDescription("How many pods of Lucia run.") @Range(min = 1, max = 10)
        int replicas,

        @JsonPropertyDescription("When the image is pulled.")
        PullPolicy pullPolicy,

        @JsonPropertyDescription("What the container of Lucia asks for and may use.") @Valid
        ContainerResources resources,

        @JsonPropertyDescription("How Lucia is reached from outside the cluster.") @Valid
        IngressConfiguration ingress,

        @JsonPropertyDescription("The volume of Redis.") @Valid
        PersistenceConfiguration persistence,

        @JsonPropertyDescription("The Service in front of Lucia.") @Valid
        ServiceConfiguration service)
        implements KubernetesDeploymentConfigurationBuilder.With {

    /** The values that hold where a description says nothing. */
    public static KubernetesDeploymentConfiguration defaults() {
        return new KubernetesDeploymentConfiguration(
                DnsLabel.of("lucia"),
                1,
                PullPolicy.IF_NOT_PRESENT,
                ContainerResources.defaults(),
                IngressConfiguration.defaults(),
                PersistenceConfiguration.defaults(),
                ServiceConfiguration.defaults());
    }

    /** When the kubelet pulls an image. */
    public enum PullPolicy implements Choice {
        /** At every start. */
        ALWAYS("Always"),
        /** When the node does not have it. */
        IF_NOT_PRESENT("IfNotPresent"),
        /** Never; the node must have it. */
        NEVER("Never");

        private final String text;

        PullPolicy(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static PullPolicy of(String text) {
            return Choice.parse(PullPolicy.class, "a pull policy", text);
        }

        @Override
        public String text() {
            return text;
        }
    }
}
