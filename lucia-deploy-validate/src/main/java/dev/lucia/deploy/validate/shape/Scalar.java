package dev.lucia.deploy.validate.shape;

import dev.lucia.deploy.model.value.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One kind of scalar.
 *
 * @param what how messages name it
 * @param choices the texts that it is one of; empty where it is more than a choice
 * @param accepts tells whether a scalar is of this kind
 */
record Scalar(String what, Set<String> choices, Predicate<JsonNode> accepts) {
    static final Scalar TEXT = new Scalar("text", Set.of(), JsonNode::isString);
    static final Scalar NUMBER = new Scalar("a number", Set.of(), JsonNode::isNumber);
    static final Scalar BOOLEAN = new Scalar("true or false", Set.of(), JsonNode::isBoolean);
    static final Scalar NULL = new Scalar("nothing", Set.of(), JsonNode::isNull);
    static final Scalar ANY = new Scalar("text", Set.of(), node -> node.isValueNode() && !node.isNull());

    /** One of these words. */
    static Scalar choice(List<String> words) {
        Set<String> known = Set.copyOf(words);
        return new Scalar(
                "one of " + String.join(", ", words),
                known,
                node -> node.isValueNode() && known.contains(node.asString()));
    }

    /** A scalar of this kind whose text has this form. */
    static Scalar format(String what, Scalar kind, Pattern pattern) {
        return new Scalar(
                what,
                Set.of(),
                node -> kind.accepts().test(node)
                        && pattern.matcher(node.asString()).matches());
    }

    String didYouMean(String written) {
        return choices.isEmpty() ? "" : Suggestion.didYouMean(written, choices);
    }
}
