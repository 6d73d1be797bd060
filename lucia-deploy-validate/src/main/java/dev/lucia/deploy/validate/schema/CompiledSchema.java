package dev.lucia.deploy.validate.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A JSON Schema that is ready to judge. Immutable, and safe to use from several threads. */
final class CompiledSchema {
    private final JsonNode root;
    private final Schema schema;

    private CompiledSchema(JsonNode root, Schema schema) {
        this.root = root;
        this.schema = schema;
    }

    /** Makes a schema ready; empty where it is none. */
    static Optional<CompiledSchema> of(JsonNode root) {
        try {
            // A schema may name others by their addresses: nothing is fetched for its sake.
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaLoader(loader -> loader.block(address -> true)));
            return Optional.of(new CompiledSchema(root, registry.getSchema(root)));
        } catch (SchemaException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What the schema says against a value, without what merely follows: where none of several alternatives fits, that is one
     * error. Nothing where the schema itself turns out to be wrong.
     */
    List<SchemaError> judge(JsonNode value) {
        try {
            return Alternatives.joined(root, schema.validate(value));
        } catch (SchemaException | IllegalArgumentException | StackOverflowError e) {
            // Such as a reference to nothing, or one to itself, which the library follows until the stack is full.
            return List.of();
        }
    }
}
