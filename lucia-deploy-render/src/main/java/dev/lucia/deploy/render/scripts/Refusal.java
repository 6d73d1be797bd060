package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is said of a wrong value, as the model says it.
 *
 * @param key a kind, or a setting where its kind does not say the same of all; then, after a space, what is wrong
 * @param fact what is wrong, without the setting's name; {@value #SLOT} stands for the quoted value
 * @param remedy what to do about it
 */
record Refusal(String key, String fact, String remedy) {
    private static final String SLOT = "{}";

    private static final Memory<Map<String, Words>> FAULTS = new Memory<>(Refusal::faults);

    private record Words(String fact, String remedy) {}

    /** All that may be said of the settings' values. */
    static List<Refusal> all(List<Setting> settings) {
        Map<Kind, Map<String, Map<String, Words>>> byKind = new TreeMap<>();
        for (Setting setting : settings) {
            Map<String, Map<String, Words>> faults = byKind.computeIfAbsent(Kind.of(setting), k -> new TreeMap<>());
            FAULTS.of(setting)
                    .forEach((fault, words) -> faults.computeIfAbsent(fault, f -> new LinkedHashMap<>())
                            .put(setting.name().text(), words));
        }
        return byKind.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .flatMap(fault -> refusals(kind.getKey(), fault.getKey(), fault.getValue())))
                .toList();
    }

    private static Stream<Refusal> refusals(Kind kind, String fault, Map<String, Words> byName) {
        Set<Words> different = new LinkedHashSet<>(byName.values());
        return different.size() == 1
                ? different.stream().map(words -> of(kind.text(), fault, words))
                : byName.entrySet().stream().map(entry -> of(entry.getKey(), fault, entry.getValue()));
    }

    private static Refusal of(String subject, String fault, Words words) {
        return new Refusal(subject + " " + fault, words.fact(), words.remedy());
    }

    private static Map<String, Words> faults(Setting setting) {
        Map<String, Words> faults = new TreeMap<>();
        Kind.of(setting).wrong().forEach((fault, value) -> {
            Map<Provider, Optional<Words>> answers = answers(setting, value);
            // What is said of a key names its provider, or whether that one asks for a real one.
            boolean differ = new HashSet<>(answers.values()).size() > 1;
            answers.forEach((provider, answer) ->
                    answer.ifPresent(words -> faults.put(differ ? fault + " " + provider.text() : fault, words)));
        });
        return faults;
    }

    private static Map<Provider, Optional<Words>> answers(Setting setting, String value) {
        Map<Provider, Optional<Words>> answers = new EnumMap<>(Provider.class);
        for (Provider provider : Provider.values()) {
            answers.put(provider, words(setting, value, provider));
        }
        return answers;
    }

    private static Optional<Words> words(Setting setting, String value, Provider provider) {
        try {
            setting.check(value, provider);
            return Optional.empty();
        } catch (InvalidValueException e) {
            String fact = e.fact().replace(" for '" + setting.name() + "'", "");
            return Optional.of(new Words(withSlot(fact, value), e.remedy()));
        }
    }

    private static String withSlot(String fact, String value) {
        return fact.replace("'" + value + "'", SLOT).replace("'70000'", SLOT);
    }
}
