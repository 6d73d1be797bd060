package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.YamlProblem;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import java.util.Set;
import java.util.stream.Stream;

/** A rule about what the reader of YAML says. The description has a reader of its own, which says all of it as well. */
abstract class YamlProblemRule implements Rule {
    private final RuleInfo info;
    private final Set<YamlProblem.Kind> kinds;

    YamlProblemRule(RuleInfo info, YamlProblem.Kind... kinds) {
        this.info = info;
        this.kinds = Set.of(kinds);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Finding> check(SourceTree tree) {
        return tree.sources(YamlSource.class)
                .filter(source -> source.kind() != SourceKind.DESCRIPTION)
                .flatMap(source -> source.yaml().problems().stream()
                        .filter(problem -> kinds.contains(problem.kind()))
                        .map(problem -> found(place(source, problem), problem.fact() + ".", problem.remedy())));
    }

    private static Place place(YamlSource source, YamlProblem problem) {
        return new Place(source.file().path(), problem.position(), problem.pointer());
    }
}
