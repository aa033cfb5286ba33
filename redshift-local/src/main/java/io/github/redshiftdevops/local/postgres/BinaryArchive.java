package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The compressed PostgreSQL on the class path.
 *
 * @param url of the resource
 * @param key names its content: platform, length and checksum
 */
record BinaryArchive(URL url, String key) {

    /**
     * @throws PostgresException if it is not on the class path
     */
    static BinaryArchive on(ClassLoader classPath, Platform platform) {
        @Nullable URL url = classPath.getResource(platform.archive());
        if (url == null) {
            throw Failure.NO_BINARIES.with(
                    "the class path holds no PostgreSQL for this platform: there is no resource '" + platform.archive()
                            + "'",
                    "add the dependency io.zonky.test.postgres:" + platform.artifact()
                            + " in version 16 or 17, for example 16.15.0");
        }
        try {
            return new BinaryArchive(url, platform.archive().replace(".txz", "") + "-" + fingerprint(url));
        } catch (IOException e) {
            throw damaged(url, e);
        }
    }

    PostgresException damaged(IOException cause) {
        return damaged(url, cause);
    }

    private static PostgresException damaged(URL url, IOException cause) {
        return Failure.BAD_ARCHIVE.with(
                "cannot unpack '" + url + "': " + Failure.reason(cause),
                "delete the jar from the local Maven repository, so that it is downloaded again",
                cause);
    }

    /** A jar knows length and checksum of its entries, so that nothing needs to be read at each start. */
    private static String fingerprint(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                ZipEntry entry = file.getEntry(jar.getEntryName());
                return fingerprint(entry.getSize(), entry.getCrc());
            }
        }
        try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            return fingerprint(length, in.getChecksum().getValue());
        }
    }

    private static String fingerprint(long length, long checksum) {
        return Long.toHexString(length) + "-" + Long.toHexString(checksum);
    }

    InputStream open() throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
