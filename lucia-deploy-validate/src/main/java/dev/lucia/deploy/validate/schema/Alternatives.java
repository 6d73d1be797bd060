package dev.lucia.deploy.validate.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Joins what the alternatives of an {@code anyOf} or {@code oneOf} each say against one value into one error. */
final class Alternatives {
    private static final Pattern ALTERNATIVE = Pattern.compile("/(?:any|one)Of/[0-9]+(?=/)");
    private static final Set<String> WORDS = Set.of("enum", "const");

    private final JsonNode root;
    private final List<SchemaError> single = new ArrayList<>();
    private final Map<String, List<List<SchemaError>>> groups = new HashMap<>();
    private final List<List<SchemaError>> joined = new ArrayList<>();

    private Alternatives(JsonNode root) {
        this.root = root;
    }

    static List<SchemaError> joined(JsonNode schema, List<Error> errors) {
        Alternatives alternatives = new Alternatives(schema);
        errors.forEach(alternatives::add);
        return Stream.concat(
                        alternatives.single.stream(),
                        alternatives.joined.stream().map(Alternatives::common))
                .toList();
    }

    private void add(Error error) {
        Matcher alternative = ALTERNATIVE.matcher(error.getEvaluationPath().toString());
        SchemaError found = error(error);
        if (alternative.find()) {
            group(error.getEvaluationPath().toString().substring(0, alternative.start()), found)
                    .add(found);
        } else {
            single.add(found);
        }
    }

    // The same alternatives may be asked of many elements of a list; each follows those of its own.
    private List<SchemaError> group(String path, SchemaError error) {
        List<List<SchemaError>> known = groups.computeIfAbsent(path, p -> new ArrayList<>());
        @Nullable List<SchemaError> last = known.isEmpty() ? null : known.get(known.size() - 1);
        if (last != null && areOneValue(last.get(0).pointer(), error.pointer())) {
            return last;
        }
        List<SchemaError> group = new ArrayList<>();
        known.add(group);
        joined.add(group);
        return group;
    }

    private static boolean areOneValue(String first, String second) {
        return (first + "/").startsWith(second + "/") || (second + "/").startsWith(first + "/");
    }

    /** What is closest to what was meant: a value of a type that one of them takes, else the types that they take. */
    private static SchemaError common(List<SchemaError> group) {
        return group.stream()
                .filter(error -> !error.is("type") && !WORDS.contains(error.keyword()))
                .findFirst()
                .or(() -> types(group))
                .orElseGet(() -> group.get(0));
    }

    private static Optional<SchemaError> types(List<SchemaError> group) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        List<SchemaError> errors =
                group.stream().filter(error -> error.is("type")).toList();
        errors.forEach(error -> {
            if (error.wanted().isArray()) {
                all.addAll(List.copyOf(error.wanted().values()));
            } else {
                all.add(error.wanted());
            }
        });
        return errors.stream().findFirst().map(error -> error.wanting(all));
    }

    private SchemaError error(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        int last = location.lastIndexOf('/');
        JsonNode schema = root.at(last < 0 ? "" : location.substring(0, last));
        @Nullable String property = error.getProperty();
        return new SchemaError(
                error.getKeyword(),
                error.getInstanceLocation().toString(),
                error.getInstanceNode(),
                property == null ? "" : property,
                schema.path(error.getKeyword()),
                schema);
    }
}
