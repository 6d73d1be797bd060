package dev.lucia.deploy.render.tree;

import java.nio.file.Path;
import java.util.List;

/** Writes one tree after the other until it is killed. */
final class WritingChild {
    private WritingChild() {}

    static final List<RenderedTree> TREES = List.of(tree(0), tree(1), tree(2));

    /** Sixty files with the generation in each of many lines; a third of the paths differ between generations. */
    private static RenderedTree tree(int generation) {
        RenderedTree.Builder builder = RenderedTree.builder();
        for (int i = 0; i < 60; i++) {
            String directory = "infra/" + (i % 3 == 0 ? "only-" + generation : "all") + "/" + i % 7;
            String content = ("generation " + generation + "\n").repeat(1 + i * 20);
            builder.add("docker", new RenderedFile(directory + "/" + i, content, (i + generation) % 2 == 0));
        }
        return builder.build();
    }

    /** Never ends by itself; says on standard output when the first tree is there. */
    public static void main(String[] args) {
        TreeWriter writer = TreeWriter.to(Path.of(args[0]));
        for (int generation = 0; ; generation = (generation + 1) % TREES.size()) {
            writer.write(TREES.get(generation));
            System.out.println("wrote " + generation);
        }
    }
}
