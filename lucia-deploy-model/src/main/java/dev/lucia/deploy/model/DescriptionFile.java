package dev.lucia.deploy.model;

import dev.lucia.deploy.model.source.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a description from a file. */
final class DescriptionFile {
    private DescriptionFile() {}

    static String text(Path file, String source) {
        return decode(bytes(file, source), source);
    }

    // One byte more than allowed tells that a file is too large, whatever its size says meanwhile.
    private static byte[] bytes(Path file, String source) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw unreadable(source, "it is a directory, a pipe or a device");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DeploymentReader.MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw unreadable(source, "it does not exist");
        } catch (AccessDeniedException e) {
            throw unreadable(source, "permission denied");
        } catch (IOException e) {
            throw unreadable(source, "reading it failed");
        }
    }

    private static String decode(byte[] bytes, String source) {
        if (bytes.length > DeploymentReader.MAX_BYTES) {
            throw DescriptionText.tooLarge(source);
        }
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        boolean isUtf8 = !decoder.decode(ByteBuffer.wrap(bytes), out, true).isError();
        String text = out.flip().toString();
        if (isUtf8) {
            return text;
        }
        throw Problem.only(
                source, Position.of(text, text.length()), "The byte here is not UTF-8.", "Save the file as UTF-8.");
    }

    private static InvalidDeploymentException unreadable(String source, String reason) {
        return Problem.only(
                source,
                null,
                "The file cannot be read: " + reason + ".",
                "Name a description that exists and that you may read.");
    }
}
