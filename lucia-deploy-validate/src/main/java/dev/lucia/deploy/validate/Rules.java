package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.description.DescriptionRules;
import dev.lucia.deploy.validate.rule.syntax.SyntaxRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules that there are. To add one is to write its class and to name it in the list of its family. */
public final class Rules {
    private static final List<Rule> STANDARD = Stream.of(SyntaxRules.ALL, DescriptionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** All rules, by family, in the order of the reference. */
    public static List<Rule> standard() {
        return STANDARD;
    }
}
