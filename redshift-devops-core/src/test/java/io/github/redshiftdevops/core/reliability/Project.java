package io.github.redshiftdevops.core.reliability;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.info.SchemaInfo;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.migrate.RunOutcome;
import io.github.redshiftdevops.core.migrate.UndoTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** A project whose migrations each leave a row in the table {@code done}: what ran twice is seen there. */
record Project(Path folder) {

    static final int MIGRATIONS = 10;

    /** Ten migrations that share a transaction. */
    static Project transactional(Path folder) throws IOException {
        Project project = new Project(folder);
        project.write("V1__done.sql", "create table done (version int); insert into done values (1);");
        for (int i = 2; i < MIGRATIONS; i++) {
            project.write("V" + i + "__t" + i + ".sql", migration(i));
            project.write("U" + i + "__t" + i + ".sql", "drop table t" + i + ";");
        }
        project.write(
                "R__v.sql",
                "create or replace view v as select count(*) as n from done; insert into done values (" + MIGRATIONS
                        + ");");
        return project;
    }

    /** The fifth runs alone: Redshift refuses its statement in a transaction block. */
    static Project mixed(Path folder) throws IOException {
        Project project = transactional(folder);
        project.write("V5__t5.sql", "alter table t4 alter column name type varchar(50);");
        return project;
    }

    private static String migration(int i) {
        return "create table t" + i + " (id int, name varchar(10));\ninsert into done values (" + i + ");\n";
    }

    private void write(String file, String sql) throws IOException {
        Files.writeString(folder.resolve(file), sql);
    }

    /** In a process that does not live to try again. */
    void migrateOnce(ConnectionDetails database) {
        migrate(database, Map.of(), MigrateOptions.defaults().withTries(1));
    }

    /** Told also if the run fails. */
    void migrate(ConnectionDetails database, int tries, Consumer<RunOutcome> observer) {
        goals(Map.of()).migrate(database, MigrateOptions.defaults().withTries(tries), observer);
    }

    MigrationRun migrate(ConnectionDetails database, Map<String, String> flyway) {
        return migrate(database, flyway, MigrateOptions.defaults());
    }

    private MigrationRun migrate(ConnectionDetails database, Map<String, String> flyway, MigrateOptions options) {
        return goals(flyway).migrate(database, options);
    }

    /** Undoes the migration that was applied last, whatever happens before it is reached. */
    void undoLast(ConnectionDetails database) {
        goals(Map.of()).undo(database, new UndoTarget.Last(1), MigrateOptions.defaults());
    }

    SchemaInfo info(ConnectionDetails database) {
        return goals(Map.of()).info(database);
    }

    private Migrations goals(Map<String, String> flyway) {
        FlywaySettings settings = FlywaySettings.of(new FlywaySources(
                folder, Map.of("locations", "filesystem:" + folder.toAbsolutePath()), Map.of(), Map.of(), flyway));
        MigrationSettings migrations = new MigrationSettings(folder, Project.class.getClassLoader(), settings);
        return new Migrations(migrations, ProgressLog.NONE);
    }
}
