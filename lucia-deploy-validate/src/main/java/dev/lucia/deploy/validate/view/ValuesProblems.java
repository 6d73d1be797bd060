package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.view.Charts.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why Helm would refuse the values files of a tree: what the schemas of their charts say against them.
 *
 * @param list all of it but what is next
 * @param ofSettings what is wrong with a setting of Lucia: an unknown, a missing or a wrong one, of which the rules about
 *     settings know more to say
 */
public record ValuesProblems(List<SchemaProblem> list, List<SchemaProblem> ofSettings) {
    private static final Pattern SETTING = Pattern.compile("/(?:config|secrets)/([^/]+)");

    public ValuesProblems {
        list = List.copyOf(list);
        ofSettings = List.copyOf(ofSettings);
    }

    /** The problems of a tree. */
    public static ValuesProblems of(SourceTree tree) {
        return tree.view(ValuesProblems.class, ValuesProblems::find);
    }

    private static ValuesProblems find(SourceTree tree) {
        List<SchemaProblem> list = new ArrayList<>();
        List<SchemaProblem> ofSettings = new ArrayList<>();
        Charts charts = Charts.of(tree);
        tree.yaml(SourceKind.HELM_VALUES)
                .forEach(source -> charts.of(source)
                        .ifPresent(chart -> problems(chart, source).forEach(problem -> {
                            boolean isSetting = chart.schema().hasSettings() && isOfSetting(problem);
                            (isSetting ? ofSettings : list).add(problem);
                        })));
        return new ValuesProblems(list, ofSettings);
    }

    private static Stream<SchemaProblem> problems(Chart chart, YamlSource source) {
        return source.document().stream()
                .flatMap(root -> chart.isDefaults(source)
                        ? chart.schema().problems(root).stream()
                        : chart.schema().problems(root, chart.values()).stream());
    }

    private static boolean isOfSetting(SchemaProblem problem) {
        Matcher setting = SETTING.matcher(problem.place().pointer());
        return setting.matches()
                && switch (problem.kind()) {
                    case UNKNOWN -> true;
                    case REQUIRED, VALUE -> SettingCatalog.standard().names().contains(setting.group(1));
                    case TYPE, AMBIGUOUS -> false;
                };
    }

    /** Those of a kind. */
    public Stream<SchemaProblem> of(SchemaProblem.Kind kind) {
        return list.stream().filter(kind);
    }
}
