package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option by a parser of the model, whose refusal is the message. */
abstract class ValueConverter<T> implements ITypeConverter<T> {
    private final Function<String, T> parser;

    private ValueConverter(Function<String, T> parser) {
        this.parser = parser;
    }

    @Override
    public T convert(String text) {
        try {
            return parser.apply(text);
        } catch (InvalidValueException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    static final class OfUrl extends ValueConverter<HttpUrl> {
        OfUrl() {
            super(HttpUrl::of);
        }
    }

    static final class OfConnection extends ValueConverter<RedisConnectionString> {
        OfConnection() {
            super(RedisConnectionString::parse);
        }
    }

    static final class OfMethod extends ValueConverter<DeploymentMethod> {
        OfMethod() {
            super(DeploymentMethod::of);
        }
    }

    static final class OfDialect extends ValueConverter<EnvDialect> {
        OfDialect() {
            super(text -> word(text, EnvDialect.values()));
        }
    }

    static final class OfFormat extends ValueConverter<ReportFormat> {
        OfFormat() {
            super(text -> word(text, ReportFormat.values()));
        }
    }

    static final class OfColor extends ValueConverter<ProbeCommand.ColorWhen> {
        OfColor() {
            super(text -> word(text, ProbeCommand.ColorWhen.values()));
        }
    }

    private static <E extends Enum<E>> E word(String text, E[] known) {
        return Stream.of(known)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Quoted.of(text) + " is not known",
                        "Use one of these: "
                                + Stream.of(known)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
