package dev.lucia.deploy.probe.net;

import java.util.concurrent.CompletableFuture;

/** What follows the end of a future, however it ends. */
final class Completion {
    private Completion() {}

    // The future of the action would only repeat how the first one ended.
    @SuppressWarnings("FutureReturnValueIgnored")
    static void of(CompletableFuture<?> future, Runnable action) {
        future.whenComplete((value, error) -> action.run());
    }
}
