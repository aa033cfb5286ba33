package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment variables with which Flyway itself is told the database. */
final class FlywayVariables implements TargetSource {

    @Override
    public Optional<String> origin(TargetSettings settings) {
        return Stream.of("FLYWAY_URL", "FLYWAY_USER")
                .flatMap(name -> settings.variable(name).stream())
                .map(Setting::origin)
                .findFirst();
    }

    @Override
    public Candidate candidate(TargetContext context) {
        TargetSettings settings = context.settings();
        return new Candidate(
                part("url", settings.variable("FLYWAY_URL").map(url -> url.map(JdbcUrl::parse)), "FLYWAY_URL"),
                part("user", settings.variable("FLYWAY_USER"), "FLYWAY_USER"),
                part(
                        "password",
                        settings.variable("FLYWAY_PASSWORD").map(password -> password.map(Secret::of)),
                        "FLYWAY_PASSWORD"));
    }

    private static <T> Part<T> part(String name, Optional<Setting<T>> setting, String variable) {
        return new Part<>(name, setting.stream().toList(), "set the environment variable " + variable);
    }
}
