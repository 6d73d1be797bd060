package dev.lucia.deploy.render.escape;

/**
 * A YAML scalar in a GitHub Actions workflow that stays itself: what starts an expression is written as the expression
 * that gives it (GitHub Docs, "Evaluate expressions in workflows and actions", "Literals").
 *
 * <p>For keys whose values GitHub evaluates, such as {@code env}, {@code with} and {@code run}; the few others, such as
 * {@code on}, take the text as it is.
 */
final class WorkflowEscaper implements Escaper {
    private static final Escaper YAML = new YamlEscaper();

    @Override
    public String escape(String value) {
        return YAML.escape(value.replace("${{", "${{ '${{' }}"));
    }
}
