package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class SecretRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new SecretInConfigmap(),
            new SecretInValues(),
            new SecretInCompose(),
            new SecretInImage(),
            new SecretInUnit(),
            new SecretFileMode(),
            new SecretInExample());

    private SecretRules() {}
}
