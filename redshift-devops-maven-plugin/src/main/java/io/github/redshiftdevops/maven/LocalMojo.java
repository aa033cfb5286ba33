package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.maven.goal.LocalGoal;
import io.github.redshiftdevops.maven.settings.S3Folder;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a local Redshift until Ctrl-C, with the migrations of the module in its database {@code dev}: any client on this
 * machine can connect, as any user, without a password. The Redshift driver needs {@code ssl=false}. Among several modules
 * it runs for the first one that has migrations; {@code -pl} chooses another one.
 *
 * @since 1.0.0
 */
@Mojo(name = "local", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class LocalMojo extends FilesMojo {

    /**
     * The port on 127.0.0.1; 0 takes a free one, which is printed.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.local.port", defaultValue = "5439")
    private int localPort;

    /**
     * The folder in which the local Redshift finds {@code s3://bucket/key}, as the file {@code bucket/key}. The default
     * folder need not exist.
     *
     * @since 1.0.0
     */
    @Parameter(
            property = "redshift.local.s3Root",
            defaultValue = "${project.basedir}/" + DatabaseMojo.DEFAULT_S3_FOLDER)
    private File s3Root;

    /**
     * A folder that keeps the databases. Without it they are gone when the server ends.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.local.data")
    private @Nullable File localData;

    /**
     * With {@code false} the migrations are not applied.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.local.migrate", defaultValue = "true")
    private boolean localMigrate;

    @Override
    boolean needsMigrations() {
        return isOneOfSeveral();
    }

    @Override
    void run(MigrationSettings migrations) {
        boolean migrates =
                localMigrate && migrations.flyway().missingDefaultFolder().isEmpty();
        LocalRedshift redshift =
                new LocalGoal(log()).start(settings(), Optional.of(migrations).filter(all -> migrates));
        Runtime.getRuntime().addShutdownHook(new Thread(redshift::close, "local Redshift"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            redshift.close();
        }
    }

    private LocalRedshiftSettings settings() {
        LocalRedshiftSettings settings = LocalRedshiftSettings.defaults();
        Optional<Path> folder = S3Folder.of(s3Root.toPath(), baseDirectory().resolve(DatabaseMojo.DEFAULT_S3_FOLDER));
        if (folder.isPresent()) {
            settings = settings.withS3Root(folder.get());
        }
        if (localData != null) {
            settings = settings.withDataDirectory(localData.toPath());
        }
        return localPort == 0 ? settings : settings.withPort(localPort);
    }
}
