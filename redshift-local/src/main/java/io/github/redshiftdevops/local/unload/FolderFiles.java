package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.S3Location;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that become files in a folder and in those of its partitions, as INSERT into an external table writes them. They
 * are temporary files until they are published.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_external_table.html">INSERT (external table)</a>
 */
public final class FolderFiles implements Closeable {

    private final S3Location folder;
    private final TemporaryFolder temporary;
    private final Partitions partitions;

    private FolderFiles(S3Location folder, TemporaryFolder temporary, Partitions partitions) {
        this.folder = folder;
        this.temporary = temporary;
        this.partitions = partitions;
    }

    /**
     * Begins to write.
     *
     * @param folder its prefix is empty or ends with a slash
     * @param partitionBy names of columns
     * @throws SqlError if the format cannot have these columns
     */
    public static FolderFiles create(
            S3Location folder, FolderFormat format, List<Column> columns, List<String> partitionBy) throws IOException {
        TemporaryFolder temporary = TemporaryFolder.create();
        try {
            UnloadOptions options = format.options(partitionBy);
            List<UnloadColumn> written = columns.stream().map(UnloadColumn::new).toList();
            Partitions partitions = new Partitions(options, written, temporary.path(), folder.prefix());
            options.format().check(partitions.writtenColumns());
            return new FolderFiles(folder, temporary, partitions);
        } catch (RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    /** Adds a row: values in PostgreSQL's text format. */
    public void write(List<@Nullable String> row) throws IOException {
        partitions.write(row);
    }

    /**
     * Makes objects of the files.
     *
     * @param stamp what the names of the files begin with
     * @return the prefixes of the folders that were written to
     */
    public List<String> publish(ObjectStore store, String stamp) throws IOException {
        partitions.close();
        for (UnloadedFile file : partitions.finished()) {
            int name = file.key().lastIndexOf('/') + 1;
            String key = file.key().substring(0, name) + stamp + file.key().substring(name);
            store.put(folder.bucket(), key, file.content());
        }
        return partitions.prefixes();
    }

    @Override
    public void close() throws IOException {
        partitions.close();
        temporary.close();
    }
}
