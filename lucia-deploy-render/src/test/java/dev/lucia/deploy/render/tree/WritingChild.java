package dev.lucia.deploy.render.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Writes one tree after the other into each of some directories until it is killed. */
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

    /** Never ends by itself; says on standard output when the first tree is in all directories. */
    public static void main(String[] args) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        CountDownLatch started = new CountDownLatch(args.length);
        for (String root : args) {
            new Thread(() -> write(TreeWriter.to(Path.of(root)), started)).start();
        }
        started.await();
        System.out.println("wrote");
    }

    private static void write(TreeWriter writer, CountDownLatch started) {
        for (int generation = 0; ; generation = (generation + 1) % TREES.size()) {
            writer.write(TREES.get(generation));
            started.countDown();
        }
    }
}
