package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.setting.SettingValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads env files in one of the two dialects. */
final class EnvReader implements SettingsReader {
    // What Compose itself reads, and the override for development: nothing of it is about Lucia.
    private static final Pattern OF_COMPOSE = Pattern.compile("(?:COMPOSE|DOCKER|LUCIA_DEV)_[A-Z0-9_]+");

    private final EnvDialect dialect;

    EnvReader(EnvDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public SettingValues read(List<SettingsSource> files, Remarks remarks) {
        Gathering gathering = new Gathering(remarks);
        files.forEach(file -> read(file, gathering, remarks));
        return gathering.values();
    }

    private void read(SettingsSource file, Gathering gathering, Remarks remarks) {
        EnvFile read = dialect.parse(file.bytes());
        read.problems().forEach(problem -> remark(file, problem, remarks));
        Map<String, EnvAssignment> last = new HashMap<>();
        read.assignments().forEach(assignment -> last.put(assignment.name(), assignment));
        read.values().forEach((name, value) -> {
            EnvAssignment assignment = last.get(name);
            String place = assignment == null
                    ? file.name()
                    : file.name() + ":" + assignment.namePosition().line();
            if (dialect == EnvDialect.COMPOSE && OF_COMPOSE.matcher(name).matches()) {
                remarks.note(place + ": '" + name + "' is Docker Compose's own and stays behind.");
            } else {
                gathering.take(place, name, value);
            }
        });
    }

    private static void remark(SettingsSource file, EnvProblem problem, Remarks remarks) {
        String name = problem.name().isEmpty() ? "" : "'" + problem.name() + "': ";
        String text = file.name() + ":" + problem.position().line() + ": " + name + EnvRemark.of(problem.kind());
        switch (problem.effect()) {
            case REFUSED -> remarks.problem(text + ". The whole file is refused; mend that line.");
            case LOST -> remarks.note(text + ", so that what is written there does not travel.");
            case CHANGED -> remarks.note(text + "; the value travels as its reader sees it.");
            case HARMLESS -> {}
        }
    }
}
