package dev.lucia.deploy.validate.rule.chart;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ChartRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(new ChartFile(), new UnknownValue(), new InvalidValue());

    private ChartRules() {}
}
