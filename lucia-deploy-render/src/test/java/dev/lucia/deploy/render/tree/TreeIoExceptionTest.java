package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TreeIoExceptionTest {
    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/out/a"), "permission denied"),
                Arguments.of(new NoSuchFileException("/out/a"), "it has vanished meanwhile"),
                Arguments.of(new FileAlreadyExistsException("/out/a"), "'/out/a' exists and was not made by a run"),
                Arguments.of(
                        new AtomicMoveNotSupportedException("/out/a", "/out/b", "Cross-device link"),
                        "the file system can not replace a file atomically"),
                Arguments.of(
                        new FileSystemException("/out/a", null, "No space left on device"), "No space left on device"),
                Arguments.of(new IOException("Input/output error"), "Input/output error"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource
    void causes(IOException cause, String reason) {
        TreeIoException e = new TreeIoException("write", Path.of("/out"), "infra/a", cause);
        assertEquals("infra/a", e.path());
        assertEquals(
                "Can not write 'infra/a' in '/out': " + reason
                        + ". Remove the cause and run again; every file there is wholly old or wholly new.",
                e.getMessage());
    }
}
