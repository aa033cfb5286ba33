package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.drift.Drift;
import io.github.redshiftdevops.core.drift.DriftSettings;
import io.github.redshiftdevops.core.drift.IgnoreRules;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.session.ScratchRedshift;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what in the database differs from what the migrations make: it builds the migrations up to the version of the
 * database in a local Redshift and compares the catalogs. It changes nothing in the database.
 *
 * <p>Each difference is printed; {@code target/redshift-devops/drift.json} has them for machines, and {@code drift.sql}
 * the statements that mend them. The build fails if there is one.
 *
 * @since 1.0.0
 */
@Mojo(name = "drift", threadSafe = true)
public class DriftMojo extends DatabaseMojo {

    /**
     * Differences that are known, as {@code kind:name}, with {@code *} for any text and {@code ?} for any character, for
     * example {@code <rule>table:public.tmp_*</rule>}; {@code *:public.tmp_*} is a rule for every kind.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.driftIgnore")
    private @Nullable List<String> driftIgnore;

    /**
     * Schemas that migrations make, to be compared beside those that {@code flyway.schemas} and {@code
     * flyway.defaultSchema} name.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.driftSchemas")
    private @Nullable List<String> driftSchemas;

    /**
     * A SQL script that runs in the local Redshift before the migrations. It makes what they expect to be there, such as
     * users, groups, roles, and tables of others.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.driftPrepare")
    private @Nullable File driftPrepare;

    /**
     * With {@code false} differences are reported, and the build goes on.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.driftFail", defaultValue = "true")
    private boolean driftFail;

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        DriftSettings.Project migrations = new DriftSettings.Project(
                flywaySources(),
                settings.migrations().displayDirectory(),
                settings.migrations().classLoader());
        DriftSettings.Options options = new DriftSettings.Options(
                IgnoreRules.of(orEmpty(driftIgnore)),
                orEmpty(driftSchemas),
                Optional.ofNullable(driftPrepare).map(File::toPath),
                driftFail);
        new Drift(local, () -> ScratchRedshift.start(s3Root()), Aws::new, log())
                .run(new DriftSettings(settings.target(), migrations, options, settings.buildDirectory()));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
