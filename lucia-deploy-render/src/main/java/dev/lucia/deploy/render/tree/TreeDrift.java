package dev.lucia.deploy.render.tree;

import java.nio.file.Path;
import java.util.List;

/**
 * The difference between a rendered tree and a directory.
 *
 * <p>Orphans are the files that the manifest on disk lists and the tree no longer renders, and, if the tree is whole,
 * every file below {@value Manifest#DIRECTORY} that is neither rendered nor people's own. The manifest itself is compared
 * like every other file.
 *
 * @param files every file that differs, sorted by path
 */
public record TreeDrift(List<DriftedFile> files) {
    /** Copies the list. */
    public TreeDrift {
        files = List.copyOf(files);
    }

    /**
     * Compares, and changes nothing.
     *
     * @param tree what should be there
     * @param directory the output root
     * @param owned what people own by right, relative to the root; these files are not read
     * @throws TreeIoException if the directory can not be read
     */
    public static TreeDrift between(RenderedTree tree, Path directory, PathPatterns owned) {
        OutputDirectory output = new OutputDirectory(directory, new DiskOperations());
        return new TreeDrift(new DriftDetector(output, tree, owned).detect());
    }

    /** Whether the directory is what the tree says. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The paths of the files with which this is wrong, sorted. */
    public List<String> paths(DriftedFile.Kind kind) {
        return files.stream()
                .filter(file -> file.kind() == kind)
                .map(DriftedFile::path)
                .toList();
    }

    /**
     * The drift as text: for each file one line that names it and what is wrong, then its diff; at the end the command.
     *
     * @param command the command line that regenerates
     * @return the lines, each with its newline; empty if there is no drift
     */
    public String report(String command) {
        return DriftReport.of(files, command);
    }
}
