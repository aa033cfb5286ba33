package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.Credentials;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Login;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parameters, and what they point to: a secret, a cluster or workgroup, temporary credentials. There is none for the
 * password, because parameters are seen by everybody who sees the command line, the process list or the pom.
 */
final class ParameterTarget implements TargetSource {

    private static final String PASSWORD_VARIABLE = "REDSHIFT_PASSWORD";

    private static final String PASSWORD_REMEDY = "set redshift.secretId to a secret of AWS Secrets Manager, or"
            + " redshift.iam to true, or the environment variable " + PASSWORD_VARIABLE
            + ", or redshift.serverId to the id of a server of settings.xml with a <password>";

    /** What names a cluster. A password alone names none: it may belong to anything. */
    private static final List<TargetParameter> NAMING = List.of(
            TargetParameter.URL,
            TargetParameter.HOST,
            TargetParameter.CLUSTER_IDENTIFIER,
            TargetParameter.WORKGROUP_NAME,
            TargetParameter.SECRET_ID,
            TargetParameter.USER);

    @Override
    public Optional<String> origin(TargetSettings settings) {
        return NAMING.stream()
                .flatMap(parameter -> settings.all(parameter).stream())
                .map(Setting::origin)
                .findFirst()
                .or(() -> iam(settings).map(Setting::origin))
                .or(() -> settings.server()
                        .filter(server -> server.user().isPresent())
                        .map(ServerCredentials::origin));
    }

    @Override
    public Candidate candidate(TargetContext context) {
        TargetSettings settings = context.settings();
        Warehouses warehouses = new Warehouses(context);
        Optional<GivenSecret> secret = GivenSecret.of(settings, context);
        if (iam(settings).isPresent()) {
            rejectPasswordBesideIam(settings, secret);
            return new IamTarget(context).candidate(Address.of(settings, secret).completedBy(warehouses, secret));
        }
        return secret.isEmpty() && passwords(settings).isEmpty()
                ? candidate(settings, warehouses.adminSecret(), warehouses)
                : candidate(settings, secret, warehouses);
    }

    private static Candidate candidate(TargetSettings settings, Optional<GivenSecret> secret, Warehouses warehouses) {
        Part<JdbcUrl> url = Address.of(settings, secret).completedBy(warehouses, secret);
        Part<String> user = new Part<>(
                "user",
                concat(users(settings), secret, GivenSecret::user),
                "set redshift.user, or <username> in the server of settings.xml");
        Part<Secret> password =
                new Part<>("password", concat(passwords(settings), secret, GivenSecret::password), PASSWORD_REMEDY);
        secret.ifPresent(given -> given.require(user, password));
        Optional<Login> login = secret.map(given -> given.login(
                new Credentials(user.first().value(), password.first().value())));
        return new Candidate(url, user, password, login);
    }

    private static Optional<Setting<Boolean>> iam(TargetSettings settings) {
        return settings.truth(TargetParameter.IAM).filter(Setting::value);
    }

    private static <T> List<Setting<T>> concat(
            List<Setting<T>> settings, Optional<GivenSecret> secret, Function<GivenSecret, Optional<Setting<T>>> part) {
        return Stream.concat(settings.stream(), secret.flatMap(part).stream()).toList();
    }

    private static List<Setting<String>> users(TargetSettings settings) {
        Stream<Setting<String>> ofServer = settings.server().stream()
                .flatMap(server -> server.user().stream().map(user -> new Setting<>(user, server.origin())));
        return Stream.concat(settings.all(TargetParameter.USER).stream(), ofServer)
                .toList();
    }

    private static List<Setting<Secret>> passwords(TargetSettings settings) {
        Stream<Setting<Secret>> ofVariable =
                settings.variable(PASSWORD_VARIABLE).stream().map(password -> password.map(Secret::of));
        Stream<Setting<Secret>> ofServer = settings.server().stream()
                .flatMap(
                        server -> server.password().stream().map(password -> new Setting<>(password, server.origin())));
        return Stream.concat(ofVariable, ofServer).toList();
    }

    private static void rejectPasswordBesideIam(TargetSettings settings, Optional<GivenSecret> secret) {
        concat(passwords(settings), secret, GivenSecret::password).stream()
                .findFirst()
                .ifPresent(password -> {
                    throw FailureException.inProject(Problem.of(
                                    ProblemCodes.CONFLICTING_VALUES,
                                    "redshift.iam asks for temporary credentials, and " + password.origin()
                                            + " gives a password")
                            .withHint("remove one of the two"));
                });
    }
}
