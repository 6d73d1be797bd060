package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleReferenceTest {
    @Test
    void theCheckedInReferenceIsTheOneOfTheRules() throws IOException {
        assertEquals(
                Files.readString(Path.of("RULES.md")),
                RuleReference.markdown(),
                "Regenerate it; CONTRIBUTING.md says how.");
    }

    @Test
    void everyRuleSaysWhatItFindsWhyAndShowsIt() {
        for (RuleInfo rule : Validator.standard().rules()) {
            for (String text : List.of(rule.finds(), rule.reason())) {
                assertTrue(text.endsWith("."), () -> rule.id() + ": " + text);
            }
            assertTrue(!rule.bad().isEmpty() && !rule.good().isEmpty(), rule.id());
            assertTrue(!rule.bad().equals(rule.good()), rule.id());
        }
    }
}
