package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.value.SecretName;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The names of the GitHub Actions secrets that the publishing workflow reads; never their values.
 *
 * @param username the secret that holds the user name of the registry
 * @param token the secret that holds the access token of the registry
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
public record SecretNames(
        @JsonPropertyDescription("The secret that holds the user name of the registry.")
        SecretName username,

        @JsonPropertyDescription("The secret that holds the access token of the registry.")
        SecretName token)
        implements SecretNamesBuilder.With {

    /** The values that hold where a description says nothing. */
    public static SecretNames defaults() {
        return new SecretNames(SecretName.of("DOCKER_HUB_USERNAME"), SecretName.of("DOCKER_HUB_TOKEN"));
    }
}
