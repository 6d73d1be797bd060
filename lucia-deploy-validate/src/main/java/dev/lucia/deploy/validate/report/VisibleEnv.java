package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.validate.source.EnvSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of an env file: the lines that start an assignment, and the values of settings that everybody may see. */
final class VisibleEnv implements VisibleText {
    private final Map<Integer, EnvAssignment> byLine;

    VisibleEnv(EnvSource source) {
        byLine = source.env().assignments().stream()
                .collect(Collectors.toMap(
                        assignment -> assignment.namePosition().line(),
                        assignment -> assignment,
                        (first, second) -> first));
    }

    // A line that starts none may be the rest of a secret of several lines.
    @Override
    public int end(int number, String line) {
        @Nullable EnvAssignment assignment = byLine.get(number);
        if (assignment == null || assignment.name().isEmpty()) {
            return 0;
        }
        boolean isPublic = Suspicious.isPublicSetting(assignment.name()) && !Suspicious.isValue(assignment.raw());
        boolean isOneLine = assignment.raw().indexOf('\n') < 0;
        int value = line.offsetByCodePoints(
                0, Math.min(assignment.valuePosition().column() - 1, line.codePointCount(0, line.length())));
        boolean startsHere = assignment.valuePosition().line() == number;
        return isPublic && isOneLine && startsHere ? line.length() : startsHere ? value : 0;
    }
}
