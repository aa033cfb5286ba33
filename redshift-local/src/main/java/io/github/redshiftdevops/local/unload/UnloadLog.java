package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.LogRow;
import io.github.redshiftdevops.local.transfer.Run;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the system tables say of an unload, apart from its transaction: the files stay whatever becomes of it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_STL_UNLOAD_LOG.html">STL_UNLOAD_LOG</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/SYS_UNLOAD_HISTORY.html">SYS_UNLOAD_HISTORY</a>
 */
record UnloadLog(SqlSession session, Run run, UnloadCommand command) {

    private static final String HISTORY = "insert into pg_catalog.sys_unload_history values ";
    private static final String FILES = "insert into pg_catalog.stl_unload_log values ";

    void completed(List<UnloadedFile> files) {
        Instant ended = Instant.now();
        String history = HISTORY + history("completed", ended, files, null);
        String insert = files.isEmpty()
                ? history
                : files.stream()
                        .map(file -> file(file, ended))
                        .collect(Collectors.joining(", ", "with history as (" + history + ") " + FILES, ""));
        session.executeApart(insert, List.of());
    }

    void failed(String message) {
        session.executeApart(HISTORY + history("aborted", Instant.now(), List.of(), message), List.of());
    }

    private String history(String status, Instant ended, List<UnloadedFile> files, @Nullable String message) {
        Compression compression = command.options().compression();
        return new LogRow()
                .add(run.user())
                .add(run.query())
                .add(run.transaction())
                .add(run.session())
                .add(run.database())
                .add(status)
                .add(run.started())
                .add(ended)
                .add(run.microsecondsUntil(ended))
                .add(command.options().format().title())
                .add(compression == Compression.NONE ? "" : compression.name().toLowerCase(Locale.ROOT))
                .add(command.target().url())
                .add(files.stream().mapToLong(UnloadedFile::rows).sum())
                .add(files.size())
                .add(files.stream().mapToLong(UnloadedFile::size).sum())
                .add(message)
                .toString();
    }

    private String file(UnloadedFile file, Instant ended) {
        return new LogRow()
                .add(run.user())
                .add(run.query())
                .add(0)
                .add(run.session())
                .add(command.target().url(file.key()), 1280)
                .add(run.started())
                .add(ended)
                .add(file.rows())
                .add(file.size())
                .add(command.options().format().title())
                .toString();
    }
}
