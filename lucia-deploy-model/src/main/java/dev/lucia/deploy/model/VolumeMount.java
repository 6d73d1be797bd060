package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.VolumeSource;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A host directory or file that is bound into the container of Lucia.
 *
 * @param source the path on the host: absolute, or relative to the Compose file
 * @param target the path inside the container
 * @param readOnly whether the container may only read it; false where it is left out
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
public record VolumeMount(
        @JsonPropertyDescription("The path on the host: absolute, or relative to the Compose file.")
        VolumeSource source,

        @JsonPropertyDescription("The path inside the container.")
        AbsolutePath target,

        @JsonPropertyDescription("Whether the container may only read it; false where it is left out.")
        boolean readOnly)
        implements VolumeMountBuilder.With {}
