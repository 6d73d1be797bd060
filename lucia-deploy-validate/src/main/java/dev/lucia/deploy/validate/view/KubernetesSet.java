package dev.lucia.deploy.validate.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * Objects that are applied together.
 *
 * @param objects the objects, in the order of the files and in them
 * @param complete whether all of them are known, so that what is not here is nowhere: false for a file that holds one
 *     object and lies alone
 */
public record KubernetesSet(List<KubernetesObject> objects, boolean complete) {
    public KubernetesSet {
        objects = List.copyOf(objects);
    }

    /** The objects of a kind. */
    public Stream<KubernetesObject> all(String kind) {
        return objects.stream().filter(object -> object.is(kind));
    }
}
