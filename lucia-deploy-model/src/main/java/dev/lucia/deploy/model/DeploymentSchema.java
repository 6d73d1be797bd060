package dev.lucia.deploy.model;

import dev.lucia.deploy.model.schema.RecordSchema;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of the description, for editors and for those who check descriptions without Java. */
public final class DeploymentSchema {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    private DeploymentSchema() {}

    /**
     * The schema, draft 2020-12, as indented JSON with one newline at its end. What it allows is a superset of what
     * {@link DeploymentReader} takes: rules between properties can not be said in a schema.
     *
     * @param comment what stands in its {@code $comment}
     */
    public static String json(String comment) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode derived = RecordSchema.of(Deployment.class, Defaults.tree());
        schema.set("$schema", derived.remove("$schema"));
        schema.put("$comment", comment);
        schema.put("title", "The description of a deployment of Lucia");
        schema.setAll(derived);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(LINES).withArrayIndenter(LINES);
        return DescriptionMapper.MAPPER.writer().with(printer).writeValueAsString(schema) + "\n";
    }
}
