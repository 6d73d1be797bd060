package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adapts the addresses among settings from one place to another. */
final class Adaptation {
    private static final SettingName URLS = SettingName.of("ASPNETCORE_URLS");
    private static final Pattern URL_HOST = Pattern.compile("^([A-Za-z]+://)(?:\\[[^]]*]|[^/?#:]*)");

    private final Deployment deployment;
    private final Place from;
    private final Place to;
    private final Remarks remarks;
    private final List<Change> changes = new ArrayList<>();

    Adaptation(Deployment deployment, SettingsFormat from, SettingsFormat to, Remarks remarks) {
        this.deployment = deployment;
        this.from = Place.of(deployment, from.method());
        this.to = Place.of(deployment, to.method());
        this.remarks = remarks;
    }

    /** The settings for the new place; what follows from the description there is left out. */
    SettingValues of(SettingValues values) {
        SettingValues adapted = SettingValues.empty();
        for (SettingName name : values.names()) {
            String before = values.find(name).map(Secret::reveal).orElseThrow();
            Optional<String> after = adapt(name, before);
            after.filter(text -> !text.equals(before)).ifPresent(text -> changes.add(new Change(name, before, text)));
            if (after.isPresent()) {
                adapted = adapted.with(name, after.get());
            }
        }
        return adapted;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    private Optional<String> adapt(SettingName name, String value) {
        if (name.equals(Place.CONNECTION)) {
            return Optional.of(connection(value));
        }
        Optional<Setting> setting = deployment.catalog().find(name);
        if (from.method() == to.method() || setting.isEmpty() || setting.get().isSensitive()) {
            return Optional.of(value);
        }
        return name.equals(URLS) ? listening(value) : Optional.of(url(name, value));
    }

    // Ports are published and probed by other files, which follow the description.
    private Optional<String> listening(String value) {
        Setting setting = deployment.catalog().find(URLS).orElseThrow();
        String described = deployment.example(setting, to.method());
        if (!value.equals(described)) {
            changes.add(new Change(URLS, shown(setting, value), described));
        }
        return Optional.empty();
    }

    // What is no value of the setting may be a secret in the wrong place.
    private static String shown(Setting setting, String value) {
        try {
            setting.check(value, Provider.OTHER);
            return value;
        } catch (InvalidValueException e) {
            return Secret.MASK;
        }
    }

    private String url(SettingName name, String value) {
        String host;
        try {
            host = HttpUrl.of(value).host();
        } catch (InvalidValueException e) {
            return value;
        }
        noteNames(name, host);
        return from.isThisMachine(host) ? URL_HOST.matcher(value).replaceFirst("$1" + to.thisMachine()) : value;
    }

    private String connection(String value) {
        try {
            RedisConnectionString.parse(value);
        } catch (InvalidValueException e) {
            remarks.problem("'" + Place.CONNECTION + "': " + e.getMessage());
            return value;
        }
        return Arrays.stream(value.split(",", -1)).map(this::connectionPart).collect(Collectors.joining(","));
    }

    private String connectionPart(String part) {
        if (part.contains("=")) {
            return part;
        }
        var endpoint = RedisConnectionString.parse(part).endpoints().get(0);
        if (from.isOwnRedis(endpoint) && to.hasOwnRedis()) {
            return to.ownRedis().toString();
        }
        if (from.method() != to.method()) {
            noteNames(Place.CONNECTION, endpoint.host());
        }
        return from.isThisMachine(endpoint.host()) && from.method() != to.method()
                ? to.thisMachine() + ":" + endpoint.port()
                : part;
    }

    private void noteNames(SettingName name, String host) {
        from.localName(host)
                .ifPresent(local -> remarks.note("'" + name + "' names '" + local
                        + "': see whether that name is known where Lucia runs now, else write an address."));
        if (from.isLuciaItself(host)) {
            remarks.note("'" + name + "' names '" + host
                    + "', which so far was the container itself: see what it is meant to reach.");
        }
    }
}
