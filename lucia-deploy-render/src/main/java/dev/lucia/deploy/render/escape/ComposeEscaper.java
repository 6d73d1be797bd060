package dev.lucia.deploy.render.escape;

/**
 * A YAML scalar in a Compose file whose dollar signs are no variables: each is written twice (Compose Specification,
 * "Interpolation").
 *
 * <p>Compose interpolates values alone; keys are {@link YamlKeyEscaper}'s.
 */
final class ComposeEscaper implements Escaper {
    private static final Escaper YAML = new YamlEscaper();

    @Override
    public String escape(String value) {
        return YAML.escape(value.replace("$", "$$"));
    }
}
