package dev.lucia.deploy.render.docker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lucia.deploy.model.value.RelativePath;
import java.util.List;
import java.util.TreeMap;

/**
 * Files of one directory, which one {@code COPY} takes along.
 *
 * @param files the paths in the build context
 * @param directory the same directory in the image, with its slash
 */
record CopyGroup(List<RelativePath> files, String directory) {
    /** The groups, sorted by directory, those of the root first. */
    static List<CopyGroup> of(List<RelativePath> files) {
        return files.stream().collect(groupingBy(CopyGroup::directory, TreeMap::new, toList())).entrySet().stream()
                .map(entry -> new CopyGroup(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static String directory(RelativePath file) {
        int slash = file.text().lastIndexOf('/');
        return slash < 0 ? "./" : file.text().substring(0, slash + 1);
    }
}
