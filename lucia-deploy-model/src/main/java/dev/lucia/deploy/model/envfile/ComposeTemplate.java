package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces references in the values of one file as compose-go's {@code template/template.go} does, without its
 * recursion and in linear time.
 */
final class ComposeTemplate {
    private static final int MIN_BUDGET = 1 << 20;

    private final Function<String, Optional<String>> lookup;
    private long budget;

    /**
     * What became of a value.
     *
     * @param text the value, or as far as it was read when an error ended it
     * @param replaced how many references and doubled dollars were replaced
     * @param unset whether a reference that counts was to a variable that is not set
     * @param error why the file is refused
     */
    record Result(String text, int replaced, boolean unset, Optional<Kind> error) {}

    ComposeTemplate(Function<String, Optional<String>> lookup, int fileLength) {
        this.lookup = lookup;
        this.budget = Math.max(MIN_BUDGET, fileLength);
    }

    Result expand(String template) {
        return template.indexOf('$') < 0
                ? new Result(template, 0, false, Optional.empty())
                : new ComposeExpansion(template, this).run();
    }

    Optional<String> valueOf(String name) {
        return lookup.apply(name);
    }

    /** Counts what references put in; answers whether it is still within reason. */
    boolean affords(String value) {
        budget -= value.length();
        return budget >= 0;
    }
}
