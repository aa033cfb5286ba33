package io.github.redshiftdevops.local.copy;

import java.io.IOException;

/** Cuts text into rows. */
abstract class TextReader implements RecordReader {

    final ByteSource source;

    TextReader(ByteSource source) {
        this.source = source;
    }

    @Override
    public final RecordPlace place() {
        return new RecordPlace(source.recordLine(), source.recordOffset(), source.recordText());
    }

    @Override
    public final void close() throws IOException {
        source.close();
    }
}
