package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.Port;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The Kubernetes Service in front of Lucia.
 *
 * @param type how the Service is reached
 * @param port the port of the Service
 * @param targetPort the port that Lucia listens on inside its pod
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
public record ServiceConfiguration(
        @JsonPropertyDescription("How the Service is reached.")
        ServiceType type,

        @JsonPropertyDescription("The port of the Service.") Port port,

        @JsonPropertyDescription("The port that Lucia listens on inside its pod.")
        Port targetPort)
        implements ServiceConfigurationBuilder.With {

    /** The values that hold where a description says nothing. */
    public static ServiceConfiguration defaults() {
        return new ServiceConfiguration(ServiceType.CLUSTER_IP, Port.of(80), Port.of(8080));
    }

    /** How a Kubernetes Service is reached. */
    public enum ServiceType implements Choice {
        /** From inside the cluster. */
        CLUSTER_IP("ClusterIP"),
        /** On a port of every node. */
        NODE_PORT("NodePort"),
        /** Through a load balancer of the cluster. */
        LOAD_BALANCER("LoadBalancer");

        private final String text;

        ServiceType(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static ServiceType of(String text) {
            return Choice.parse(ServiceType.class, "a service type", text);
        }

        @Override
        public String text() {
            return text;
        }
    }
}
