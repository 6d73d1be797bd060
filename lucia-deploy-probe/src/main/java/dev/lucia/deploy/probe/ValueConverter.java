package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.function.Function;
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
}
