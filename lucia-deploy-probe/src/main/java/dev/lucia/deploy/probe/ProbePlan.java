package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.HttpPath;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.check.DeploymentSite;
import dev.lucia.deploy.probe.check.HomeAssistantCheck;
import dev.lucia.deploy.probe.check.LuciaCheck;
import dev.lucia.deploy.probe.check.ModelEndpointCheck;
import dev.lucia.deploy.probe.check.RedisCheck;
import dev.lucia.deploy.probe.check.StandardChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to check, and how long it may take.
 *
 * @param checks the checks, in the order of the report
 * @param limit how long each may take; 5 seconds unless said otherwise
 * @param deadline how long all of them may take, side by side; 15 seconds unless said otherwise
 */
public record ProbePlan(List<Check> checks, Duration limit, Duration deadline) {
    /** How long each check may take unless a plan says otherwise. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    /** How long a plan may take unless it says otherwise. */
    public static final Duration DEADLINE = Duration.ofSeconds(15);

    private static final Duration LONGEST = Duration.ofDays(1);

    public ProbePlan {
        checks = List.copyOf(checks);
        requirePositive("The limit", limit);
        requirePositive("The deadline", deadline);
    }

    static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is not between a nanosecond and a day: " + duration);
        }
    }

    /** A plan for what a description says, with the values that it holds itself. */
    public static ProbePlan of(Deployment deployment, DeploymentMethod method) {
        return of(deployment, method, SettingValues.empty());
    }

    /**
     * A plan for what a description says: Lucia, Redis, Home Assistant and the model endpoint, as they are reached from
     * outside of the deployment. What can not be reached from there is skipped, and says why and how it can be.
     *
     * @param deployment the description
     * @param method how Lucia is run
     * @param values what the env file holds; it goes before what the description holds
     */
    public static ProbePlan of(Deployment deployment, DeploymentMethod method, SettingValues values) {
        DeploymentSite site = new DeploymentSite(deployment, method, values, Path.of(""));
        return new ProbePlan(StandardChecks.running(site), LIMIT, DEADLINE);
    }

    /**
     * A plan for before anything is started: what Lucia depends on answers, the ports to publish are free, disk and memory
     * are enough, and the files that the method needs are there with the right modes.
     *
     * @param deployment the description
     * @param method how Lucia is to be run
     * @param values what the env file holds; it goes before what the description holds
     * @param directory where the files of the method are: for Docker the directory of the Compose file; for systemd what
     *     stands for the root of the machine, {@code /}
     */
    public static ProbePlan preflight(
            Deployment deployment, DeploymentMethod method, SettingValues values, Path directory) {
        DeploymentSite site = new DeploymentSite(deployment, method, values, directory);
        return new ProbePlan(StandardChecks.preflight(site), LIMIT, DEADLINE);
    }

    /** An empty plan to add checks to. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same plan with another limit for each check. */
    public ProbePlan withLimit(Duration newLimit) {
        return new ProbePlan(checks, newLimit, deadline);
    }

    /** The same plan with another deadline. */
    public ProbePlan withDeadline(Duration newDeadline) {
        return new ProbePlan(checks, limit, newDeadline);
    }

    /** Puts a plan together from addresses; not thread-safe. */
    public static final class Builder {
        private static final HttpPath HEALTH = HttpPath.of("/health");

        private final List<Check> checks = new ArrayList<>();
        private Duration limit = LIMIT;
        private Duration deadline = DEADLINE;

        private Builder() {}

        /** Adds Lucia, with the health endpoint {@code /health} below its base URL. */
        public Builder lucia(HttpUrl base) {
            return check(new LuciaCheck(base, HEALTH));
        }

        /** Adds a check for each host of the connection string, whose options count as in {@link RedisCheck#of}. */
        public Builder redis(RedisConnectionString connection, Optional<Secret> password) {
            checks.addAll(RedisCheck.of(connection, password));
            return this;
        }

        /** Adds Home Assistant; without a token it is only asked whether it answers. */
        public Builder homeAssistant(HttpUrl base, Optional<Secret> token) {
            return check(new HomeAssistantCheck(base, token));
        }

        /** Adds the model endpoint, which must have the models. */
        public Builder modelEndpoint(HttpUrl base, Optional<Secret> key, List<String> models) {
            return check(new ModelEndpointCheck(base, key, models));
        }

        /** Adds any check. */
        public Builder check(Check check) {
            checks.add(check);
            return this;
        }

        /** How long each check may take. */
        public Builder limit(Duration each) {
            limit = each;
            return this;
        }

        /** How long all of them may take. */
        public Builder deadline(Duration all) {
            deadline = all;
            return this;
        }

        /** The plan. */
        public ProbePlan build() {
            return new ProbePlan(checks, limit, deadline);
        }
    }
}
