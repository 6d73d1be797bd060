package dev.lucia.deploy.render.tree;

import java.util.Map;

/** Short ways to trees. */
final class Trees {
    private Trees() {}

    static RenderedFile file(String path, String content) {
        return new RenderedFile(path, content, path.endsWith(".sh"));
    }

    /** A whole tree of one group; a file whose path ends in {@code .sh} is executable. */
    static RenderedTree of(Map<String, String> contents) {
        return add(RenderedTree.builder(), "docker", contents).build();
    }

    static RenderedTree.Builder add(RenderedTree.Builder builder, String group, Map<String, String> contents) {
        contents.forEach((path, content) -> builder.add(group, file(path, content)));
        return builder;
    }
}
