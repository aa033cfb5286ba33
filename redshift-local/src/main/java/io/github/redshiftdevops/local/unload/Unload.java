package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.Run;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.StoreErrors;
import io.github.redshiftdevops.local.unload.UnloadOptions.Existing;
import io.github.redshiftdevops.local.unload.UnloadOptions.ManifestKind;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One execution of an UNLOAD. */
final class Unload implements RowSink {

    private final SqlSession session;
    private final UnloadCommand command;
    private final UnloadOptions options;
    private final S3Location target;
    private final ObjectStore store;
    private final UnloadLog log;
    private Path temporary = Path.of("");
    private @Nullable Partitions partitions;
    private @Nullable SqlError failure;

    Unload(SqlSession session, UnloadCommand command) {
        this.session = session;
        this.command = command;
        this.options = command.options();
        this.target = withSlash(command.target(), options);
        this.store = session.s3();
        this.log = new UnloadLog(session, Run.begin(session), command);
    }

    /** Partitions are folders. */
    private static S3Location withSlash(S3Location target, UnloadOptions options) {
        boolean add = !options.partitionBy().isEmpty() && !target.prefix().endsWith("/");
        return add && !target.prefix().isEmpty() ? new S3Location(target.bucket(), target.prefix() + "/") : target;
    }

    /** Late, because the errors of the query come first. */
    private void refuseExisting() throws IOException {
        List<String> existing = store.keys(target.bucket(), target.prefix());
        if (options.existing() == Existing.ERROR && !existing.isEmpty()) {
            throw SqlError.of(Problem.of(
                            "XX000",
                            "Specified unload destination on S3 is not empty. Consider using a different bucket /"
                                    + " prefix, manually removing the target files in S3, or using the"
                                    + " ALLOWOVERWRITE option.")
                    .withDetail(target.url(existing.get(0)) + " exists"));
        }
    }

    void run() {
        try {
            List<UnloadedFile> files = unload();
            log.completed(files);
            long rows = files.stream().mapToLong(UnloadedFile::rows).sum();
            session.notice(Severity.INFO, "UNLOAD completed, " + rows + " record(s) unloaded successfully.");
        } catch (SqlError e) {
            log.failed(e.primaryMessage());
            throw e;
        }
    }

    private List<UnloadedFile> unload() {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            List<UnloadedFile> files = query(folder.path());
            publish(files, folder.path());
            return files;
        } catch (IOException e) {
            throw StoreErrors.of(e, target.url());
        }
    }

    private List<UnloadedFile> query(Path folder) throws IOException {
        temporary = folder;
        try {
            Outcome outcome = session.execute(command.query(), List.of(), this);
            Partitions written = partitions(outcome.columns());
            written.openFirst();
        } catch (SqlError e) {
            throw e.isFromServer() ? UnloadParser.failed(e) : e;
        } finally {
            if (partitions != null) {
                partitions.close();
            }
        }
        if (failure != null) {
            throw failure;
        }
        return partitions == null ? List.of() : partitions.finished();
    }

    /** The answers must be read to their end, so what goes wrong here waits. */
    @Override
    public void row(List<Column> columns, List<@Nullable String> row) {
        if (failure != null) {
            return;
        }
        try {
            partitions(columns).write(row);
        } catch (SqlError e) {
            failure = e;
        } catch (IOException e) {
            failure = StoreErrors.of(e, target.url());
        }
    }

    private Partitions partitions(List<Column> columns) {
        Partitions known = partitions;
        if (known == null) {
            List<UnloadColumn> unloaded =
                    columns.stream().map(UnloadColumn::new).toList();
            known = new Partitions(options, unloaded, temporary, target.prefix());
            options.format().check(known.writtenColumns());
            partitions = known;
        }
        return known;
    }

    private void publish(List<UnloadedFile> files, Path folder) throws IOException {
        refuseExisting();
        if (options.existing() == Existing.REMOVED) {
            for (String prefix : options.partitionBy().isEmpty() ? List.of(target.prefix()) : prefixes()) {
                for (String key : store.keys(target.bucket(), prefix)) {
                    store.delete(target.bucket(), key);
                }
            }
        }
        for (UnloadedFile file : files) {
            store.put(target.bucket(), file.key(), file.content());
        }
        publishManifest(files, folder);
    }

    private List<String> prefixes() {
        return partitions == null ? List.of() : partitions.prefixes();
    }

    private void publishManifest(List<UnloadedFile> files, Path folder) throws IOException {
        if (options.manifest() == ManifestKind.NONE) {
            return;
        }
        List<UnloadColumn> columns = partitions == null ? List.of() : partitions.writtenColumns();
        UnloadManifest manifest = new UnloadManifest(target, files, columns);
        Path content = folder.resolve("manifest");
        Files.writeString(content, options.manifest() == ManifestKind.PLAIN ? manifest.plain() : manifest.verbose());
        store.put(target.bucket(), target.prefix() + "manifest", content);
    }
}
