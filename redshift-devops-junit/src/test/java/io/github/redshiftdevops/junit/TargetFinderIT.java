package io.github.redshiftdevops.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFinderIT {

    private static final TargetResolver RESOLVER = new TargetResolver(
            settings -> {
                throw new AssertionError("nobody has asked for AWS");
            },
            ProgressLog.NONE);

    private static final TestTarget OWN =
            new TestTarget.Shared(ConnectionDetails.of(JdbcUrl.parse("jdbc:redshift://own/dev"), "own", Secret.none()));

    @TempDir
    private Path buildDirectory;

    @Test
    void takesTheLocalRedshiftOfTheBuildOnlyWhileItIsTheSame() {
        TargetFile ofBuild;
        try (LocalRedshift redshift = LocalRedshift.start(LocalRedshiftSettings.defaults())) {
            ofBuild = new TargetFile(redshift.jdbcUrl("shop"), "dev", Optional.of(redshift.instanceId()), Map.of());
            ofBuild.write(buildDirectory);
            assertThat(find())
                    .isInstanceOfSatisfying(
                            TestTarget.Copied.class,
                            target -> assertThat(target.database()).isEqualTo("shop"));

            new TargetFile(ofBuild.url(), ofBuild.user(), Optional.of("another instance"), Map.of())
                    .write(buildDirectory);
            assertThat(find()).isSameAs(OWN);
        }
        ofBuild.write(buildDirectory);
        assertThat(find()).isSameAs(OWN);
    }

    private TestTarget find() {
        return new TargetFinder(buildDirectory, TargetSettings.of(Map.of()), RESOLVER, () -> OWN).find();
    }
}
