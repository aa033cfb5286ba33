package io.github.redshiftdevops.junit;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides which database the tests work on.
 *
 * @param buildDirectory where the module's build writes
 * @param settings what the tests' JVM knows: environment variables and system properties {@code redshift.*}
 * @param ownRedshift starts a local Redshift in this JVM
 */
record TargetFinder(
        Path buildDirectory, TargetSettings settings, TargetResolver resolver, Supplier<TestTarget> ownRedshift) {

    /**
     * The target.
     *
     * @throws FailureException if it cannot be told or not be used
     */
    TestTarget find() {
        Optional<TargetFile> file = TargetFile.read(buildDirectory);
        return file.flatMap(TargetFinder::runningLocalRedshift)
                .or(() -> file.flatMap(this::clusterOfBuild))
                .orElseGet(this::resolved);
    }

    /** The local Redshift of the build, if it is still the one that runs at the URL. */
    private static Optional<TestTarget> runningLocalRedshift(TargetFile file) {
        JdbcUrl url = JdbcUrl.parse(file.url());
        LocalServer server = new LocalServer(url);
        return file.localInstance()
                .filter(instance -> server.instance().filter(instance::equals).isPresent())
                .map(instance -> new TestTarget.Copied(server, url.database()));
    }

    private Optional<TestTarget> clusterOfBuild(TargetFile file) {
        if (file.localInstance().isPresent() || settings.local().orElse(false)) {
            return Optional.empty();
        }
        Target.Cluster cluster = resolve(file);
        if (!cluster.url().value().hasSameDatabaseAs(JdbcUrl.parse(file.url()))) {
            throw contradiction(file, cluster);
        }
        return Optional.of(new TestTarget.Shared(cluster.connectionDetails()));
    }

    private Target.Cluster resolve(TargetFile file) {
        try {
            return resolver.cluster(file.addedTo(settings)).orElseThrow(() -> passwordUnknown(file));
        } catch (FailureException e) {
            boolean incomplete = e.problems().get(0).code().equals(ProblemCodes.INCOMPLETE_TARGET);
            throw incomplete ? passwordUnknown(file) : e;
        }
    }

    private TestTarget resolved() {
        return resolver.resolve(settings) instanceof Target.Cluster cluster
                ? new TestTarget.Shared(cluster.connectionDetails())
                : ownRedshift.get();
    }

    private static FailureException passwordUnknown(TargetFile file) {
        return FailureException.inProject(Problem.of(
                        ProblemCodes.INCOMPLETE_TARGET,
                        "the build has migrated '" + file.url() + "' as user '" + file.user()
                                + "', and the tests have no password for it")
                .withHint("set the environment variable REDSHIFT_PASSWORD also for the tests; or run 'mvn"
                        + " process-resources' again to migrate another target"));
    }

    private static FailureException contradiction(TargetFile file, Target.Cluster cluster) {
        return FailureException.inProject(Problem.of(
                        ProblemCodes.CONFLICTING_VALUES,
                        "the build has migrated '" + file.url() + "', and '"
                                + cluster.url().value() + "' is named by "
                                + cluster.url().origin())
                .withHint("run 'mvn process-resources' again with the environment of the tests"));
    }
}
