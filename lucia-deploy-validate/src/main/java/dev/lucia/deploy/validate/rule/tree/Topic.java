package dev.lucia.deploy.validate.rule.tree;

import static java.util.stream.Collectors.groupingBy;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that several places say, and ought to say alike.
 *
 * @param what how messages name it, with a capital: {@code The image of Lucia}
 * @param facts what the places say, in the order of the files
 * @param described what the description says, where the tree has exactly one that is valid
 * @param alike whether two values say the same
 */
record Topic(String what, List<Fact> facts, Optional<Fact> described, BiPredicate<String, String> alike) {
    Topic {
        facts = List.copyOf(facts);
    }

    static Topic of(String what, List<Fact> facts, Optional<Fact> described) {
        return new Topic(what, facts, described, String::equals);
    }

    static Topic of(String what, Stream<Fact> facts, Optional<Fact> described) {
        return of(what, facts.toList(), described);
    }

    /** The same, of values that may say the same in different words. */
    Topic alikeBy(BiPredicate<String, String> other) {
        return new Topic(what, facts, described, other);
    }

    /**
     * The places that say otherwise than the description, or without one than most, or where that is even than the first; but
     * not those that are both as they were rendered, since the description may want a difference.
     */
    Stream<Finding> drift(Rule rule, SourceTree tree) {
        return drift(rule, AsRendered.in(tree)::areBoth);
    }

    /** The same of what is never rendered differently, whatever the description wants. */
    Stream<Finding> driftOfTwins(Rule rule) {
        return drift(rule, (one, other) -> false);
    }

    private Stream<Finding> drift(Rule rule, BiPredicate<Fact, Fact> wanted) {
        return described
                .or(this::mostSaid)
                .map(
                        reference -> facts.stream()
                                .filter(fact ->
                                        !alike.test(fact.value(), reference.value()) && !wanted.test(fact, reference))
                                .map(
                                        fact -> rule.found(
                                                fact.place(),
                                                what + " is " + Quoted.of(fact.shown()) + " here, and "
                                                        + Quoted.of(reference.shown()) + " at " + reference.place()
                                                        + ".",
                                                "Write the same in both places; where the files are rendered, change the description.")))
                .orElse(Stream.empty());
    }

    private Optional<Fact> mostSaid() {
        Comparator<List<Fact>> byCount = Comparator.comparingInt(List::size);
        return facts.stream()
                .collect(groupingBy(Fact::value, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                // The first of those that are equally many.
                .reduce((most, next) -> byCount.compare(next, most) > 0 ? next : most)
                .map(most -> most.get(0));
    }
}
