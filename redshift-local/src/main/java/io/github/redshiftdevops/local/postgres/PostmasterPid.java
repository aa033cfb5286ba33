package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} of a data directory, one item a line: process id, data directory, start time, port, socket
 * directory, listen address, shared memory, status.
 *
 * @param pid of the postmaster
 * @param dataDirectory as the postmaster was told it; empty if it is not written yet
 * @param startTime in seconds since 1970; 0 if it is not written yet
 * @param isReady whether the server takes connections
 * @see <a href="https://www.postgresql.org/docs/16/storage-file-layout.html">Database File Layout</a>
 */
record PostmasterPid(long pid, String dataDirectory, long startTime, boolean isReady) {

    private static final String FILE = "postmaster.pid";

    private static final int DATA_DIRECTORY = 1;

    private static final int START_TIME = 2;

    private static final int STATUS = 7;

    private static final int SECONDS_TO_START = 5;

    /** Nothing if there is none, or nothing useful is in it yet. */
    static Optional<PostmasterPid> in(Path dataDirectory) throws IOException {
        try {
            return parse(new String(Files.readAllBytes(dataDirectory.resolve(FILE)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        }
    }

    /** A half-written file is read as far as it goes: only a line with its end counts. */
    static Optional<PostmasterPid> parse(String text) {
        String complete = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = complete.lines().map(String::strip).toList();
        // single-user mode writes its id with a minus
        long pid = Math.abs(number(line(lines, 0)));
        return pid == 0
                ? Optional.empty()
                : Optional.of(new PostmasterPid(
                        pid,
                        line(lines, DATA_DIRECTORY),
                        number(line(lines, START_TIME)),
                        line(lines, STATUS).equals("ready")));
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static long number(String text) {
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /**
     * Removes the file of a server that has ended, if another program has got its process id: PostgreSQL would take it for
     * the server. A file whose process does not exist is left to PostgreSQL, which first looks for orphaned back ends.
     */
    static void removeIfIdIsReused(Path dataDirectory) throws IOException {
        Optional<PostmasterPid> file = in(dataDirectory);
        if (file.isPresent()
                && file.get().process().isEmpty()
                && ProcessHandle.of(file.get().pid()).isPresent()) {
            Files.deleteIfExists(dataDirectory.resolve(FILE));
        }
    }

    /** The process, if it lives and really is a PostgreSQL of that data directory: ids are used again. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isPostgres);
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info().commandLine().map(this::isOurs).orElseGet(() -> startedWhenWritten(process.info()));
    }

    private boolean isOurs(String commandLine) {
        return commandLine.contains("postgres") && (commandLine + " ").contains("-D " + dataDirectory + " ");
    }

    /** Windows does not tell the arguments of a process. */
    private boolean startedWhenWritten(ProcessHandle.Info process) {
        return process.command().orElse("").contains("postgres")
                && process.startInstant()
                        .map(start -> Math.abs(start.getEpochSecond() - startTime) <= SECONDS_TO_START)
                        .orElse(false);
    }
}
