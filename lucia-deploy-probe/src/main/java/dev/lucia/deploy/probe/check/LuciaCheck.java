package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.HttpPath;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.net.HttpAnswer;
import dev.lucia.deploy.probe.net.HttpQuery;
import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lucia itself: its health endpoint answers 200 and does not say {@code Unhealthy}.
 *
 * @param base where Lucia is, for example {@code http://localhost:7235}
 * @param path the path of the health endpoint
 */
public record LuciaCheck(HttpUrl base, HttpPath path) implements Check {
    /** The id of the subject. */
    public static final String ID = "lucia";

    static final String TITLE = "Lucia";
    private static final String LOOK =
            "See whether Lucia runs, and what it logs: 'docker compose ps' and 'docker compose logs lucia', 'kubectl get "
                    + "pods' and 'kubectl logs', or 'systemctl status' and 'journalctl --unit'.";

    public LuciaCheck {
        base = Urls.bare(base);
    }

    @Override
    public Subject subject() {
        return new Subject(ID, TITLE, url().text());
    }

    private HttpUrl url() {
        return Urls.below(base, path.text());
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        Verdicts verdicts = new Verdicts(subject(), "200 'Healthy'", LOOK, List.of());
        return session.get(new HttpQuery(url(), Optional.empty()))
                .thenApply(result -> result instanceof HttpAnswer answer
                        ? judge(answer, verdicts)
                        : verdicts.fault((NetFault) result));
    }

    private Outcome judge(HttpAnswer answer, Verdicts verdicts) {
        return switch (answer.status()) {
            case 200 -> judgeBody(answer, verdicts);
            case 404 ->
                verdicts.unhealthy(
                        verdicts.seen(answer),
                        LuciaCause.HEALTH_NOT_MAPPED,
                        "The program answers, and has no " + path + ": its health endpoint is not mapped.",
                        "Map it in Program.cs with app.MapHealthChecks(\"" + path
                                + "\"); the MapDefaultEndpoints() of Aspire's templates does so in the environment Development only."
                                + " Or correct healthCheckPath in the description.");
            default -> verdicts.otherStatus(answer);
        };
    }

    private static Outcome judgeBody(HttpAnswer answer, Verdicts verdicts) {
        String seen = verdicts.seen(answer);
        return switch (answer.truncated() ? HealthBody.OTHER : HealthBody.of(answer.body())) {
            case WELL -> verdicts.healthy(seen, List.of());
            case DEGRADED ->
                verdicts.degraded(
                        seen, LuciaCause.SAYS_DEGRADED, "Lucia works, and says that something is degraded.", LOOK);
            case UNHEALTHY ->
                verdicts.unhealthy(
                        seen,
                        LuciaCause.SAYS_UNHEALTHY,
                        "Lucia answers 200, and says that it is unhealthy.",
                        "Often Redis, Home Assistant or the model endpoint is out of its reach. " + LOOK);
            case OTHER ->
                verdicts.wrongBody(
                        answer,
                        answer.truncated()
                                ? "The answer is longer than 64 KiB, which no health endpoint's is."
                                : "The answer is not one of a health endpoint.");
        };
    }
}
