package io.github.redshiftdevops.local.postgres;

import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Everything that can go wrong in this package, one constant for each code. */
enum Failure {
    UNKNOWN_PLATFORM("LR001"),
    NO_BINARIES("LR002"),
    UNUSABLE_CACHE("LR003"),
    BAD_ARCHIVE("LR004"),
    BAD_BINARIES("LR005"),
    NOT_PREPARED("LR006"),
    BAD_SCRIPT("LR007"),
    RUNS_AS_ROOT("LR008"),
    NO_RUN_DIRECTORY("LR009"),
    DATA_IN_USE("LR010"),
    FOREIGN_DATA("LR011"),
    OTHER_VERSION("LR012"),
    NOT_STARTED("LR013"),
    BAD_SETTING("LR014"),
    UNUSABLE_DATA("LR015"),
    NOT_STOPPED("LR016");

    private final String code;

    Failure(String code) {
        this.code = code;
    }

    Problem problem(String message) {
        return Problem.of(code, message);
    }

    PostgresException with(String message, String hint) {
        return new PostgresException(problem(message).withHint(hint), null);
    }

    PostgresException with(String message, String hint, @Nullable Throwable cause) {
        return new PostgresException(problem(message).withHint(hint), cause);
    }

    /** The cache, or something in it, cannot be written or read. */
    static PostgresException ofCache(Path file, IOException cause) {
        return UNUSABLE_CACHE.with(
                "cannot use the cache folder '" + file + "': " + reason(cause),
                "make the folder writable and its disk not full, or name another one with -D" + CacheDirectory.PROPERTY
                        + "=DIR or the environment variable " + CacheDirectory.VARIABLE,
                cause);
    }

    /** The system's words; the message of an exception may be no more than a path, or nothing. */
    static String reason(IOException exception) {
        if (exception instanceof AccessDeniedException) {
            return "permission denied for '" + exception.getMessage() + "'";
        }
        if (exception instanceof NoSuchFileException) {
            return "'" + exception.getMessage() + "' does not exist";
        }
        if (exception instanceof FileSystemException file && file.getReason() == null) {
            return exception.getClass().getSimpleName() + " for '" + file.getFile() + "'";
        }
        return exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
    }
}
