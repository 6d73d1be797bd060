package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.concurrent.CompletableFuture;

/**
 * What can not be asked since its address is none. The value is not shown: it may be a secret in the wrong place.
 *
 * @param subject what is not checked; its address is the name of the setting
 * @param remedy what a value looks like, in whole sentences
 */
record InvalidSettingCheck(Subject subject, String remedy) implements Check {

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        return CompletableFuture.completedFuture(new Outcome.Ill(
                State.UNHEALTHY,
                "an address",
                "",
                new Problem(
                        SettingCause.INVALID_SETTING,
                        "The value of " + subject.address() + " is not an address: nothing can be reached by it.",
                        remedy)));
    }
}
