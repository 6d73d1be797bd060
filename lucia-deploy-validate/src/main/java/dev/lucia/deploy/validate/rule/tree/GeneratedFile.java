package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.source.ManifestEntry;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A generated file as {@code MANIFEST.sha256} lists it.
 *
 * @param path where it lies
 * @param shown its path as the list has it
 * @param sha256 what it may be: while files are being written the list has what was and what will be
 * @param listed the place in the list
 */
record GeneratedFile(SourcePath path, String shown, List<String> sha256, Place listed) {
    GeneratedFile {
        sha256 = List.copyOf(sha256);
    }

    /** What the lists of a tree list. */
    static Stream<GeneratedFile> in(SourceTree tree) {
        return tree.sources(TextSource.class)
                .filter(source -> source.kind() == SourceKind.MANIFEST)
                .flatMap(GeneratedFile::of);
    }

    private static Stream<GeneratedFile> of(TextSource list) {
        Map<String, GeneratedFile> byPath = new TreeMap<>();
        ManifestEntry.in(list.file())
                .map(entry -> new GeneratedFile(
                        entry.path(),
                        entry.shown(),
                        List.of(entry.sha256()),
                        new Place(list.file().path(), new Position(entry.line(), 1))))
                .forEach(file -> byPath.merge(file.shown(), file, GeneratedFile::with));
        return byPath.values().stream();
    }

    private GeneratedFile with(GeneratedFile other) {
        List<String> all = new ArrayList<>(sha256);
        all.addAll(other.sha256);
        return new GeneratedFile(path, shown, all, listed);
    }
}
