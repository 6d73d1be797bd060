package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.ProviderGuess;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class SettingProvider extends SettingRule {
    private static final Pattern OPENAI_KEY = Pattern.compile("sk-[A-Za-z0-9_-]{20,}+");
    private static final Pattern OPENAI_MODEL = Pattern.compile("gpt-[345].*|text-embedding-(?:3-.*|ada-002)");
    private static final Pattern LOCAL_MODEL = Pattern.compile("(?:llama|qwen|nomic|mistral|gemma|phi|mxbai).*");

    private static final RuleInfo INFO = RuleInfo.of("setting-provider", Severity.WARNING)
            .finds("A base URL that does not fit the key or the models, or that lacks its path /v1.")
            .because(
                    "Keys and model names mean nothing to another provider; the requests fail, or a paid key is sent to the wrong place.")
            .example(
                    "OpenAI__BaseUrl=https://api.openai.com/v1\nOpenAI__ApiKey=ollama",
                    "OpenAI__BaseUrl=http://host.docker.internal:11434/v1\nOpenAI__ApiKey=ollama");

    SettingProvider() {
        super(INFO);
    }

    /** What does not fit. */
    private record Misfit(ConfiguredSetting setting, String what) {}

    @Override
    Stream<Finding> check(SettingSet set) {
        Optional<ConfiguredSetting> base = set.find("OpenAI__BaseUrl");
        Optional<HttpUrl> url = base.flatMap(ConfiguredSetting::filledIn).flatMap(SettingProvider::url);
        Optional<Provider> provider = url.isPresent()
                ? url.flatMap(ProviderGuess::byKnownUrl)
                : base.isEmpty() ? defaultProvider(set) : Optional.empty();
        return provider.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        misfits(set, base, provider.get()),
                        url.stream()
                                .filter(found -> lacksPath(found, provider.get()))
                                .map(found -> lacksPath(base.orElseThrow(), found)));
    }

    // Where no base URL is given, the default is OpenAI's, unless the description has another provider.
    private static Optional<Provider> defaultProvider(SettingSet set) {
        boolean whole = set.find("OpenAI__ApiKey").isPresent() && set.method() != DeploymentMethod.KUBERNETES;
        boolean wordAlone = set.traits().provider().needsRealKey();
        return whole && wordAlone ? Optional.of(set.traits().provider()) : Optional.empty();
    }

    private static Optional<HttpUrl> url(String value) {
        try {
            return Optional.of(HttpUrl.of(value));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static boolean lacksPath(HttpUrl url, Provider provider) {
        String path = url.uri().getPath();
        return provider != Provider.AZURE_OPENAI && (path == null || path.isEmpty() || path.equals("/"));
    }

    private Finding lacksPath(ConfiguredSetting base, HttpUrl url) {
        String text = url.text().endsWith("/") ? url.text() : url.text() + "/";
        return found(
                base.at().value(),
                "The base URL " + Quoted.of(url.text()) + " has no path.",
                "Add the version: " + text + "v1.");
    }

    /** One finding: at what does not fit the base URL, or at the base URL if it is alone. */
    private Stream<Finding> misfits(SettingSet set, Optional<ConfiguredSetting> base, Provider provider) {
        List<ConfiguredSetting> given = Stream.of("OpenAI__ApiKey", "OpenAI__ModelId", "OpenAI__EmbeddingModelId")
                .flatMap(name -> set.find(name).stream())
                .toList();
        List<Misfit> misfits = given.stream()
                .flatMap(setting -> misfit(setting, provider).stream())
                .toList();
        if (misfits.isEmpty()) {
            return Stream.empty();
        }
        ConfiguredSetting odd = misfits.get(0).setting();
        boolean alone = misfits.size() > 1 && misfits.size() == given.size() && base.isPresent();
        String what = misfits.stream().map(Misfit::what).collect(Collectors.joining(", "));
        return Stream.of(found(
                alone ? base.orElseThrow().at().value() : odd.at().value(),
                "The base URL is that of " + provider.title() + ", which does not fit: " + what + ".",
                "Take all settings of the model endpoint from the same provider."));
    }

    private static Optional<Misfit> misfit(ConfiguredSetting setting, Provider provider) {
        return setting.filledIn().flatMap(value -> {
            Optional<String> what =
                    setting.name().equals("OpenAI__ApiKey") ? key(value, provider) : model(value, provider);
            return what.map(text -> new Misfit(setting, text));
        });
    }

    private static Optional<String> key(String value, Provider provider) {
        Optional<Provider> word = Provider.byWord(value);
        if (provider.needsRealKey() && word.isPresent()) {
            return Optional.of("the key is the word for " + word.get().title());
        }
        return provider != Provider.OPENAI && OPENAI_KEY.matcher(value).matches()
                ? Optional.of("the key looks like one of OpenAI")
                : Optional.empty();
    }

    private static Optional<String> model(String value, Provider provider) {
        boolean local = !provider.needsRealKey();
        boolean foreign = local
                ? OPENAI_MODEL.matcher(value).matches()
                : provider == Provider.OPENAI && LOCAL_MODEL.matcher(value).matches();
        return foreign ? Optional.of("the model " + Quoted.of(value)) : Optional.empty();
    }
}
