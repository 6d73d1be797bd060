package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.value.ImageDigest;
import dev.lucia.deploy.model.value.ImageReference;
import dev.lucia.deploy.model.value.ImageTag;

/**
 * An image in the parts that a chart keeps apart.
 *
 * @param repository the name, with its registry where it has one
 * @param tag the tag, or the empty text
 * @param digest the digest, or the empty text; it decides over the tag
 * @param reference the whole, as the kubelet pulls it
 * @param latest whether it is whatever was published last, which linters warn of
 * @param moving whether it follows another tag that moves
 */
public record ClusterImage(
        String repository, String tag, String digest, String reference, boolean latest, boolean moving) {
    static ClusterImage of(ImageReference image) {
        String tag = image.tag().map(ImageTag::text).orElse("");
        return new ClusterImage(
                image.name().text(),
                tag,
                image.digest().map(ImageDigest::text).orElse(""),
                image.toString(),
                image.isLatest(),
                image.isMoving());
    }
}
