package io.github.redshiftdevops.local.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement that runs or has run.
 *
 * @param ended absent while it runs
 * @param rows how many rows it has returned or changed
 * @param failure why it failed
 */
record Entry(
        SessionLog session, Execution execution, @Nullable Instant ended, long rows, Failure failure) {

    /** What it takes in memory, nearly. */
    int size() {
        return execution.profile().text().length();
    }

    boolean isOf(String user) {
        return execution.circumstances().user().equals(user);
    }

    /** As a row of the function {@code redshift_history}. */
    void writeTo(JsonRow row) {
        StatementProfile profile = execution.profile();
        Execution.Circumstances circumstances = execution.circumstances();
        Execution caller = execution.caller();
        row.add("id", circumstances.query())
                .add("xid", circumstances.transaction())
                .add("pid", session.client().session())
                .add("usr", circumstances.user())
                .add("owner", session.client().user())
                .addAscii("name", circumstances.user())
                .addAscii("db", session.client().database())
                .addAscii("label", circumstances.label())
                .add("kind", profile.kind().name())
                .add("type", profile.type())
                .add("tbl", profile.readsTables() ? 1 : 0)
                .add("began", circumstances.started())
                .add("n", rows)
                .add("state", failure.sqlState())
                .addAscii("error", failure.message())
                .addAscii("txt", profile.text());
        if (caller != null) {
            row.add("caller", caller.circumstances().query());
        }
        if (ended != null) {
            row.add("ended", ended);
        }
    }
}
