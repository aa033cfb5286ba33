package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.Compression;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several objects, one after the other. */
final class ObjectRows implements Closeable {

    private final ObjectStore store;
    private final Iterator<SourceObject> objects;
    private final LoadTarget target;
    private final List<LoadedFile> files = new ArrayList<>();
    private @Nullable Opened current;

    private static final class Opened {

        private final SourceObject object;
        private final CountingInput bytes;
        private final RecordReader reader;
        private long records;

        Opened(SourceObject object, CountingInput bytes, RecordReader reader) {
            this.object = object;
            this.bytes = bytes;
            this.reader = reader;
        }
    }

    ObjectRows(ObjectStore store, List<SourceObject> objects, LoadTarget target) {
        this.store = store;
        this.objects = objects.iterator();
        this.target = target;
    }

    /**
     * Reads the next row.
     *
     * @return false behind the last row of the last object
     * @throws BadRow if it is malformed; the next call goes on behind it
     */
    boolean next(Row row) throws IOException, BadRow {
        for (Opened opened = opened(); opened != null; opened = opened()) {
            opened.records++;
            if (!opened.reader.next(row)) {
                opened.records--;
                close();
            } else if (!isIgnored(opened, row)) {
                return true;
            }
        }
        return false;
    }

    /** The object that is read, or the next one; null behind the last. */
    private @Nullable Opened opened() throws IOException {
        if (current == null && objects.hasNext()) {
            current = open(objects.next());
        }
        return current;
    }

    private boolean isIgnored(Opened opened, Row row) {
        return row.fields() == 1
                && row.isEmpty(0)
                && target.options().has(CopyFlag.IGNOREBLANKLINES)
                && opened.reader.place().text().isEmpty();
    }

    private Opened open(SourceObject object) throws IOException {
        CountingInput bytes = new CountingInput(store.open(object.bucket(), object.key()));
        try {
            InputStream plain = compression(object.key()).decompress(bytes);
            return new Opened(object, bytes, target.options().format().open(plain, target));
        } catch (IOException e) {
            bytes.close();
            throw new IOException(object.url() + " cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Of columnar files the name says it. */
    private Compression compression(String key) {
        if (!target.options().format().isColumnar()) {
            return target.options().compression();
        }
        return key.endsWith(".gz") ? Compression.GZIP : key.endsWith(".bz2") ? Compression.BZIP2 : Compression.NONE;
    }

    /** URL of the object that is read; empty if none is. */
    String url() {
        return current == null ? "" : current.object.url();
    }

    /** Where the last row is. */
    RecordPlace place() {
        return current == null ? new RecordPlace(0, 0, "") : current.reader.place();
    }

    /** What was read of the objects that are read to their ends. */
    List<LoadedFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        Opened closing = current;
        current = null;
        if (closing != null) {
            files.add(new LoadedFile(closing.object.url(), closing.records, closing.bytes.count()));
            closing.reader.close();
        }
    }
}
