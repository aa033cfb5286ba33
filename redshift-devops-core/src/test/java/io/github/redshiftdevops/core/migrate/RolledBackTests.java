package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class RolledBackTests {

    @Test
    void knowsASerializationFailureByItsState() {
        assertThat(RolledBack.reason(new SQLException("could not serialize access\nDetail: x", "40001")))
                .contains("another transaction was in the way (could not serialize access)");
    }

    /** Redshift's form, whose SQLSTATE says nothing. */
    @Test
    void knowsASerializationFailureByItsMessage() {
        SQLException failure = new SQLException(
                "1023 DETAIL: Serializable isolation violation on table - 142443, transactions forming the cycle are:"
                        + " 388224, 388226 (pid:8187)",
                "XX000");

        assertThat(RolledBack.reason(new FlywayException("Migration failed", failure)))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("another transaction was in the way"));
    }

    @Test
    void knowsABrokenConnectionBehindTheFailureOfABatch() {
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0 was aborted", "25000", new int[0]);
        batch.setNextException(new SQLException("An I/O error occurred", "08006"));

        assertThat(RolledBack.reason(batch)).contains("the connection broke (An I/O error occurred)");
    }

    @Test
    void triesNothingElseAgain() {
        SQLException failure = new SQLException("relation \"t\" does not exist", "42P01");
        failure.initCause(new IllegalStateException("unrelated"));

        assertThat(RolledBack.reason(failure)).isEmpty();
    }

    @Test
    void endsWhereCausesFormARing() {
        SQLException one = new SQLException("one", "42601");
        SQLException other = new SQLException("other", "42601", one);
        one.setNextException(other);

        assertThat(RolledBack.reason(one)).isEmpty();
    }
}
