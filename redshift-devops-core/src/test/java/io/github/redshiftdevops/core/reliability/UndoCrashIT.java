package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.reliability.TurnProxy.Cut;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoCrashIT {

    private static final String UNDONE = "select version from flyway_schema_history where type = 'DELETE'";

    @SuppressWarnings("NullAway.Init")
    private static Databases databases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        databases = new Databases();
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    /** The answer to a commit may be lost too: then the next try must not undo one more. */
    @ParameterizedTest
    @EnumSource
    void undoesOneMigrationOnceWhereverTheConnectionIsCut(Cut cut) throws Exception {
        Project project = Project.transactional(folder);
        int turn = 1;
        boolean reached = true;
        while (reached) {
            ConnectionDetails database = databases.create();
            project.migrate(database, Map.of());
            try (TurnProxy proxy = TurnProxy.start(databases.port())) {
                proxy.cutAt(turn, cut);
                undo(project, databases.through(proxy, database), database);
                reached = proxy.turns() >= turn;
            }
            assertThat(Databases.query(database, UNDONE))
                    .as("cut %s at turn %d", cut, turn)
                    .containsExactly("9");
            assertThat(Databases.query(database, "select relname from pg_class where relname in ('t8', 't9')"))
                    .containsExactly("t8");
            turn++;
        }
        assertThat(turn).isGreaterThan(10);
    }

    /** What fails at the login is not tried again: a person does. */
    private static void undo(Project project, ConnectionDetails proxied, ConnectionDetails database) throws Exception {
        try {
            project.undoLast(proxied);
        } catch (FailureException e) {
            assertThat(Databases.query(database, UNDONE)).isEmpty();
            project.undoLast(proxied);
        }
    }
}
