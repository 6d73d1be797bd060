package dev.lucia.deploy.render.tree;

import java.nio.file.Path;

/**
 * Brings a directory in step with a rendered tree.
 *
 * <p>It compares first and writes only what differs in content or executable bit, each file in one step, so that a file
 * is wholly old or wholly new whatever happens. What a former run generated and the tree no longer holds is removed.
 * Never touched are: files that {@link Manifest} does not list, generated files that were edited by hand, unless
 * {@link #overwritingEdited()} asks for it, and whatever lies behind a symbolic link below the directory; the
 * directory itself may be a link. If the tree needs the place of one of these, nothing at all is written.
 *
 * <p>A run that is killed or fails leaves its work half done; the next run finishes it, and removes the temporary files,
 * called {@code .NAME.lucia-deploy-tmp}, that the killed one left. While one run writes to a directory, another refuses to.
 * Immutable; a writer can be used again and again.
 */
public final class TreeWriter {
    private final Path root;
    private final boolean overwriteEdited;
    private final FileOperations operations;

    TreeWriter(Path root, boolean overwriteEdited, FileOperations operations) {
        this.root = root;
        this.overwriteEdited = overwriteEdited;
        this.operations = operations;
    }

    /** A writer to the directory, which is created if it does not exist. */
    public static TreeWriter to(Path directory) {
        return new TreeWriter(directory, false, new DiskOperations());
    }

    /** A writer like this one that also replaces and removes generated files that were edited by hand. */
    public TreeWriter overwritingEdited() {
        return new TreeWriter(root, true, operations);
    }

    /**
     * What {@link #write} would do, without doing it.
     *
     * @throws TreeConflictException if it would refuse
     * @throws TreeIoException if the directory can not be read
     */
    public WriteResult plan(RenderedTree tree) {
        return WritePlanner.plan(directory(), tree, overwriteEdited).result();
    }

    /**
     * Writes the tree; a tree that is not whole leaves the files of the groups that it does not cover as they are.
     *
     * @throws TreeConflictException if the directory holds what must not be overwritten, or another run writes to it;
     *     nothing was written
     * @throws TreeIoException if the file system fails; each file is then old or new, and the next run goes on
     */
    public WriteResult write(RenderedTree tree) {
        OutputDirectory directory = directory();
        // What would be refused leaves no trace, not even a lock, nor does what is done already.
        WritePlan first = WritePlanner.plan(directory, tree, overwriteEdited);
        if (first.changesNothing() && WriteLock.isFree(directory) && !PlanExecution.wasKilled(directory)) {
            return first.result();
        }
        // Once the lock is taken, what other runs wrote counts too.
        return WriteLock.holding(directory, () -> {
            WritePlan plan = WritePlanner.plan(directory, tree, overwriteEdited);
            new PlanExecution(directory, operations, plan).run();
            return plan.result();
        });
    }

    private OutputDirectory directory() {
        return new OutputDirectory(root, operations);
    }
}
