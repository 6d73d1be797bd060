package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An {@link EnvFile} while it is being read. */
final class Draft {
    private final SourceText source;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<EnvAssignment> assignments = new ArrayList<>();
    private final List<EnvProblem> problems = new ArrayList<>();
    private final Set<Sort> noted = new HashSet<>();
    private boolean refused;

    private record Sort(Kind kind, Effect effect) {}

    Draft(SourceText source) {
        this.source = source;
    }

    /** What the reader holds of the name so far. */
    Map<String, String> values() {
        return values;
    }

    void problem(Kind kind, Effect effect, int index, String name) {
        problems.add(new EnvProblem(kind, effect, source.position(index), ShownName.of(name)));
        refused |= effect == Effect.REFUSED;
    }

    /** Notes the problem at the first place only, for what a file usually has on every line. */
    void problemOnce(Kind kind, Effect effect, int index) {
        if (noted.add(new Sort(kind, effect))) {
            problem(kind, effect, index, "");
        }
    }

    /** Notes the assignment; a name that was assigned before is a problem. */
    void assign(Written written, String read, boolean kept) {
        String name = SourceText.wellFormed(written.name());
        String value = SourceText.wellFormed(read);
        assignments.add(new EnvAssignment(
                name,
                value,
                SourceText.wellFormed(written.raw(source.text())),
                written.quoting(),
                source.position(written.nameStart()),
                source.position(written.valueStart())));
        if (kept) {
            if (places.containsKey(name)) {
                problem(Kind.DUPLICATE_NAME, Effect.LOST, written.nameStart(), name);
            }
            keep(name, value, written.nameStart());
        }
    }

    /** Hands the value on under the name, in place of an earlier one. */
    void keep(String name, String value, int nameStart) {
        values.put(name, value);
        places.put(name, nameStart);
    }

    EnvFile finish(EnvDialect dialect, Effect tooLong) {
        noteMalformedElsewhere();
        values.forEach((name, value) -> {
            if (Environment.isTooLong(name, value)) {
                problem(Kind.TOO_LONG, tooLong, places.getOrDefault(name, 0), name);
            }
        });
        problems.sort(Comparator.comparing(EnvProblem::position));
        return new EnvFile(dialect, assignments, problems, refused ? Map.of() : values);
    }

    private void noteMalformedElsewhere() {
        int malformed = SourceText.firstSurrogate(source.text());
        if (malformed >= 0 && problems.stream().noneMatch(problem -> problem.kind() == Kind.NOT_UTF8)) {
            problem(Kind.NOT_UTF8, Effect.HARMLESS, malformed, "");
        }
    }
}
