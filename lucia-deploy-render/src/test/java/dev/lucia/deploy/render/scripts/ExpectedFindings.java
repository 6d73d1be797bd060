package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the model says of an env file, in the lines of the script; without what it says of names and of localhost. */
final class ExpectedFindings {
    private final Deployment deployment;
    private final EnvFile file;
    private final String path;
    private final String template;
    private final SortedSet<String> lines = new TreeSet<>();

    private ExpectedFindings(Deployment deployment, EnvFile file, String path) {
        this.deployment = deployment;
        this.file = file;
        this.path = path;
        this.template = file.dialect() == EnvDialect.COMPOSE ? ".env.example" : "lucia.env.example";
    }

    static SortedSet<String> of(Deployment deployment, EnvDialect dialect, byte[] bytes, String path) {
        var findings = new ExpectedFindings(deployment, dialect.parse(bytes), path);
        findings.find();
        return findings.lines;
    }

    private void find() {
        for (EnvProblem problem : file.problems()) {
            String severity = problem.effect() == EnvProblem.Effect.REFUSED ? "error" : "warning";
            add(problem.position().line(), severity, problem.fact(), problem.remedy());
        }
        if (!file.refused()) {
            deployment.catalog().settings().forEach(this::find);
        }
    }

    private void find(Setting setting) {
        String name = setting.name().text();
        Optional<String> value = file.value(name);
        if (value.isEmpty()) {
            if (setting.required()) {
                error(
                        1,
                        "Missing required variable '" + name + "'",
                        "Add it to " + path + "; see " + template + " for the template.");
            }
            return;
        }
        int line = line(name);
        String rule = setting.type().rule();
        if (value.get().isEmpty() && setting.required()) {
            error(
                    line,
                    "Empty required variable '" + name + "'",
                    "Give it its value (" + rule + "); see " + template + " for the template.");
        } else if (Placeholder.isIn(value.get())) {
            error(line, "A placeholder is left in '" + name + "'", "Replace it (" + rule + ").");
        } else {
            check(setting, value.get(), line);
        }
    }

    private void check(Setting setting, String value, int line) {
        try {
            setting.check(value, provider());
        } catch (InvalidValueException e) {
            error(line, e.fact(), e.remedy());
        }
    }

    private Provider provider() {
        return deployment
                .application()
                .provider()
                .asConfigured(file.value("OpenAI__BaseUrl"), file.value("OpenAI__ApiKey"));
    }

    private int line(String name) {
        return file.assignments().stream()
                .filter(assignment -> assignment.name().equals(name))
                .map(EnvAssignment::namePosition)
                .reduce((first, second) -> second)
                .orElseThrow()
                .line();
    }

    private void error(int line, String fact, String remedy) {
        add(line, "error", fact, remedy);
    }

    private void add(int line, String severity, String fact, String remedy) {
        lines.add(path + ":" + line + ": " + severity + ": " + fact + ". " + remedy);
    }
}
