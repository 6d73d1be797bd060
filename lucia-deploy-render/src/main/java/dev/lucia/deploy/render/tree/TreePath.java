package dev.lucia.deploy.render.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The grammar of paths in a rendered tree: relative, normal, and the same text in every tool that reads them. */
final class TreePath {
    /** How the name of a temporary file ends; no rendered file may be called so. */
    static final String TEMPORARY_SUFFIX = ".lucia-deploy-tmp";

    // Leaves room for what a temporary file's name adds; file systems allow 255 bytes.
    private static final int MAX_NAME = 200;
    private static final int MAX_PATH = 1024;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._/-]*");

    private TreePath() {}

    /** What is wrong with the path, as the end of a sentence that begins with the path; empty if nothing is. */
    static Optional<String> fault(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        if (!ALLOWED.matcher(path).matches()) {
            return Optional.of("has characters other than letters, digits, '.', '_', '-' and '/'");
        }
        if (path.length() > MAX_PATH) {
            return Optional.of("is longer than " + MAX_PATH + " characters");
        }
        return names(path).stream()
                .map(TreePath::nameFault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("has an empty component");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("has the component '" + name + "'");
        }
        if (name.length() > MAX_NAME) {
            return Optional.of("has a component longer than " + MAX_NAME + " characters");
        }
        if (name.endsWith(TEMPORARY_SUFFIX)) {
            return Optional.of("has a component ending in '" + TEMPORARY_SUFFIX + "', which is for temporary files");
        }
        return Optional.empty();
    }

    /** The directories that lead to the path, outermost first, without the path itself. */
    static List<String> directories(String path) {
        List<String> directories = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            directories.add(path.substring(0, slash));
        }
        return directories;
    }

    /** Whether the path lies below the directory. */
    static boolean isBelow(String path, String directory) {
        return path.startsWith(directory + "/");
    }

    /** The temporary file beside the path, through which it is written. */
    static String temporary(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.substring(0, name) + "." + path.substring(name) + TEMPORARY_SUFFIX;
    }

    private static List<String> names(String path) {
        return List.of(path.split("/", -1));
    }
}
