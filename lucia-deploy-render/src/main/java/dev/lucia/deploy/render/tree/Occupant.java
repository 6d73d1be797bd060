package dev.lucia.deploy.render.tree;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * What stands at a path, or in the way to it; links are not followed.
 *
 * @param kind what it is
 * @param at the path itself, or the first directory on the way to it that is none
 */
record Occupant(Kind kind, String at) {
    enum Kind {
        ABSENT,
        FILE,
        DIRECTORY,
        LINK,
        OTHER;

        static Kind of(BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                return LINK;
            }
            if (attributes.isDirectory()) {
                return DIRECTORY;
            }
            return attributes.isRegularFile() ? FILE : OTHER;
        }
    }

    boolean isFileAt(String path) {
        return kind == Kind.FILE && at.equals(path);
    }
}
