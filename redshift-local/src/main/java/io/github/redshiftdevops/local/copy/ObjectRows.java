package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.s3.ObjectStore;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several objects, one after the other. */
final class ObjectRows implements Closeable {

    private final ObjectStore store;
    private final S3Location location;
    private final Iterator<String> keys;
    private final CopyOptions options;
    private String url = "";
    private @Nullable ByteSource source;
    private @Nullable RecordReader reader;

    ObjectRows(ObjectStore store, S3Location location, List<String> keys, CopyOptions options) {
        this.store = store;
        this.location = location;
        this.keys = keys.iterator();
        this.options = options;
    }

    /**
     * Reads the next row.
     *
     * @return false behind the last row of the last object
     * @throws BadRow if it is malformed; the next call goes on behind it
     */
    boolean next(Row row) throws IOException, BadRow {
        for (RecordReader current = reader(); current != null; current = reader()) {
            if (!current.next(row)) {
                close();
            } else if (!isIgnored(row)) {
                return true;
            }
        }
        return false;
    }

    /** The reader of the object that is read, or of the next one; null behind the last. */
    private @Nullable RecordReader reader() throws IOException {
        if (reader == null && keys.hasNext()) {
            reader = openNext(keys.next());
        }
        return reader;
    }

    private boolean isIgnored(Row row) {
        return row.fields() == 1
                && row.isEmpty(0)
                && options.has(CopyFlag.IGNOREBLANKLINES)
                && source != null
                && source.recordText().isEmpty();
    }

    private RecordReader openNext(String key) throws IOException {
        url = location.url(key);
        source = open(key);
        for (int i = 0; i < options.ignoreHeader(); i++) {
            source.startRecord();
            source.skipLine();
        }
        return options.format().reader(source, options.nullAs().equals("\0"));
    }

    private ByteSource open(String key) throws IOException {
        InputStream object = store.open(location.bucket(), key);
        try {
            return new ByteSource(options.compression().decompress(object));
        } catch (IOException e) {
            object.close();
            throw e;
        }
    }

    /** URL of the object that is read. */
    String url() {
        return url;
    }

    /** The bytes that the last row was read from. */
    ByteSource source() {
        if (source == null) {
            throw new IllegalStateException("no object is open");
        }
        return source;
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
        source = null;
        reader = null;
    }
}
