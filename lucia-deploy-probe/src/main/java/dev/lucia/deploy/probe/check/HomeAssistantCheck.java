package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.net.HttpAnswer;
import dev.lucia.deploy.probe.net.HttpQuery;
import dev.lucia.deploy.probe.net.HttpResult;
import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Home Assistant: its API answers 200 to the token, and says that it runs. It is asked once and never again after a refusal,
 * since it bans an address that fails repeatedly. Without a token its start page is asked for instead, which counts as no
 * failed login; if it answers, the check is skipped, and says so.
 *
 * @param base where Home Assistant is, for example {@code http://192.168.1.100:8123}
 * @param token the long-lived access token
 */
public record HomeAssistantCheck(HttpUrl base, Optional<Secret> token) implements Check {
    /** The id of the subject. */
    public static final String ID = "home-assistant";

    static final String TITLE = "Home Assistant";
    // https://developers.home-assistant.io/docs/api/rest, GET /api/
    private static final String RUNNING = "API running.";
    private static final String LOOK = "See whether Home Assistant runs, and whether its address in "
            + "HomeAssistant__BaseUrl is right, port 8123 by default.";
    private static final String NEW_TOKEN =
            "Make a long-lived access token in Home Assistant under your profile, Security, and put it into "
                    + "HomeAssistant__AccessToken.";

    public HomeAssistantCheck {
        base = Urls.bare(base);
    }

    static List<Check> of(DeploymentSite site) {
        return site.checkOfUrl(
                new Subject(ID, TITLE, "HomeAssistant__BaseUrl"),
                url -> new HomeAssistantCheck(url, site.secret("HomeAssistant__AccessToken")));
    }

    @Override
    public Subject subject() {
        return new Subject(ID, TITLE, url().text());
    }

    private HttpUrl url() {
        return Urls.below(base, token.isPresent() ? "/api/" : "/");
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        String expected = token.isPresent() ? "200 '" + RUNNING + "'" : "an answer";
        Verdicts verdicts = new Verdicts(subject(), expected, LOOK, token);
        return session.get(new HttpQuery(url(), token)).thenApply(result -> judge(result, verdicts));
    }

    private Outcome judge(HttpResult result, Verdicts verdicts) {
        if (result instanceof HttpAnswer answer) {
            return token.isPresent() ? judge(answer, verdicts) : withoutToken(answer, verdicts);
        }
        return verdicts.fault((NetFault) result);
    }

    private static Outcome withoutToken(HttpAnswer answer, Verdicts verdicts) {
        return answer.status() < 500
                ? new Outcome.Skipped(
                        "Something answers there; whether Home Assistant takes the token was not tried, for there is none.",
                        NEW_TOKEN)
                : verdicts.otherStatus(answer);
    }

    private static Outcome judge(HttpAnswer answer, Verdicts verdicts) {
        return switch (answer.status()) {
            case 200 -> judgeBody(answer, verdicts);
            case 401, 403 ->
                verdicts.unhealthy(
                        verdicts.seen(answer),
                        HomeAssistantCause.TOKEN_REFUSED,
                        "Home Assistant answers " + answer.status() + ": the token is wrong"
                                + (answer.status() == 403 ? ", or this address is banned." : "."),
                        NEW_TOKEN
                                + " It was tried once only, since Home Assistant bans an address after repeated failures; a ban"
                                + " stands in its ip_bans.yaml.");
            case 404 ->
                verdicts.unhealthy(
                        verdicts.seen(answer),
                        HomeAssistantCause.API_NOT_FOUND,
                        "There is no API of Home Assistant below this address.",
                        "HomeAssistant__BaseUrl is the address without /api; see also whether 'api:' or 'default_config:' "
                                + "stands in configuration.yaml.");
            case 400 ->
                verdicts.unhealthy(
                        verdicts.seen(answer),
                        HomeAssistantCause.PROXY_NOT_TRUSTED,
                        "Home Assistant answers 400, as it does to a proxy that it does not trust.",
                        "Set 'use_x_forwarded_for' and 'trusted_proxies' below 'http:' in configuration.yaml, or use its own "
                                + "address.");
            default -> verdicts.otherStatus(answer);
        };
    }

    private static Outcome judgeBody(HttpAnswer answer, Verdicts verdicts) {
        boolean isRunning = Json.parse(answer.body())
                .map(json -> json.path("message").asString(""))
                .filter(RUNNING::equals)
                .isPresent();
        return isRunning
                ? verdicts.healthy(verdicts.seen(answer), List.of())
                : verdicts.wrongBody(answer, "The answer is not the one that Home Assistant's API gives.");
    }
}
