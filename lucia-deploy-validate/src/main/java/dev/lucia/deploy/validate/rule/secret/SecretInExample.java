package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class SecretInExample implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("secret-in-example", Severity.ERROR)
            .finds("A real-looking key in a file that ends in .example, in its comments too.")
            .because("Examples are committed and copied; whoever wrote this one filled in the wrong file.")
            .example("OpenAI__ApiKey=sk-…    (in .env.example)", "OpenAI__ApiKey=sk-proj-YOUR_KEY_HERE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        Stream<Finding> settings = ConfiguredSettings.of(tree).sets().stream()
                .filter(set -> set.traits().example())
                .flatMap(set -> set.settings().stream())
                .filter(configured -> configured.isRealSecret()
                        && configured.filledIn().filter(KeyShapes::mayBe).isPresent())
                .map(configured -> finding(configured.at().value()));
        Stream<Finding> anywhere = tree.sources(EnvSource.class)
                .map(EnvSource::file)
                .filter(SourceFile::isExample)
                .flatMap(this::keys);
        return Stream.concat(settings, anywhere)
                // The key of an assignment is found in both ways, once a line.
                .collect(Collectors.toMap(
                        finding -> finding.file() + finding.position().line(), finding -> finding, (a, b) -> a))
                .values()
                .stream();
    }

    private Stream<Finding> keys(SourceFile file) {
        List<String> lines = file.lines();
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> {
            OptionalInt start = KeyShapes.find(lines.get(i));
            return start.isEmpty()
                    ? Stream.empty()
                    : Stream.of(finding(new Place(
                            file.path(), new Position(i + 1, lines.get(i).codePointCount(0, start.getAsInt()) + 1))));
        });
    }

    private Finding finding(Place place) {
        return found(
                place,
                "A value in this example looks like a real key.",
                "Put a placeholder there, such as YOUR_API_KEY, and renew the key if others saw it.");
    }
}
