package io.github.redshiftdevops.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServerLogTests {

    private final AtomicLong blocks = new AtomicLong(1 - QueryNumbers.BLOCK);
    private final ServerLog log =
            new ServerLog(new QueryNumbers(() -> blocks.addAndGet(2 * QueryNumbers.BLOCK) - QueryNumbers.BLOCK));
    private final SessionLog session = open("ann");

    private SessionLog open(String user) {
        return log.open(new Client(1, user, "dev", "127.0.0.1", 5, "", Instant.EPOCH));
    }

    private static void run(SessionLog session, String sql) {
        session.completed(session.begin(StatementProfile.of(Statement.of(sql))), "SELECT 1");
    }

    @Test
    void numbersComeFromBlocksThatNoOtherServerHas() {
        for (int i = 0; i <= QueryNumbers.BLOCK; i++) {
            run(session, "select 1");
        }

        assertThat(session.query()).isEqualTo(2 * QueryNumbers.BLOCK + 2);
        session.parameter("is_superuser", "on");
        assertThat(session.visibleStatements())
                .contains("\"id\":100000,", "\"id\":200001,")
                .doesNotContain("\"id\":100001,");
    }

    @Test
    void theOldestStatementsAreForgotten() {
        for (int i = 0; i <= 10_000; i++) {
            run(session, "select " + i);
        }

        assertThat(session.visibleStatements())
                .contains("\"select 1\"", "\"select 10000\"")
                .doesNotContain("\"select 0\"");
    }

    @Test
    void longStatementsAreForgottenSooner() {
        String longText = "select '" + "x".repeat(5_000_000) + "'";
        run(session, "select 1");
        run(session, longText);
        run(session, longText);

        assertThat(session.visibleStatements()).hasSizeBetween(5_000_000, 5_001_000);
    }

    @Test
    void onlySuperusersSeeWhatOthersDo() {
        SessionLog other = open("bob");
        run(other, "select 'of bob'");
        run(session, "select 'of ann'");

        assertThat(session.visibleStatements()).contains("of ann").doesNotContain("of bob");
        assertThat(session.visibleSessions()).doesNotContain("bob");
        session.parameter("is_superuser", "on");
        assertThat(session.visibleStatements()).contains("of ann", "of bob");
        assertThat(session.visibleSessions()).contains("bob");
    }

    @Test
    void theLogIsAsciiWhateverTheStatementsAre() {
        SessionLog other = open("J\u00f6rg");
        run(other, "select '\u00e4\u20ac\u00df\"\\',\n 'b'");

        assertThat(other.visibleStatements())
                .contains("\"usr\":\"J\\u00f6rg\"", "\"name\":\"J.rg\"")
                .contains("\"txt\":\"select '...\\\"\\\\',\\u000a 'b'\"");
    }

    @Test
    void whatAClientLeavesUnreadIsLoggedWithTheNextStatement() {
        Execution suspended = session.begin(StatementProfile.of(Statement.of("select 'suspended'")));
        suspended.suspend();
        run(session, "select 'next'");

        assertThat(session.running()).isEmpty();
        assertThat(session.visibleStatements()).contains("suspended").doesNotContain("skipped");
    }

    @Test
    void whatIsNotExecutedIsNotLogged() {
        session.begin(StatementProfile.of(Statement.of("select 'skipped'")));
        session.idle(true);

        assertThat(session.visibleStatements()).isEqualTo("[]");
    }

    @Test
    void theLastQueryIsOneThatReadsATableAndSucceeds() {
        assertThat(session.lastQuery()).isEqualTo(-1);
        run(session, "select a from t");
        long query = session.lastQuery();
        run(session, "select 1");
        session.failed(session.begin(StatementProfile.of(Statement.of("select b from t"))), "42703", "no b");

        assertThat(session.lastQuery()).isEqualTo(query).isPositive();
        run(session, "select a from t");
        assertThat(session.lastQuery()).isGreaterThan(query);
    }
}
