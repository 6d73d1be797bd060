package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * An amount of CPU and an amount of memory.
 *
 * @param cpu CPU, in cores
 * @param memory memory, in bytes
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
public record ResourceAmounts(
        @JsonPropertyDescription("CPU, in cores.") Quantity cpu,
        @JsonPropertyDescription("Memory, in bytes.") Quantity memory)
        implements ResourceAmountsBuilder.With {}
