package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * An image as {@code docker pull} takes it: a name with a tag, a digest, both or neither.
 *
 * @param name the name, with its registry where it has one
 * @param tag the tag, if one is given
 * @param digest the digest, if one is given; it decides, the tag then only informs
 */
public record ImageReference(ImageName name, Optional<ImageTag> tag, Optional<ImageDigest> digest) {
    /** Parses {@code name[:tag][@digest]}, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static ImageReference of(String text) {
        try {
            return parse(text);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                    "Invalid image " + Quoted.of(text),
                    "Use name:tag, name@digest or name:tag@digest, all in lower case but for the tag, for example "
                            + "'redis:7-alpine'.");
        }
    }

    private static ImageReference parse(String text) {
        int at = text.indexOf('@');
        String beforeDigest = at < 0 ? text : text.substring(0, at);
        int colon = beforeDigest.lastIndexOf(':');
        boolean tagged = colon > beforeDigest.lastIndexOf('/');
        return new ImageReference(
                ImageName.of(tagged ? beforeDigest.substring(0, colon) : beforeDigest),
                tagged ? Optional.of(ImageTag.of(beforeDigest.substring(colon + 1))) : Optional.empty(),
                at < 0 ? Optional.empty() : Optional.of(ImageDigest.of(text.substring(at + 1))));
    }

    /** Whether it is whatever was published last: without a digest, and without a tag or with the tag {@code latest}. */
    public boolean isLatest() {
        return digest.isEmpty() && tag.filter(t -> !t.text().equals("latest")).isEmpty();
    }

    /** Whether it follows a tag that {@linkplain ImageTag#moves() moves}, other than {@code latest}, without a digest. */
    public boolean isMoving() {
        return digest.isEmpty() && !isLatest() && tag.filter(ImageTag::moves).isPresent();
    }

    /** The reference as one text, as it is parsed. */
    @JsonValue
    @Override
    public String toString() {
        return name
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
