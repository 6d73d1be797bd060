package dev.lucia.deploy.validate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.validate.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleInfoTest {
    @Test
    void isCalledInKebabCase() {
        assertEquals("env-utf8", RuleInfo.of("env-utf8", Severity.ERROR).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Latest-tag", "latest_tag", "latest--tag", "latest-", "8-bit"})
    void refusesOtherNames(String id) {
        assertThrows(IllegalArgumentException.class, () -> RuleInfo.of(id, Severity.ERROR));
    }
}
