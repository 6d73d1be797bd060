package dev.lucia.deploy.model.envfile;

import java.util.stream.Collectors;

/** Problems in one line, for comparison. */
final class Problems {
    private Problems() {}

    static String of(EnvFile file) {
        return file.problems().stream()
                .map(p -> (p.kind() + " " + p.effect() + " " + p.position() + " " + p.name()).strip())
                .collect(Collectors.joining("; "));
    }
}
