package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.creation.NewFile;
import io.github.redshiftdevops.core.creation.NewFileKind;
import io.github.redshiftdevops.core.creation.NewFileRequest;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new migration or test from a template and prints where it is. A versioned migration gets the version behind
 * the highest, in the style of the others: {@code 4} behind {@code 3}, {@code 1.0.4} behind {@code 1.0.3}, the time behind
 * a time. What is there is never overwritten.
 *
 * @since 1.0.0
 */
@Mojo(name = "new", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class NewMojo extends FilesMojo {

    /**
     * What to write: {@code V} for a versioned migration, {@code R} for a repeatable one, {@code U} for the script that
     * takes a version back, {@code test} for a JUnit test.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.kind", defaultValue = "V")
    private String kind;

    /**
     * Words for the name, for example {@code add orders}. Without them a script of kind {@code U} takes those of its
     * version.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.description")
    private @Nullable String description;

    /**
     * The version that a script of kind {@code U} takes back; the highest that has none yet if it is not set.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.version")
    private @Nullable String version;

    /**
     * The package of a test.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.package", defaultValue = "${project.groupId}")
    private String testPackage;

    @Parameter(defaultValue = "${project.build.testSourceDirectory}", readonly = true)
    private String testSourceDirectory;

    @Override
    boolean needsMigrations() {
        return false;
    }

    @Override
    void run(MigrationSettings migrations) {
        NewFileRequest request = new NewFileRequest(
                NewFileKind.named(kind),
                Optional.ofNullable(description),
                Optional.ofNullable(version),
                testPackage,
                Path.of(testSourceDirectory));
        Path written = new NewFile(migrations, log(), Clock.systemUTC()).write(request);
        getLog().info("New: " + shown(written));
    }
}
