package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.model.value.Quoted;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * One reason for which a directory is not written.
 *
 * @param path the path that stands in the way, relative to the output root; {@code .} for the root itself
 * @param fact what is the matter with it; a clause without a full stop, to be read after the path
 * @param remedy what to do about it, in whole sentences
 */
public record Conflict(String path, String fact, String remedy) implements Serializable {
    static Conflict edited(String path) {
        return new Conflict(
                path,
                "was generated and then edited by hand",
                "Put the change into the description or into a file of your own and restore this one, or ask for edited"
                        + " files to be overwritten.");
    }

    static Conflict editedAndStale(String path) {
        return new Conflict(
                path,
                "was generated, then edited by hand, and is no longer rendered",
                "Save what you need of it and delete it, or ask for edited files to be overwritten, which removes it.");
    }

    static Conflict foreign(String path) {
        return new Conflict(
                path,
                "differs from what is rendered and is not listed in " + Manifest.PATH
                        + ", so it is somebody's own file",
                "Move it elsewhere, or delete it if it is not needed; it is never overwritten.");
    }

    static Conflict damagedManifest(InvalidManifestException e) {
        return new Conflict(Manifest.PATH, "is damaged in line " + e.line() + ": " + e.fact(), e.remedy());
    }

    static Conflict rootIsNoDirectory(Path root) {
        return new Conflict(
                ".",
                Quoted.path(root.toString()) + " is not a directory",
                "Name a directory, or a path that does not exist.");
    }

    static Conflict otherRun() {
        return new Conflict(".", "is being written by another run", "Wait for its end, and run again.");
    }

    /** What stands at the path, or at a directory that leads to it, keeps the path from being written. */
    static Conflict inTheWay(String path, Occupant occupant) {
        String where = occupant.at().equals(path) ? "is " : "can not be written, for '" + occupant.at() + "' is ";
        return switch (occupant.kind()) {
            case LINK ->
                new Conflict(
                        path,
                        where + "a symbolic link",
                        "Replace the link by what it points to; links below the output directory are never followed.");
            case DIRECTORY ->
                new Conflict(
                        path,
                        where + "a directory with content that was not generated, where a file is to be written",
                        "Move the directory elsewhere.");
            case FILE -> new Conflict(path, where + "a file, where a directory is needed", "Move the file elsewhere.");
            default -> new Conflict(path, where + "neither a file nor a directory", "Remove it.");
        };
    }

    /** Path, fact and remedy in one line. */
    @Override
    public String toString() {
        return path + " " + fact + ". " + remedy;
    }
}
