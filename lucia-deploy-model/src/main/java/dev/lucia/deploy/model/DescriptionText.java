package dev.lucia.deploy.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.source.YamlText;
import java.util.List;
import java.util.Optional;

/** Parses the text of a description into its one YAML document. */
final class DescriptionText {
    private DescriptionText() {}

    static YamlDocument parse(String text, String source) {
        if (text.length() > DeploymentReader.MAX_BYTES || text.getBytes(UTF_8).length > DeploymentReader.MAX_BYTES) {
            throw tooLarge(source);
        }
        YamlText yaml = YamlText.parse(text);
        if (!yaml.problems().isEmpty()) {
            throw new InvalidDeploymentException(yaml.problems().stream()
                    .map(p -> new Problem(source, Optional.of(p.position()), p.pointer(), p.fact() + ".", p.remedy()))
                    .toList());
        }
        return onlyMapping(yaml.documents(), source);
    }

    private static YamlDocument onlyMapping(List<YamlDocument> documents, String source) {
        if (documents.size() > 1) {
            throw Problem.only(
                    source,
                    documents.get(1).nearest("").value(),
                    "A second YAML document stands here.",
                    "A file holds one description; take the '---' before it out.");
        }
        if (documents.isEmpty() || documents.get(0).root().isNull()) {
            throw Problem.only(
                    source, Position.START, "The description is empty.", "Write at least '{}' for all defaults.");
        }
        YamlDocument only = documents.get(0);
        if (!only.root().isObject()) {
            throw Problem.only(
                    source,
                    only.nearest("").value(),
                    "The description is " + Shape.nameOf(only.root(), "") + ", not a mapping of properties.",
                    "Start with the name of a part and a colon, for example 'docker:'.");
        }
        return only;
    }

    static InvalidDeploymentException tooLarge(String source) {
        return Problem.only(
                source,
                Position.START,
                "The description is larger than 1 MiB.",
                "A description has a few kilobytes; is this the right file?");
    }
}
