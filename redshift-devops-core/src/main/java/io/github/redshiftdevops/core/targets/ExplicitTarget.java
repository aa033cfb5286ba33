package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters. There is none for the password, because parameters are seen by everybody who sees the command line,
 * the process list or the pom.
 */
final class ExplicitTarget implements TargetSource {

    private static final String PASSWORD_VARIABLE = "REDSHIFT_PASSWORD";

    @Override
    public Candidate candidate(TargetSettings settings) {
        return new Candidate(
                new Part<>("url", urls(settings), "set redshift.url to jdbc:redshift://host:5439/database"),
                new Part<>("user", users(settings), "set redshift.user, or <username> in the server of settings.xml"),
                new Part<>(
                        "password",
                        passwords(settings),
                        "set the environment variable " + PASSWORD_VARIABLE
                                + ", or redshift.serverId to the id of a server of settings.xml with a <password>"));
    }

    private static List<Setting<JdbcUrl>> urls(TargetSettings settings) {
        return settings.urls().stream().map(url -> url.map(JdbcUrl::parse)).toList();
    }

    private static List<Setting<String>> users(TargetSettings settings) {
        Stream<Setting<String>> ofServer = settings.server().stream()
                .flatMap(server -> server.user().stream().map(user -> new Setting<>(user, server.origin())));
        return Stream.concat(settings.users().stream(), ofServer).toList();
    }

    private static List<Setting<Secret>> passwords(TargetSettings settings) {
        Stream<Setting<Secret>> ofVariable =
                settings.variable(PASSWORD_VARIABLE).stream().map(password -> password.map(Secret::of));
        Stream<Setting<Secret>> ofServer = settings.server().stream()
                .flatMap(
                        server -> server.password().stream().map(password -> new Setting<>(password, server.origin())));
        return Stream.concat(ofVariable, ofServer).toList();
    }
}
