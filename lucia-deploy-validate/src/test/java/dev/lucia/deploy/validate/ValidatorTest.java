package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static final SourceFile TWICE =
            SourceFile.of("a.yaml", "a: 1\n# lucia-deploy: ignore duplicate-key -- an example\na: 2\na: 3\n");

    @Test
    void aRuleCanBeLeftOutAndItsIgnoresAreRightAllTheSame() {
        assertEquals(1, Validator.standard().validate(TWICE).list().size());
        assertTrue(Validator.standard().without("duplicate-key").validate(TWICE).isEmpty());
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        Validator standard = Validator.standard();

        assertThrows(
                IllegalArgumentException.class,
                () -> standard.plus(Rules.standard().get(0)));
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        Path infra = Path.of("../infra");
        Findings alone = Validator.standard().validate(infra);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Findings>> calls = Stream.generate(() ->
                            (Callable<Findings>) () -> Validator.standard().validate(infra))
                    .limit(24)
                    .toList();
            for (Future<Findings> result : threads.invokeAll(calls)) {
                assertEquals(alone, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void findingsAreSortedAndThereOnce() {
        List<Finding> found = Validator.standard().validate(Path.of("../infra")).list();

        assertEquals(found.stream().sorted().distinct().toList(), found);
    }
}
