package dev.lucia.deploy.model.envfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader makes of an env file.
 *
 * @param dialect whose reader
 * @param assignments all assignments in the order of the file, also those that the reader drops or overrides
 * @param problems what a person should know of, in the order of the file
 * @param values the variables that the reader hands on, in the order of the file; empty if it refuses the file
 */
public record EnvFile(
        EnvDialect dialect, List<EnvAssignment> assignments, List<EnvProblem> problems, Map<String, String> values) {

    /** Copies what it is given. */
    public EnvFile {
        assignments = List.copyOf(assignments);
        problems = List.copyOf(problems);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the reader takes nothing from this file, so that nothing starts with it. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.effect() == EnvProblem.Effect.REFUSED);
    }

    /** The value that the reader hands on under the name. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The dialect and how much there is; values may be secrets and are not shown. */
    @Override
    public String toString() {
        return dialect + " env file: " + values.size() + " variables, " + problems;
    }
}
