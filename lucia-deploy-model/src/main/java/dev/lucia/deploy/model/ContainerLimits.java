package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;

/**
 * What the container of Lucia may use at most.
 *
 * @param memory the most memory, as a Kubernetes quantity; at least 64Mi
 * @param cpus the most CPU, in cores
 * @param pids the most processes and threads
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record ContainerLimits(
        @JsonPropertyDescription("The most memory, as a Kubernetes quantity; at least 64Mi.")
        Quantity memory,

        @JsonPropertyDescription("The most CPU, in cores.") Quantity cpus,

        @JsonPropertyDescription("The most processes and threads.") @Range(min = 16, max = 4_194_304)
        int pids)
        implements ContainerLimitsBuilder.With, CrossChecked {

    /** The values that hold where a description says nothing. */
    public static ContainerLimits defaults() {
        return new ContainerLimits(Quantity.of("2Gi"), Quantity.of("1"), 512);
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        Inconsistency.when(
                                memory.compareTo(MIN_MEMORY) < 0,
                                "memory",
                                "Memory limit '" + memory + "' is too small",
                                ".NET does not start in less than " + MIN_MEMORY + "; 2Gi is a good start."),
                        Inconsistency.when(
                                memory.compareTo(MAX_MEMORY) > 0,
                                "memory",
                                "Memory limit '" + memory + "' is too large",
                                "Docker counts to " + MAX_MEMORY + " at most; name what the machine has."),
                        Inconsistency.when(
                                cpus.compareTo(MIN_CPUS) < 0,
                                "cpus",
                                "CPU limit '" + cpus + "' is below Docker's least, " + MIN_CPUS,
                                "Give Lucia a part of a core, for example 500m, or whole ones."))
                .flatMap(Optional::stream);
    }

    private static final Quantity MIN_MEMORY = Quantity.of("64Mi");
    private static final Quantity MAX_MEMORY = Quantity.of("1Pi");
    private static final Quantity MIN_CPUS = Quantity.of("10m");
}
