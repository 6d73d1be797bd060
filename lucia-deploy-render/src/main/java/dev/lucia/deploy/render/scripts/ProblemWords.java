package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.envfile.EnvProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is said of an env file, in the model's words, under the names that the scripts have for it. */
final class ProblemWords {
    private ProblemWords() {}

    /**
     * A problem.
     *
     * @param key its name in lower case with hyphens
     * @param what what it is
     * @param remedy what to do about it
     */
    record Problem(String key, String what, String remedy) {}

    /**
     * What a problem does.
     *
     * @param key its name in lower case
     * @param consequence the same in words
     */
    record Effect(String key, String consequence) {}

    static List<Problem> kinds() {
        return Arrays.stream(EnvProblem.Kind.values())
                .map(kind -> new Problem(key(kind), kind.what(), kind.remedy()))
                .toList();
    }

    static List<Effect> effects() {
        return Arrays.stream(EnvProblem.Effect.values())
                .map(effect -> new Effect(key(effect), effect.consequence()))
                .toList();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
