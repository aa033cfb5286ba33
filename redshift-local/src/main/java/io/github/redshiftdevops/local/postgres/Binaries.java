package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL, unpacked in the cache.
 *
 * @param root holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Host host, Path root) {

    /**
     * Unpacked now, if that has not been done.
     *
     * @throws PostgresException if that fails, or what was unpacked does not run here
     */
    static Binaries unpacked(Host host, BinaryArchive archive) {
        CacheEntry entry = new CacheEntry(host.cache(), host.cache().binaries(), archive.key());
        return new Binaries(host, entry.getOrMake(folder -> unpack(host, archive, folder)));
    }

    private static void unpack(Host host, BinaryArchive archive, Path folder) throws IOException {
        TarUnpacker unpacker = new TarUnpacker(folder);
        try (InputStream in = archive.open();
                InputStream tar = decompressed(in)) {
            unpacker.unpack(tar);
        } catch (BadArchiveException e) {
            throw archive.damaged(e);
        }
        new Binaries(host, folder).checkThatTheyRun();
    }

    private static InputStream decompressed(InputStream xz) throws BadArchiveException {
        try {
            return new XZCompressorInputStream(xz);
        } catch (IOException e) {
            throw new BadArchiveException(e);
        }
    }

    private void checkThatTheyRun() throws IOException {
        ShortCommand version = ShortCommand.run(command("postgres", "--version"));
        if (!version.isOk()) {
            throw new PostgresException(
                    Failure.BAD_BINARIES
                            .problem("the PostgreSQL in '" + root + "' does not run here")
                            .withDetail(version.output())
                            .withHint("install the libraries it misses, or name a cache folder that "
                                    + host.privileges().user() + " can reach with -D" + CacheDirectory.PROPERTY
                                    + "=DIR"),
                    null);
        }
    }

    /** Names what was unpacked. */
    String key() {
        return root.getFileName().toString();
    }

    /** Makes a data directory from nothing, or does with one what the options say. */
    void initdb(Path dataDirectory, String... options) throws IOException {
        List<String> command = new ArrayList<>(command("initdb", options));
        command.addAll(List.of("-D", dataDirectory.toString()));
        ShortCommand initdb = ShortCommand.run(command);
        if (!initdb.isOk()) {
            throw new PostgresException(
                    Failure.NOT_PREPARED
                            .problem("initdb failed in '" + dataDirectory + "' with status " + initdb.status())
                            .withDetail(initdb.output())
                            .withHint("mend what it complains about"),
                    null);
        }
    }

    /** Has the system write all files of a data directory to disk. */
    void sync(Path dataDirectory) throws IOException {
        initdb(dataDirectory, "--sync-only");
    }

    /** The command line of one of its programs, run as a user under whom PostgreSQL agrees to run. */
    List<String> command(String program, String... arguments) {
        Path executable = root.resolve("bin").resolve(host.platform().executable(program));
        return host.privileges().command(executable.toString(), arguments);
    }
}
