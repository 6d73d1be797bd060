package dev.lucia.deploy.model.envfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.source.Position;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of an env file's problems. */
class EnvProblemTest {
    @Test
    void theFactNamesTheVariableAndWhatComesOfIt() {
        EnvProblem problem = EnvDialect.COMPOSE
                .parse("OpenAI__ApiKey='sk-secret\n")
                .problems()
                .get(0);
        assertEquals(
                "A quote that nothing closes in 'OpenAI__ApiKey', for which the whole file is refused", problem.fact());
        assertEquals("Close it, or write the whole value between the other kind of quotes.", problem.remedy());
    }

    @Test
    void aNameThatMayBeAPartOfASecretIsNotShown() {
        EnvProblem problem = EnvDialect.SYSTEMD.parse("MIIEvQ+/==\n").problems().get(0);
        assertEquals("An invalid variable name, so that something does not arrive", problem.fact());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsAClauseAndARemedyOfWholeSentences(Kind kind) {
        assertFalse(kind.what().endsWith("."), kind.what());
        assertTrue(
                Character.isUpperCase(kind.what().codePointAt(0)) || kind.what().startsWith("'"), kind.what());
        assertTrue(kind.remedy().endsWith("."), kind.remedy());
    }

    @Test
    void noTwoKindsSayTheSame() {
        var facts = Arrays.stream(Kind.values())
                .map(kind -> new EnvProblem(kind, Effect.LOST, new Position(1, 1), "").fact())
                .collect(Collectors.toSet());
        assertEquals(Kind.values().length, facts.size());
    }
}
