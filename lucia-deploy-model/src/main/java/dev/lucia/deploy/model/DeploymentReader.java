package dev.lucia.deploy.model;

import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.source.YamlText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a description, YAML 1.2 of at most {@value #MAX_BYTES} bytes, into a {@link Deployment}.
 *
 * <p>A property that is left out has its default. Whatever is wrong is found in one pass and reported together, each problem
 * with its line and column. Instances are immutable and may be shared between threads.
 */
public final class DeploymentReader {
    /** The largest description that is read: one mebibyte. */
    public static final int MAX_BYTES = 1 << 20;

    /**
     * Reads a file.
     *
     * @throws InvalidDeploymentException with everything that is wrong, also where the file can not be read
     */
    public Deployment read(Path file) {
        String name = file.toString();
        return read(content(file, name), name);
    }

    /**
     * Reads a text.
     *
     * @param text the description
     * @param source what the problems call it: a file name, or what stands for one
     * @throws InvalidDeploymentException with everything that is wrong
     */
    public Deployment read(String text, String source) {
        if (text.length() > MAX_BYTES) {
            throw tooLarge(source);
        }
        YamlDocument document = onlyDocument(YamlText.parse(text), source);
        DescriptionWalk walk = new DescriptionWalk(source, document);
        List<Problem> problems = new ArrayList<>(walk.problems());
        try {
            Deployment deployment = Defaults.bind(without(walk.badPointers(), document.root()));
            if (problems.isEmpty()) {
                return deployment;
            }
        } catch (InvalidDeploymentException e) {
            e.problems().stream().map(p -> located(p, source, document)).forEach(problems::add);
        }
        throw new InvalidDeploymentException(problems);
    }

    private static YamlDocument onlyDocument(YamlText yaml, String source) {
        if (!yaml.problems().isEmpty()) {
            throw new InvalidDeploymentException(yaml.problems().stream()
                    .map(p -> new Problem(source, Optional.of(p.position()), p.pointer(), p.fact() + ".", p.remedy()))
                    .toList());
        }
        List<YamlDocument> documents = yaml.documents();
        if (documents.isEmpty() || documents.get(0).root().isNull()) {
            throw refusal(source, Position.START, "The description is empty.", "Write at least '{}' for all defaults.");
        }
        YamlDocument first = documents.get(0);
        if (documents.size() > 1) {
            Position second = documents.get(1).nearest("").value();
            throw refusal(
                    source,
                    second,
                    "A second YAML document starts here.",
                    "A file holds one description; take the '---' out.");
        }
        if (!first.root().isObject()) {
            throw refusal(
                    source,
                    first.nearest("").value(),
                    "The description is " + Shape.nameOf(first.root(), "") + ", not a mapping of properties.",
                    "Start with the name of a part and a colon, for example 'docker:'.");
        }
        return first;
    }

    /** The values without those that were refused, so that the rules between the others can still be held against them. */
    private static JsonNode without(Set<String> bad, JsonNode root) {
        JsonNode copy = root.deepCopy();
        for (String pointer : bad) {
            remove(copy, pointer);
        }
        return copy;
    }

    // A list that has a bad element goes as a whole: the places of the others would no longer be right.
    private static void remove(JsonNode root, String pointer) {
        int end = 0;
        JsonNode node = root;
        while (end < pointer.length() && node instanceof ObjectNode object) {
            int next = pointer.indexOf('/', end + 1);
            String name = pointer.substring(end + 1, next < 0 ? pointer.length() : next)
                    .replace("~1", "/")
                    .replace("~0", "~");
            JsonNode child = object.get(name);
            if (next < 0 || child == null || child.isArray()) {
                object.remove(name);
                return;
            }
            node = child;
            end = next;
        }
    }

    private static Problem located(Problem problem, String source, YamlDocument document) {
        return new Problem(
                source,
                Optional.of(document.nearest(problem.pointer()).value()),
                problem.pointer(),
                problem.fact(),
                problem.remedy());
    }

    private static String content(Path file, String source) {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new IOException("a directory, a pipe or a device");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(source);
            }
            return decode(Files.readAllBytes(file), source);
        } catch (IOException e) {
            throw new InvalidDeploymentException(List.of(new Problem(
                    source,
                    Optional.empty(),
                    "",
                    "The file cannot be read: " + reason(e) + ".",
                    "Name a description that exists and that you may read.")));
        }
    }

    private static String decode(byte[] bytes, String source) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal(source, Utf8.firstBad(bytes), "A byte that is not UTF-8.", "Save the file as UTF-8.");
        }
    }

    private static String reason(IOException e) {
        return switch (e.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "it does not exist";
            case "AccessDeniedException" -> "permission denied";
            default -> "it is not a readable file";
        };
    }

    private static InvalidDeploymentException tooLarge(String source) {
        return refusal(
                source,
                Position.START,
                "The description is larger than 1 MiB.",
                "A description has a few kilobytes; is this the right file?");
    }

    private static InvalidDeploymentException refusal(String source, Position position, String fact, String remedy) {
        return new InvalidDeploymentException(List.of(new Problem(source, Optional.of(position), "", fact, remedy)));
    }
}
