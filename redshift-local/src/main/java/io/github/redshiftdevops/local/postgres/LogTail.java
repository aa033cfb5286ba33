package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The end of a log. */
final class LogTail {

    private static final int BYTES = 8192;

    private static final int LINES = 30;

    private LogTail() {}

    /** At most 30 lines. */
    static String of(FileChannel log) throws IOException {
        ByteBuffer end = ByteBuffer.allocate((int) Math.min(BYTES, log.size()));
        long start = log.size() - end.capacity();
        while (end.hasRemaining() && log.read(end, start + end.position()) >= 0) {
            // until it is full
        }
        String text = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
        List<String> lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
