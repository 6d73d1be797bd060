package dev.lucia.deploy.render.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The manifest that a former run left in the directory.
 *
 * @param manifest what it says; empty if there is none
 * @param text its text as it stands on disk; empty if there is none
 */
record RecordedManifest(Manifest manifest, String text) {
    // Far beyond any tree's; keeps a foreign file from being read whole.
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    /**
     * Reads the manifest.
     *
     * @throws TreeConflictException if it is damaged, or if something that is no file stands in its place
     */
    static RecordedManifest read(OutputDirectory directory) {
        Occupant occupant = directory.occupant(Manifest.PATH);
        if (occupant.kind() == Occupant.Kind.ABSENT) {
            return new RecordedManifest(Manifest.of(List.of()), "");
        }
        if (!occupant.isFileAt(Manifest.PATH)) {
            throw new TreeConflictException(List.of(Conflict.inTheWay(Manifest.PATH, occupant)));
        }
        try {
            String text = decode(directory.head(Manifest.PATH, MAX_BYTES + 1));
            return new RecordedManifest(Manifest.parse(text), text);
        } catch (InvalidManifestException e) {
            throw new TreeConflictException(List.of(Conflict.damagedManifest(e)));
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new InvalidManifestException(1, "the file is larger than " + MAX_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidManifestException(1, "the file is not UTF-8 text");
        }
    }
}
