package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.stream.Stream;

/** A rule about settings, wherever they stand. */
abstract class SettingRule implements Rule {
    private final RuleInfo info;

    SettingRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Finding> check(SourceTree tree) {
        return ConfiguredSettings.of(tree).sets().stream().flatMap(this::check);
    }

    /** What is wrong with settings that are given together. */
    abstract Stream<Finding> check(SettingSet set);
}
