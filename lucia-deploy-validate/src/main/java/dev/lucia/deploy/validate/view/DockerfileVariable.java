package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A variable that a Dockerfile declares by {@code ARG} or {@code ENV}.
 *
 * @param instruction {@code ARG} or {@code ENV}
 * @param name its name
 * @param value its value as it was written, without quotes; empty for an {@code ARG} without a default
 * @param place the beginning of the line that it stands in
 */
public record DockerfileVariable(String instruction, String name, Optional<String> value, Place place) {
    /** The variables of a Dockerfile, in its order. */
    public static List<DockerfileVariable> of(SourceFile file) {
        return new DockerfileReader(file).read();
    }

    /** The name and the place; the value may be a secret and is not shown. */
    @Override
    public String toString() {
        return instruction + " " + name + " at " + place;
    }
}
