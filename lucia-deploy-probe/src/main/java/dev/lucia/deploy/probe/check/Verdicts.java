package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.net.HttpAnswer;
import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.outcome.Cause;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;
import java.util.Optional;

/**
 * Puts outcomes together for one check.
 *
 * @param subject what is checked
 * @param expected what a healthy component answers
 * @param whereToLook what to do if it does not answer at all, in whole sentences
 * @param secrets what must not be shown, should the peer send it back
 */
record Verdicts(Subject subject, String expected, String whereToLook, List<Secret> secrets) {

    Verdicts(Subject subject, String expected, String whereToLook, Optional<Secret> secret) {
        this(subject, expected, whereToLook, secret.stream().toList());
    }

    Outcome healthy(String seen, List<Problem> warnings) {
        return new Outcome.Healthy(expected, seen, warnings);
    }

    Outcome degraded(String seen, Cause cause, String fact, String hint) {
        return ill(State.DEGRADED, seen, new Problem(cause, fact, hint));
    }

    Outcome unhealthy(String seen, Cause cause, String fact, String hint) {
        return ill(State.UNHEALTHY, seen, new Problem(cause, fact, hint));
    }

    Outcome unhealthy(String seen, Problem problem) {
        return ill(State.UNHEALTHY, seen, problem);
    }

    private Outcome ill(State state, String seen, Problem problem) {
        return new Outcome.Ill(state, expected, seen, problem);
    }

    Outcome fault(NetFault fault) {
        FaultWords words = FaultWords.of(fault, this);
        return ill(words.state(), words.seen(), new Problem(fault.cause(), words.fact(), words.hint()));
    }

    /** What a peer sent, fit to be shown. */
    String quote(String text) {
        return PeerText.quote(text, secrets);
    }

    String seen(HttpAnswer answer) {
        return answer.body().isBlank()
                ? Integer.toString(answer.status())
                : answer.status() + " " + quote(answer.body().strip());
    }

    /** For a status that has no meaning of its own for this component. */
    Outcome otherStatus(HttpAnswer answer) {
        int status = answer.status();
        String title = subject.title();
        if (status == 503) {
            String later = answer.header("retry-after")
                    .map(after -> " It asks to try again after " + quote(after) + ".")
                    .orElse("");
            return unhealthy(
                    seen(answer),
                    HttpCause.SERVICE_UNAVAILABLE,
                    title + " answers 503: it can not work now." + later,
                    "Wait if it is just starting. " + whereToLook);
        }
        if (status == 429) {
            return degraded(
                    seen(answer),
                    HttpCause.RATE_LIMITED,
                    title + " answers 429: it was asked too often, or a quota is used up.",
                    "Wait, then ask again; see the limits of the account.");
        }
        return status >= 500
                ? unhealthy(
                        seen(answer),
                        HttpCause.SERVER_ERROR,
                        title + " answers " + status + ", an error of its own or of a proxy before it.",
                        whereToLook)
                : unhealthy(
                        seen(answer),
                        HttpCause.UNEXPECTED_STATUS,
                        "The answer is " + status + ", which means nothing here.",
                        "See whether " + subject.address() + " is its address, and not another program's.");
    }

    /** For the right status with a body that is not this component's. */
    Outcome wrongBody(HttpAnswer answer, String fact) {
        return unhealthy(
                seen(answer),
                HttpCause.WRONG_BODY,
                fact,
                "See whether another program answers at " + subject.address() + ", and correct the address.");
    }
}
