package dev.lucia.deploy.render.docker;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.render.escape.ComposeVariable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting as Compose hands it to Lucia.
 *
 * @param name the environment variable
 * @param reference the YAML scalar that reads it from {@code .env}
 */
record ComposeSetting(String name, String reference) {
    /** What Compose says of a variable without which it does not start. */
    static final String MISSING = "Add it to infra/docker/.env; see .env.example for the template.";
    // What Compose can replace; a variable of another name reaches the container by env_file alone.
    private static final Pattern REPLACEABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * The setting with its default, or guarded where it has none and Lucia does not work without it. A default that Compose
     * can not hold stands in the env example alone, so the variable is guarded too.
     */
    static Optional<ComposeSetting> of(Setting setting, Optional<String> value) {
        String name = setting.name().text();
        if (!REPLACEABLE.matcher(name).matches()) {
            return Optional.empty();
        }
        boolean guarded = value.map(text -> !ComposeVariable.holds(text)).orElse(setting.required());
        return Optional.of(new ComposeSetting(
                name,
                guarded ? ComposeVariable.required(name, MISSING) : ComposeVariable.orDefault(name, value.orElse(""))));
    }
}
