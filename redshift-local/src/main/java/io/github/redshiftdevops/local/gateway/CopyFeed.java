package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a stream as CopyData messages: {@code 'd' | int32 length | bytes}, and CopyDone or CopyFail behind them. */
final class CopyFeed {

    private final FrameWriter out;
    private @Nullable SqlError failure;

    CopyFeed(FrameWriter out) {
        this.out = out;
    }

    /** Sends all of the data. What the stream throws fails the COPY and is kept as its {@link #failure}. */
    void send(InputStream data) throws IOException {
        byte[] chunk = new byte[32_768];
        for (int length = read(data, chunk); length >= 0; length = read(data, chunk)) {
            out.frame(new Frame('d', Arrays.copyOf(chunk, length)));
        }
        if (failure == null) {
            Signal.COPY_DONE.writeTo(out);
        } else {
            out.frame(new Frame('f', "the source failed\0".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Why the source could not be read to its end; empty if it could. */
    Optional<SqlError> failure() {
        return Optional.ofNullable(failure);
    }

    private int read(InputStream data, byte[] chunk) {
        try {
            return data.read(chunk);
        } catch (SqlError e) {
            failure = e;
        } catch (IOException e) {
            failure = SqlError.of("58030", "cannot read the data to copy: " + e.getMessage());
        }
        return -1;
    }
}
