package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.ImageDigest;
import dev.lucia.deploy.model.value.ImageName;
import dev.lucia.deploy.model.value.ImageReference;
import dev.lucia.deploy.model.value.ImageTag;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The image of a container.
 *
 * @param value where it is named
 * @param reference what is pulled, after the kustomization had its way with it
 */
record Image(YamlValue value, ImageReference reference) {
    /** The images of a set, without those that cannot be understood. */
    static Stream<Image> of(KubernetesSet set) {
        return set.containers().flatMap(container -> of(container, set).stream());
    }

    private static Optional<Image> of(Container container, KubernetesSet set) {
        YamlValue value = container.value().at("image");
        try {
            return value.text()
                    .map(ImageReference::of)
                    .map(written -> new Image(
                            value,
                            set.kustomization()
                                    .flatMap(kustomization ->
                                            kustomization.image(written.name().text()))
                                    .map(entry -> changed(written, entry))
                                    .orElse(written)));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static ImageReference changed(ImageReference written, YamlValue entry) {
        Optional<ImageTag> tag = entry.at("newTag").scalar().map(ImageTag::of);
        Optional<ImageDigest> digest = entry.at("digest").text().map(ImageDigest::of);
        return new ImageReference(
                entry.at("newName").text().map(ImageName::of).orElse(written.name()),
                tag.or(written::tag),
                // Kustomize drops a digest in favour of the tag that it sets.
                tag.isPresent() ? digest : digest.or(written::digest));
    }
}
