package dev.lucia.deploy.validate.rule.chart;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.FileSchema;
import dev.lucia.deploy.validate.schema.ValuesSchema;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.TextSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ChartFile implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("chart-file", Severity.ERROR)
            .finds(
                    "A Chart.yaml without apiVersion, name or version, with an unknown key or a version that is none; and a"
                            + " values.schema.json that is no schema.")
            .because("Helm refuses the chart.")
            .example("apiVersion: v2\nname: lucia\nversion: one", "apiVersion: v2\nname: lucia\nversion: 1.0.0");
    private static final String SUFFIXES =
            "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
    private static final String NUMBER = "(?:0|[1-9][0-9]{0,17})";
    // https://semver.org
    private static final Pattern STRICT = Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){2}" + SUFFIXES);
    private static final Pattern TAKEN_BY_HELM =
            Pattern.compile("v?" + NUMBER + "(?:\\." + NUMBER + "){0,2}" + SUFFIXES);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        Stream<Finding> charts = tree.yaml(SourceKind.CHART)
                .flatMap(source -> source.document().stream())
                .flatMap(root -> Stream.concat(structure(root), version(root.at("version"))));
        return Stream.concat(charts, schemas(tree));
    }

    private Stream<Finding> structure(YamlValue root) {
        return FileSchema.CHART.problems(root).stream()
                .map(problem -> found(problem.place(), problem.fact(), problem.remedy()));
    }

    private Stream<Finding> version(YamlValue version) {
        String hint = "Write three numbers, for example 1.0.0.";
        return version.text().filter(text -> !STRICT.matcher(text).matches()).stream()
                .map(text -> TAKEN_BY_HELM.matcher(text).matches()
                        ? found(
                                Severity.WARNING,
                                version.place(),
                                "The version " + Quoted.of(text) + " is not a whole semantic version.",
                                hint)
                        : found(version.place(), "The version " + Quoted.of(text) + " is no semantic version.", hint));
    }

    private Stream<Finding> schemas(SourceTree tree) {
        return tree.sources(TextSource.class)
                .filter(source -> source.kind() == SourceKind.VALUES_SCHEMA)
                .filter(source -> ValuesSchema.of(source.file().text()).isEmpty())
                .map(source -> found(
                        Place.of(source.file()),
                        "This is no JSON Schema.",
                        "Correct its JSON; Helm reads it at every command."));
    }
}
