package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.validate.source.Place;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A variable that Lucia is given somewhere.
 *
 * @param name its name, as it was written
 * @param known what the name stands for
 * @param value its value; empty where it is only known to the reader, such as one that refers to another variable
 * @param at where it stands
 */
public record ConfiguredSetting(String name, Known known, Optional<Secret> value, At at) {
    /** What files settings stand in. */
    public enum Home {
        /** An env file. */
        ENV_FILE,
        /** {@code config} of Helm values. */
        VALUES_CONFIG,
        /** {@code secrets} of Helm values. */
        VALUES_SECRETS,
        /** A ConfigMap. */
        CONFIG_MAP,
        /** A Secret of Kubernetes. */
        SECRET,
        /** The variables of a container in a pod. */
        CONTAINER,
        /** The variables of a service in a Compose file. */
        COMPOSE
    }

    /**
     * Where a setting stands.
     *
     * @param home in what
     * @param ofName tells where its name starts; most are never asked
     * @param ofValue tells where its value starts
     */
    public record At(Home home, Supplier<Place> ofName, Supplier<Place> ofValue) {
        /** Where its name starts. */
        public Place name() {
            return ofName.get();
        }

        /** Where its value starts. */
        public Place value() {
            return ofValue.get();
        }
    }

    /**
     * What a name stands for.
     *
     * @param setting the setting of that name
     * @param meant the one that a name that is none seems to mean
     * @param ordinary whether a name that is none is nevertheless one that programs know
     */
    public record Known(Optional<Setting> setting, Optional<Setting> meant, boolean ordinary) {}

    /** The same under a name that is right as it stands, though the catalogue has it not. */
    ConfiguredSetting asOrdinary() {
        return new ConfiguredSetting(name, new Known(Optional.empty(), Optional.empty(), true), value, at);
    }

    /** The setting of the catalogue. */
    public Optional<Setting> setting() {
        return known.setting();
    }

    /** Whether its value is a secret: that of a sensitive setting, also under a name that only means it. */
    public boolean isSensitive() {
        return known.setting().or(known::meant).filter(Setting::isSensitive).isPresent();
    }

    /** The value where it may be judged: it is known, not empty, and nothing that a person has yet to replace. */
    public Optional<String> filledIn() {
        return value.map(Secret::reveal).filter(text -> !text.isEmpty() && !Placeholder.isIn(text));
    }

    /** Whether a real secret stands here: a filled-in value of a sensitive setting that is none of its public examples. */
    public boolean isRealSecret() {
        return isSensitive()
                && filledIn()
                        .filter(text -> known.setting()
                                .or(known::meant)
                                .filter(setting -> setting.examples().contains(text))
                                .isEmpty())
                        .isPresent();
    }
}
