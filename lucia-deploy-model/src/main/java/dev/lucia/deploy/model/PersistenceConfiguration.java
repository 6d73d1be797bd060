package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.DnsSubdomain;
import dev.lucia.deploy.model.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The persistent volume that Redis keeps its data on in Kubernetes.
 *
 * @param size the size of the volume claim
 * @param storageClass the storage class; without one the default class of the cluster
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record PersistenceConfiguration(
        @JsonPropertyDescription("The size of the volume claim.")
        Quantity size,

        @JsonPropertyDescription("The storage class; without one the default class of the cluster.")
        Optional<DnsSubdomain> storageClass)
        implements PersistenceConfigurationBuilder.With, CrossChecked {

    /** The values that hold where a description says nothing. */
    public static PersistenceConfiguration defaults() {
        return new PersistenceConfiguration(Quantity.of("1Gi"), Optional.empty());
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Inconsistency.when(
                size.amount().signum() == 0,
                "size",
                "Volume size '" + size + "' is zero",
                "Ask for at least as much as Redis may hold, for example 1Gi.")
                .stream();
    }
}
