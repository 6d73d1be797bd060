package dev.lucia.deploy.render.escape;

/**
 * A YAML scalar in a chart's template that stays itself: two opening braces are an action to Go's {@code text/template},
 * so they are written as the action that prints them (Helm, Chart Template Guide; package {@code text/template},
 * "Actions").
 */
final class HelmEscaper implements Escaper {
    private static final Escaper YAML = new YamlEscaper();

    @Override
    public String escape(String value) {
        return YAML.escape(value).replace("{{", "{{ \"{{\" }}");
    }
}
