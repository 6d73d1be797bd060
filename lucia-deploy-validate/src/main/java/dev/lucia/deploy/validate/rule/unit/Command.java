package dev.lucia.deploy.validate.rule.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first command of a line such as {@code ExecStart=}, by {@code systemd.service(5)}, "Command lines".
 *
 * @param words the program and its arguments, without quotes
 */
record Command(List<String> words) {
    private static final Pattern PREFIXES = Pattern.compile("^[-@:+!|]*");
    private static final Pattern WORD = Pattern.compile("\\G\\s*(?:\"([^\"]*)\"?|'([^']*)'?|(\\S+))");

    Command {
        words = List.copyOf(words);
    }

    static Command of(String value) {
        Matcher prefixes = PREFIXES.matcher(value);
        boolean named = prefixes.find() && prefixes.group().contains("@");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(value.substring(prefixes.end()));
        while (word.find() && !word.group().strip().equals(";")) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        if (named && words.size() > 1) {
            words.remove(1);
        }
        return new Command(words);
    }

    /** The program as it is written; empty where there is none. */
    String program() {
        return words.isEmpty() ? "" : words.get(0);
    }
}
