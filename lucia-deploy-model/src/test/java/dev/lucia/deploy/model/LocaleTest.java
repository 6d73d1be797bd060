package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where "I".toLowerCase() is "ı", and where 0.5 is written 0,5. */
@ResourceLock(Resources.LOCALE)
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "de", "ar-EG-u-nu-arab"})
    void theSchemaAndEveryMessageAreTheSame(String language) throws Exception {
        Locale.setDefault(Locale.ROOT);
        String expected = everything();
        Locale.setDefault(Locale.forLanguageTag(language));
        assertEquals(expected, everything());
    }

    private static String everything() throws Exception {
        StringBuilder all = new StringBuilder(DeploymentSchema.json("Test"));
        for (Path description : MalformedDescriptionsTest.descriptions()) {
            try {
                all.append(new DeploymentReader().read(description));
            } catch (InvalidDeploymentException e) {
                all.append(e.getMessage());
            }
        }
        try {
            all.append(Provider.of("LM_STUDIO"));
        } catch (InvalidValueException e) {
            all.append(e.getMessage());
        }
        return all + Suggestion.didYouMean("ASPNETCORE_ENVİRONMENT", List.of("ASPNETCORE_ENVIRONMENT"));
    }
}
