package dev.lucia.deploy.validate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.rule.tree.Scopes;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceLoader;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import dev.lucia.deploy.validate.view.KubernetesProblems;
import dev.lucia.deploy.validate.view.ObjectJudge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/**
 * Says what is wrong with files that people wrote. Immutable, and safe to use from several threads.
 *
 * <p>It starts nothing, contacts nothing and changes nothing, and never throws because of what a file holds. It works on the
 * processors of {@link java.util.concurrent.ForkJoinPool#commonPool()}, or in the pool that it is called in; what it finds does
 * not depend on how many there are.
 */
public final class Validator {
    private static final Validator STANDARD = new Validator(Rules.standard(), Optional.empty());

    private final List<Rule> rules;
    private final Optional<KubernetesVersion> kubernetes;

    private Validator(List<Rule> rules, Optional<KubernetesVersion> kubernetes) {
        this.rules = List.copyOf(rules);
        this.kubernetes = kubernetes;
    }

    /** A validator with all rules of lucia-deploy. */
    public static Validator standard() {
        return STANDARD;
    }

    /**
     * This validator with further rules.
     *
     * @throws IllegalArgumentException where a rule has the id of another
     */
    public Validator plus(Rule... more) {
        Validator all =
                new Validator(Stream.concat(rules.stream(), Stream.of(more)).toList(), kubernetes);
        if (all.ids().size() < all.rules().size()) {
            throw new IllegalArgumentException("Two rules have the same id, and there are " + all.ids() + ".");
        }
        return all;
    }

    /** This validator without the rules of these ids. */
    public Validator without(String... ids) {
        Set<String> unwanted = Set.of(ids);
        return new Validator(
                rules.stream()
                        .filter(rule -> !unwanted.contains(rule.info().id()))
                        .toList(),
                kubernetes);
    }

    /**
     * This validator for manifests of a version of Kubernetes. Without one an object is right that any supported version takes,
     * and no API may be used that the newest has removed.
     */
    public Validator forKubernetes(KubernetesVersion version) {
        return new Validator(rules, Optional.of(version));
    }

    /** What its rules are called and why they are there. */
    public List<RuleInfo> rules() {
        return Stream.concat(rules.stream().map(Rule::info), MetaRules.ALL.stream())
                .toList();
    }

    /** Everything that is wrong with these files and directories and between them. */
    public Findings validate(Path... paths) {
        ObjectJudge judge = new ObjectJudge(kubernetes);
        return validate(SourceLoader.load(List.of(paths), judge), judge);
    }

    /** Everything that is wrong with these files and between them. */
    public Findings validate(SourceFile... files) {
        ObjectJudge judge = new ObjectJudge(kubernetes);
        return validate(SourceTree.of(judge, files), judge);
    }

    /** Everything that is wrong with the files of a tree and between them. */
    public Findings validate(SourceTree given) {
        return validate(given, new ObjectJudge(kubernetes.or(given::kubernetes)));
    }

    private Findings validate(SourceTree given, ObjectJudge judge) {
        SourceTree tree = kubernetes.map(given::forKubernetes).orElse(given);
        FindingsByFile found = new FindingsByFile(tree);
        // What most rules look at is worked out first: two that ask for it at once would both do it.
        KubernetesProblems.of(tree, judge);
        ConfiguredSettings.of(tree);
        Scopes.of(tree);
        // A comment that silences a rule which is left out this time is right all the same.
        Ignores ignores = new Ignores(tree, ids(), STANDARD.ids());
        // One by one, since a few take as long as all others together: a stream would share them out by their number.
        List<ForkJoinTask<FindingsByFile>> checks = rules.stream()
                .map(rule -> ForkJoinTask.adapt(() -> check(rule, tree, ignores)))
                .toList();
        ForkJoinTask.invokeAll(checks).forEach(check -> found.addAll(check.join()));
        ignores.findings().forEach(found::add);
        return found.all();
    }

    private static FindingsByFile check(Rule rule, SourceTree tree, Ignores ignores) {
        FindingsByFile found = new FindingsByFile(tree);
        rule.check(tree).filter(ignores::let).forEach(found::add);
        return found;
    }

    private Set<String> ids() {
        return rules().stream().map(RuleInfo::id).collect(toUnmodifiableSet());
    }
}
