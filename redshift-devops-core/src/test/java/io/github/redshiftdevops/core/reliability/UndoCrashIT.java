package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.local.TestDatabase;
import io.github.redshiftdevops.core.reliability.TurnProxy.Cut;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoCrashIT {

    private static final String UNDONE = "select version from flyway_schema_history where type = 'DELETE'";

    @TempDir
    private Path folder;

    /** The answer to a commit may be lost too: then the next try must not undo one more. */
    @ParameterizedTest
    @EnumSource
    void undoesOneMigrationOnceWhereverTheConnectionIsCut(Cut cut) throws Exception {
        Project project = Project.transactional(folder);
        int turn = 1;
        boolean reached = true;
        while (reached) {
            TestDatabase database = TestDatabase.create();
            project.migrate(database.connection(), Map.of());
            try (TurnProxy proxy = TurnProxy.start(TestDatabase.port())) {
                proxy.cutAt(turn, cut);
                undo(project, database.connectionThrough(proxy.port()), database);
                reached = proxy.turns() >= turn;
            }
            assertThat(database.query(UNDONE))
                    .as("cut %s at turn %d", cut, turn)
                    .containsExactly("9");
            assertThat(database.query("select relname from pg_class where relname in ('t8', 't9')"))
                    .containsExactly("t8");
            turn += TurnProxy.STRIDE;
        }
        assertThat(turn).isGreaterThan(10);
    }

    /** What fails at the login is not tried again: a person does. */
    private static void undo(Project project, ConnectionDetails proxied, TestDatabase database) throws Exception {
        try {
            project.undoLast(proxied);
        } catch (FailureException e) {
            assertThat(database.query(UNDONE)).isEmpty();
            project.undoLast(proxied);
        }
    }
}
