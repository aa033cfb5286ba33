package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Login;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Decides which database a build touches. It never guesses: what is given only in part, or given twice and differs, is
 * an error, and in a CI environment so is a target that nobody named.
 */
public final class TargetResolver {

    /** The sources in the order in which they are asked; the first that names a cluster wins. */
    private static final List<TargetSource> SOURCES =
            List.of(new ParameterTarget(), new FlywayVariables(), new TestVariables());

    private static final String HOW_TO_NAME_A_TARGET = "set -Dredshift.secretId=... to a secret of AWS Secrets Manager;"
            + " or set the environment variables FLYWAY_URL, FLYWAY_USER and FLYWAY_PASSWORD; or set"
            + " -Dredshift.url=jdbc:redshift://host:5439/database and -Dredshift.user=name with the password in the"
            + " environment variable REDSHIFT_PASSWORD or in the server of settings.xml that -Dredshift.serverId names;"
            + " or set -Dredshift.local=true for a local Redshift";

    private final AwsFactory aws;

    private final Pauses pauses;

    private final ProgressLog log;

    /** With the way to AWS, and the log that is told while it waits for a cluster. */
    public TargetResolver(AwsFactory aws, ProgressLog log) {
        this(aws, Pauses.real(), log);
    }

    TargetResolver(AwsFactory aws, Pauses pauses, ProgressLog log) {
        this.aws = aws;
        this.pauses = pauses;
        this.log = log;
    }

    /**
     * The target that the settings name, or the local Redshift if they name none.
     *
     * <p>{@code redshift.local=true} asks for the local one, also in a CI environment, and is in conflict with anything
     * that names a cluster. {@code redshift.local=false} forbids the local one.
     *
     * @throws FailureException if the settings are incomplete, contradictory or invalid, if they name no target in a CI
     *     environment, or if AWS does not give what they point to
     */
    public Target resolve(TargetSettings settings) {
        if (settings.local().orElse(false)) {
            return localAskedFor(settings);
        }
        Optional<Target.Cluster> cluster = cluster(settings);
        return cluster.isPresent() ? cluster.get() : localWithoutAsking(settings);
    }

    /**
     * The cluster that the settings name, whatever {@code redshift.local} says; empty if they name none.
     *
     * @throws FailureException if the settings are incomplete, contradictory or invalid, or if AWS does not give what
     *     they point to
     */
    public Optional<Target.Cluster> cluster(TargetSettings settings) {
        TargetContext context = new TargetContext(settings, aws, pauses, log);
        List<Candidate> candidates = SOURCES.stream()
                .filter(source -> source.origin(settings).isPresent())
                .map(source -> source.candidate(context))
                .toList();
        rejectConflicts(candidates);
        return candidates.stream().findFirst().map(candidate -> cluster(candidate, settings));
    }

    private static Target.Cluster cluster(Candidate candidate, TargetSettings settings) {
        Setting<Login> login = candidate.completeLogin();
        Setting<JdbcUrl> url = candidate.url().first();
        return new Target.Cluster(
                url, login, new OptionsReader(settings).read(url), Production.of(settings, url.value()));
    }

    /** Where a cluster is named, for people; empty if it is nowhere. Nobody is asked. */
    public static Optional<String> origin(TargetSettings settings) {
        return SOURCES.stream()
                .flatMap(source -> source.origin(settings).stream())
                .findFirst();
    }

    private static Target localAskedFor(TargetSettings settings) {
        origin(settings).ifPresent(origin -> {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.CONFLICTING_VALUES,
                            "redshift.local asks for a local Redshift, and " + origin + " names a cluster")
                    .withHint("remove one of the two"));
        });
        return new Target.Local("redshift.local is true");
    }

    private static Target localWithoutAsking(TargetSettings settings) {
        if (settings.local().isPresent()) {
            throw noTarget(settings, "redshift.local is false");
        }
        CiEnvironment.sign(settings.environment()).ifPresent(variable -> {
            throw noTarget(settings, "this is a CI environment (the environment variable " + variable + " is set)");
        });
        return new Target.Local(settings.blankNames()
                .map(names -> names + ", and nothing else names a cluster")
                .orElse("nothing names a cluster"));
    }

    private static FailureException noTarget(TargetSettings settings, String reason) {
        String blank = settings.blankNames().map(names -> names + ", and ").orElse("");
        return FailureException.inProject(
                Problem.of(ProblemCodes.NO_TARGET, "no target database is configured, and " + blank + reason)
                        .withHint(HOW_TO_NAME_A_TARGET));
    }

    private static void rejectConflicts(List<Candidate> candidates) {
        rejectConflict(candidates, Candidate::url, JdbcUrl::hasSameDatabaseAs);
        rejectConflict(candidates, Candidate::user, String::equals);
        rejectConflict(candidates, Candidate::password, Object::equals);
    }

    private static <T> void rejectConflict(
            List<Candidate> candidates, Function<Candidate, Part<T>> part, BiPredicate<T, T> same) {
        List<Part<T>> parts = candidates.stream().map(part).toList();
        List<Setting<T>> settings =
                parts.stream().flatMap(one -> one.settings().stream()).toList();
        if (!settings.isEmpty()) {
            Conflicts.reject(parts.get(0).name(), settings, same);
        }
    }
}
