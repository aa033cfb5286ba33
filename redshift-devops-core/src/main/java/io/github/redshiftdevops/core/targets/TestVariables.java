package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment variables of the AWS sample: {@code TEST_JDBC_URL}, or {@code TEST_HOST}, {@code TEST_PORT} and {@code
 * TEST_DB_NAME}; {@code TEST_JDBC_USER} and {@code TEST_JDBC_PASSWORD}.
 *
 * @see <a href="https://github.com/aws-samples/amazon-redshift-devops-blog">The sample</a>
 */
final class TestVariables implements TargetSource {

    private static final List<String> URL_PARTS = List.of("TEST_HOST", "TEST_PORT", "TEST_DB_NAME");

    @Override
    public Optional<String> origin(TargetSettings settings) {
        return Stream.of("TEST_JDBC_URL", "TEST_HOST", "TEST_JDBC_USER")
                .flatMap(name -> settings.variable(name).stream())
                .map(Setting::origin)
                .findFirst();
    }

    @Override
    public Candidate candidate(TargetContext context) {
        TargetSettings settings = context.settings();
        return new Candidate(
                new Part<>(
                        "url",
                        Stream.concat(url(settings).stream(), urlOfParts(settings).stream())
                                .toList(),
                        "set the environment variable TEST_JDBC_URL, or " + String.join(", ", URL_PARTS)),
                new Part<>(
                        "user",
                        settings.variable("TEST_JDBC_USER").stream().toList(),
                        "set the environment variable TEST_JDBC_USER"),
                new Part<>(
                        "password",
                        settings.variable("TEST_JDBC_PASSWORD").stream()
                                .map(password -> password.map(Secret::of))
                                .toList(),
                        "set the environment variable TEST_JDBC_PASSWORD"));
    }

    private static Optional<Setting<JdbcUrl>> url(TargetSettings settings) {
        return settings.variable("TEST_JDBC_URL").map(url -> url.map(JdbcUrl::parse));
    }

    private static Optional<Setting<JdbcUrl>> urlOfParts(TargetSettings settings) {
        Optional<Setting<String>> host = settings.variable("TEST_HOST");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        List<String> missing = URL_PARTS.stream()
                .filter(name -> settings.variable(name).isEmpty())
                .toList();
        if (!missing.isEmpty() && url(settings).isEmpty()) {
            throw FailureException.inProject(incomplete(missing));
        }
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        String url = "jdbc:redshift://" + value(settings, "TEST_HOST") + ":" + value(settings, "TEST_PORT") + "/"
                + value(settings, "TEST_DB_NAME");
        return Optional.of(new Setting<>(JdbcUrl.parse(url), "environment variables " + String.join(", ", URL_PARTS)));
    }

    private static String value(TargetSettings settings, String name) {
        return settings.variable(name).map(Setting::value).orElseThrow();
    }

    private static Problem incomplete(List<String> missing) {
        return Problem.of(
                        ProblemCodes.INCOMPLETE_TARGET,
                        "the target is incomplete, TEST_HOST is set without "
                                + missing.stream().collect(Collectors.joining(" and ")))
                .withHint("set the environment variables " + String.join(", ", missing) + ", or TEST_JDBC_URL");
    }
}
