package dev.lucia.deploy.model.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The grammar of a value that is written as text; its constructor and the JSON Schema both follow it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TextFormat {
    /** What the value is called in messages, such as {@code image tag}. */
    String what();

    /** The regular expression that the whole text matches; only what ECMA-262 and Java read alike. */
    String pattern();

    /** What a person does about a text that does not match, with an example; whole sentences. */
    String remedy();

    /** The most characters that the text may have. */
    int maxLength() default 4096;

    /** Whether a text that does not match may be a secret in the wrong place, so that no message shows it. */
    boolean hidden() default false;
}
