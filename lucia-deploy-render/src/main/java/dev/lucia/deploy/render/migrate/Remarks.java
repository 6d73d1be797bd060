package dev.lucia.deploy.render.migrate;

import java.util.ArrayList;
import java.util.List;

/** What there is to say of a migration: what can not travel, and what is worth knowing. No text shows a secret. */
final class Remarks {
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** What stands in the way, as a fact and a remedy. */
    void problem(String text) {
        problems.add(text);
    }

    /** What a person should know, in whole sentences. */
    void note(String text) {
        notes.add(text);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
