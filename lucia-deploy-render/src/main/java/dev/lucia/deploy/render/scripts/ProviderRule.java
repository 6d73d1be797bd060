package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.setting.Provider;
import java.util.Arrays;
import java.util.List;

/**
 * How the scripts tell who serves the models.
 *
 * @param text the provider, as it is written
 * @param urlPattern what its base URLs look like; empty where they may be anything
 * @param word the customary word in the place of a key; empty where it asks for a real one
 */
record ProviderRule(String text, String urlPattern, String word) {
    static final List<ProviderRule> ALL =
            Arrays.stream(Provider.values()).map(ProviderRule::of).toList();

    private static ProviderRule of(Provider provider) {
        return new ProviderRule(
                provider.text(),
                provider.urlPattern().orElse(""),
                provider.needsRealKey() ? "" : provider.exampleKey());
    }
}
