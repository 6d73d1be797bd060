package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    void howManyProcessorsThereAreChangesNothing() throws Exception {
        Path mistakes = Path.of("src/test/resources/rules");
        List<Findings> found = new ArrayList<>();
        for (int processors : List.of(1, 2, 8)) {
            ForkJoinPool pool = new ForkJoinPool(processors);
            try {
                found.add(pool.submit(() -> Validator.standard().validate(mistakes))
                        .get());
            } finally {
                pool.shutdownNow();
            }
        }
        assertTrue(found.get(0).list().size() > 100);
        assertEquals(found.get(0), found.get(1));
        assertEquals(found.get(0), found.get(2));
    }

    // The first takes longer than the last, and those between make sure that both are not asked by one thread.
    @Test
    void theFirstRulesAreKeptAndTheRestIsCountedWhoeverIsDoneFirst() throws Exception {
        Rule[] rules = Stream.of(
                        Stream.of(warnings("noisy-first", 200_000)),
                        IntStream.range(0, 40).mapToObj(i -> warnings("quiet-" + i, 0)),
                        Stream.of(warnings("noisy-last", 700)))
                .flatMap(each -> each)
                .toArray(Rule[]::new);
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            List<Finding> found = pool.submit(
                            () -> Validator.standard().plus(rules).validate(SourceFile.of("a.yaml", "a: 1\n")))
                    .get()
                    .list();

            Finding more = found.stream()
                    .filter(finding -> finding.rule().equals(MetaRules.MORE.id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals("199700 more findings in this file are not shown.", more.message());
            assertEquals(Severity.ERROR, more.severity(), "the worst of those that are not shown");
            assertEquals(
                    FindingsByFile.MAX,
                    found.stream()
                            .filter(finding -> finding.rule().equals("noisy-first"))
                            .count());
        } finally {
            pool.shutdownNow();
        }
    }

    /** A rule that finds so much; of more than is kept the last is an error. */
    private static Rule warnings(String id, int count) {
        RuleInfo info = RuleInfo.of(id, Severity.WARNING)
                .finds("Noise.")
                .because("It is noisy.")
                .example("a: 1", "a: 2");
        return new Rule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public Stream<Finding> check(SourceTree tree) {
                return IntStream.rangeClosed(1, count)
                        .mapToObj(line -> found(
                                line == count && count > FindingsByFile.MAX ? Severity.ERROR : Severity.WARNING,
                                new Place("a.yaml", new Position(line, 1), ""),
                                "Noise.",
                                "Hush."));
            }
        };
    }

    @Test
    void findingsAreSortedAndThereOnce() {
        List<Finding> found = Validator.standard().validate(Path.of("../infra")).list();

        assertEquals(found.stream().sorted().distinct().toList(), found);
    }
}
