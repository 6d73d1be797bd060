package dev.lucia.deploy.validate.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnstorableValueTest {
    @Test
    void isSaidOfTheCharacterAndNotOfTheValueOnceMore() {
        byte[] env = "OpenAI__BaseUrl=http://a\0b/\n".getBytes(UTF_8);

        assertEquals(
                List.of("env-character"),
                Validator.standard().validate(SourceFile.of("lucia.env", env)).stream()
                        .filter(finding -> finding.position().line() == 1)
                        .map(Finding::rule)
                        .filter(rule -> !rule.equals("setting-missing"))
                        .toList());
    }
}
