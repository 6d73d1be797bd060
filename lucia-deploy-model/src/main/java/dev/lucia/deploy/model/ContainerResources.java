package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a container asks for and what it may use at most, by the rules of Kubernetes.
 *
 * @param requests what the scheduler reserves
 * @param limits what the container may use at most
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record ContainerResources(
        @JsonPropertyDescription("What the scheduler reserves.") @Valid
        ResourceAmounts requests,

        @JsonPropertyDescription("What the container may use at most.") @Valid
        ResourceAmounts limits)
        implements ContainerResourcesBuilder.With, CrossChecked {

    /** The values that hold where a description says nothing. */
    public static ContainerResources defaults() {
        return new ContainerResources(
                new ResourceAmounts(Quantity.of("500m"), Quantity.of("1Gi")),
                new ResourceAmounts(Quantity.of("1000m"), Quantity.of("2Gi")));
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        overLimit("cpu", requests.cpu(), limits.cpu()),
                        overLimit("memory", requests.memory(), limits.memory()))
                .flatMap(Optional::stream);
    }

    private static Optional<Inconsistency> overLimit(String resource, Quantity request, Quantity limit) {
        return Inconsistency.when(
                request.compareTo(limit) > 0,
                "requests/" + resource,
                "The " + resource + " request '" + request + "' is above the limit '" + limit + "'",
                "Lower the request or raise 'limits." + resource + "'; Kubernetes refuses the pod otherwise.",
                "limits/" + resource);
    }
}
