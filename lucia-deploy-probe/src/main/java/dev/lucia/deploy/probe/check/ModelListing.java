package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The models that an OpenAI-compatible endpoint lists: {@code {"data": [{"id": "gpt-4o"}, …]}}.
 *
 * @param ids the names, as far as they could be read
 */
record ModelListing(List<String> ids) {
    private static final int MOST_NEAR = 3;
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Reads a body, which may be cut; empty if it is no listing. */
    static Optional<ModelListing> read(String body) {
        List<String> ids = new ArrayList<>();
        boolean isListing = false;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                TokenStreamContext at = parser.streamReadContext();
                isListing |= parser.currentToken() == JsonToken.START_ARRAY && isData(at);
                if (parser.currentToken() == JsonToken.VALUE_STRING
                        && "id".equals(at.currentName())
                        && isData(at.getParent())) {
                    ids.add(parser.getString());
                }
            }
        } catch (JacksonException e) {
            // Where the body is cut, or is no JSON, the rest is not to be had.
        }
        return isListing ? Optional.of(new ModelListing(List.copyOf(ids))) : Optional.empty();
    }

    /** Whether this is the array {@code data} of the outermost object. */
    private static boolean isData(@Nullable TokenStreamContext at) {
        TokenStreamContext object = at != null && at.inArray() ? at.getParent() : null;
        return object != null
                && "data".equals(object.currentName())
                && object.getParent().inRoot();
    }

    /**
     * Whether the model is there; a name without a tag means {@code :latest}, as for Ollama, and Gemini lists as
     * {@code models/NAME} what it takes as {@code NAME}.
     */
    boolean has(String model) {
        return ids.contains(model) || ids.contains(model + ":latest") || ids.contains("models/" + model);
    }

    /** How many there are, in words. */
    String count() {
        return switch (ids.size()) {
            case 0 -> "no models";
            case 1 -> "1 model";
            default -> ids.size() + " models";
        };
    }

    /** At most three names that may have been meant. */
    List<String> near(String model) {
        List<String> left = new ArrayList<>(ids);
        List<String> near = new ArrayList<>();
        Optional<String> next = Suggestion.nearest(model, left);
        while (next.isPresent() && near.size() < MOST_NEAR) {
            near.add(next.get());
            left.removeAll(near);
            next = Suggestion.nearest(model, left);
        }
        return near;
    }
}
