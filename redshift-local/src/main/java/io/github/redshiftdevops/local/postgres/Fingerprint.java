package io.github.redshiftdevops.local.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells contents apart that change by honest work: two checksums and the length. A cryptographic hash would cost a young
 * JVM 30 ms at every start and protect from nobody, since who can write the cache can write what is in it.
 */
final class Fingerprint {

    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
    private long length;

    /** Lower-case hexadecimal, for example {@code 3a51-9c0d2f17-77e0a1b4}. */
    static String of(Collection<String> texts) {
        Fingerprint fingerprint = new Fingerprint();
        texts.forEach(fingerprint::add);
        return fingerprint.toString();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        update(bytes);
        update(new byte[] {0});
    }

    private void update(byte[] bytes) {
        first.update(bytes);
        second.update(bytes);
        length += bytes.length;
    }

    @Override
    public String toString() {
        return String.join(
                "-", Long.toHexString(length), Long.toHexString(first.getValue()), Long.toHexString(second.getValue()));
    }
}
