package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.net.HttpAnswer;
import dev.lucia.deploy.probe.net.HttpQuery;
import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model endpoint: {@code GET <base>/models} answers 200 to the key and lists the configured models. Without a key it is
 * asked without; where it insists on one, the check is skipped, and says so.
 *
 * @param base the base URL with its version path, for example {@code https://api.openai.com/v1}
 * @param key the API key
 * @param models the models that it must have: for chat, and for embeddings
 */
public record ModelEndpointCheck(HttpUrl base, Optional<Secret> key, List<String> models) implements Check {
    /** The id of the subject. */
    public static final String ID = "model-endpoint";

    static final String TITLE = "Model endpoint";
    private static final Pattern VERSION = Pattern.compile("/v[0-9]+[a-z0-9]*(/|$)");
    private static final String LOOK =
            "See whether the model server runs, and whether OpenAI__BaseUrl is right; a server that is to be reached from "
                    + "other machines and containers must not listen on localhost alone.";

    public ModelEndpointCheck {
        base = Urls.bare(base);
        models = List.copyOf(models);
    }

    /**
     * The models that settings name.
     *
     * @param settings the value of a setting by its name; empty where a person has not filled it in
     */
    public static List<String> models(Function<String, Optional<Secret>> settings) {
        return Stream.of("OpenAI__ModelId", "OpenAI__EmbeddingModelId")
                .flatMap(name -> settings.apply(name).stream())
                .map(Secret::reveal)
                .distinct()
                .toList();
    }

    static List<Check> of(DeploymentSite site) {
        return site.checkOfUrl(
                new Subject(ID, TITLE, "OpenAI__BaseUrl"),
                url -> new ModelEndpointCheck(url, site.secret("OpenAI__ApiKey"), models(site::secret)));
    }

    @Override
    public Subject subject() {
        return new Subject(ID, TITLE, url().text());
    }

    private HttpUrl url() {
        return Urls.below(base, "/models");
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        String listed = models.isEmpty() ? "" : ", and lists " + named(models);
        Verdicts verdicts = new Verdicts(subject(), (key.isPresent() ? "200 to the key" : "200") + listed, LOOK, key);
        return session.get(new HttpQuery(url(), key))
                .thenApply(result -> result instanceof HttpAnswer answer
                        ? judge(answer, verdicts)
                        : verdicts.fault((NetFault) result));
    }

    private Outcome judge(HttpAnswer answer, Verdicts verdicts) {
        return switch (answer.status()) {
            case 200 -> judgeListing(answer, verdicts);
            case 401, 403 -> refused(answer, verdicts);
            case 404 ->
                VERSION.matcher(base.uri().getRawPath()).find() || isAzure()
                        ? withoutListing(answer, verdicts)
                        : verdicts.unhealthy(
                                verdicts.seen(answer),
                                ModelCause.BASE_URL_WITHOUT_VERSION,
                                "There is no /models at this address, and OpenAI__BaseUrl has no version path.",
                                "Most endpoints want one: end OpenAI__BaseUrl with /v1.");
            case 405, 501 -> withoutListing(answer, verdicts);
            default -> verdicts.otherStatus(answer);
        };
    }

    private boolean isAzure() {
        return base.host().endsWith(".azure.com");
    }

    private Outcome refused(HttpAnswer answer, Verdicts verdicts) {
        return key.isEmpty()
                ? new Outcome.Skipped(
                        "The endpoint answers; whether it takes the key was not tried, for there is none.",
                        "Put the key into OpenAI__ApiKey.")
                : verdicts.unhealthy(
                        verdicts.seen(answer),
                        ModelCause.KEY_REFUSED,
                        "The endpoint answers " + answer.status() + ": it does not take the key.",
                        "Put a key of this endpoint that is still valid into OpenAI__ApiKey; see also what the key may do.");
    }

    private static Outcome withoutListing(HttpAnswer answer, Verdicts verdicts) {
        return verdicts.healthy(
                verdicts.seen(answer),
                List.of(new Problem(
                        ModelCause.NO_LISTING,
                        "The endpoint answers, and lists no models, so nobody knows whether it has the configured ones.",
                        "Some providers have no listing. See that OpenAI__BaseUrl and the model names are right by asking "
                                + "Lucia something.")));
    }

    private Outcome judgeListing(HttpAnswer answer, Verdicts verdicts) {
        Optional<ModelListing> listing = ModelListing.read(answer.body());
        if (listing.isEmpty()) {
            return verdicts.wrongBody(answer, "The answer is no listing of models.");
        }
        List<String> absent =
                models.stream().filter(model -> !listing.get().has(model)).toList();
        String seen = "200, " + listing.get().count();
        if (absent.isEmpty()) {
            return verdicts.healthy(seen, List.of());
        }
        return answer.truncated()
                ? verdicts.healthy(seen + " in the first 64 KiB", List.of(tooLong(absent)))
                : verdicts.unhealthy(
                        seen,
                        ModelCause.MODEL_ABSENT,
                        "The endpoint does not have " + named(absent) + ".",
                        remedy(absent, listing.get(), verdicts));
    }

    private static Problem tooLong(List<String> absent) {
        return new Problem(
                ModelCause.LISTING_TOO_LONG,
                "The listing is longer than 64 KiB, and " + named(absent) + " is not in what was read.",
                "See in the provider's catalogue whether the name is right.");
    }

    private static String remedy(List<String> absent, ModelListing listing, Verdicts verdicts) {
        List<String> near = absent.stream()
                .flatMap(model -> listing.near(model).stream())
                .distinct()
                .toList();
        String meant = near.isEmpty()
                ? ""
                : " It has " + near.stream().map(verdicts::quote).collect(Collectors.joining(", ")) + ".";
        return "Correct OpenAI__ModelId or OpenAI__EmbeddingModelId, or load the model there, with Ollama by 'ollama pull'."
                + meant;
    }

    private static String named(List<String> models) {
        return models.stream().map(model -> PeerText.quote(model, List.of())).collect(Collectors.joining(" and "));
    }
}
