package dev.lucia.deploy.probe.net;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads for what can only be waited for: the JDK's name lookups, and disks. Nobody waits here without an end: whoever
 * gives up cancels, and the thread is left to itself.
 */
final class Workers implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int QUEUE = 4_096;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            new DefaultThreadFactory("lucia-probe-worker", true));

    Workers() {
        pool.allowCoreThreadTimeOut(true);
    }

    /** Runs the task; ending the result from outside interrupts it, or takes it from the queue. */
    <T> CompletableFuture<T> call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            Future<?> running = pool.submit(() -> complete(result, task));
            Completion.of(result, () -> running.cancel(true));
            return result;
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> task) {
        try {
            result.complete(task.call());
        } catch (Exception e) {
            result.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
