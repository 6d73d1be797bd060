package dev.lucia.deploy.render.tree;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All files of one rendering, sorted by path, each path once, each in the group of the target that rendered it.
 *
 * <p>A tree is whole, or by {@link #only} holds some groups and says nothing of the others, whose files in a directory
 * are then nobody's concern. The manifest is derived from the tree and is not one of its files. Immutable.
 */
public final class RenderedTree {
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private final SortedMap<String, Grouped> byPath;
    private final Optional<Set<String>> selected;

    private record Grouped(String group, RenderedFile file) {}

    private RenderedTree(SortedMap<String, Grouped> byPath, Optional<Set<String>> selected) {
        this.byPath = byPath;
        this.selected = selected;
    }

    /** An empty builder of a whole tree. */
    public static Builder builder() {
        return new Builder();
    }

    /** The files, sorted by path; without the manifest. */
    public List<RenderedFile> files() {
        return byPath.values().stream().map(Grouped::file).toList();
    }

    /** The file at the path, if there is one; the manifest is none. */
    public Optional<RenderedFile> file(String path) {
        return Optional.ofNullable(byPath.get(path)).map(Grouped::file);
    }

    /** The groups that have files, sorted. */
    public SortedSet<String> groups() {
        return byPath.values().stream().map(Grouped::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the tree is all that there is to render; if not, other groups' files are left alone. */
    public boolean isWhole() {
        return selected.isEmpty();
    }

    /** Whether the tree says which files of the group there are: always, if it is whole. */
    public boolean covers(String group) {
        return selected.map(names -> names.contains(group)).orElse(true);
    }

    /**
     * The part of this tree that the groups make; a group without a file is covered nevertheless, so that writing the
     * part removes what the group had before.
     */
    public RenderedTree only(Collection<String> groups) {
        Set<String> covered = groups.stream().filter(this::covers).collect(Collectors.toUnmodifiableSet());
        SortedMap<String, Grouped> part = new TreeMap<>(byPath);
        part.values().removeIf(grouped -> !covered.contains(grouped.group()));
        return new RenderedTree(part, Optional.of(covered));
    }

    /** What a directory's manifest says of this tree's files. */
    public Manifest manifest() {
        return Manifest.of(byPath.values().stream()
                .map(grouped -> new Manifest.Entry(
                        grouped.group(), grouped.file().path(), grouped.file().sha256()))
                .toList());
    }

    /** The paths of the files, for messages. */
    @Override
    public String toString() {
        return byPath.keySet().toString();
    }

    /** Collects the files of a tree. Not for several threads at once. */
    public static final class Builder {
        private final SortedMap<String, Grouped> byPath = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a file to a group.
         *
         * @param group the name of the target that rendered the file: lower-case letters, digits and hyphens
         * @throws IllegalArgumentException if the group has another form, or if the path is taken
         */
        public Builder add(String group, RenderedFile file) {
            checkGroup(group);
            if (file.path().equals(Manifest.PATH)) {
                throw new IllegalArgumentException("'" + Manifest.PATH + "' is the manifest and can not be rendered");
            }
            Grouped earlier = byPath.putIfAbsent(file.path(), new Grouped(group, file));
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "'%s' is rendered twice, by %s and by %s".formatted(file.path(), earlier.group(), group));
            }
            return this;
        }

        /**
         * The whole tree of the files added so far.
         *
         * @throws IllegalArgumentException if a path is a file and a directory at once
         */
        public RenderedTree build() {
            byPath.keySet().forEach(this::checkDirectories);
            checkDirectories(Manifest.PATH);
            return new RenderedTree(new TreeMap<>(byPath), Optional.empty());
        }

        private void checkDirectories(String path) {
            for (String directory : TreePath.directories(path)) {
                if (byPath.containsKey(directory)) {
                    throw new IllegalArgumentException(
                            "'" + directory + "' is rendered as a file, but is the directory of '" + path + "'");
                }
            }
        }

        private static void checkGroup(String group) {
            if (!isGroup(group)) {
                throw new IllegalArgumentException(
                        "A group's name is lower-case letters, digits and hyphens: " + group);
            }
        }
    }

    /** Whether the text has the form of a group's name. */
    static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }
}
