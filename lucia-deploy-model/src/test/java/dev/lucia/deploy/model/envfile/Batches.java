package dev.lucia.deploy.model.envfile;

import java.util.List;
import java.util.stream.IntStream;

/** Parts of a list that are small enough to be asked of a program at once. */
final class Batches {
    private Batches() {}

    static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(i -> all.subList(i * size, Math.min((i + 1) * size, all.size())))
                .toList();
    }
}
