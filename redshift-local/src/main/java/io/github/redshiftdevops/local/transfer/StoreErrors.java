package io.github.redshiftdevops.local.transfer;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.s3.ObjectStoreException;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What a client is told when the store of objects fails. */
public final class StoreErrors {

    private static final String INTERNAL_ERROR = "XX000";

    private StoreErrors() {}

    /** The error of a store that could not list, read or write what the URL names. */
    public static SqlError of(IOException e, String url) {
        SqlError error = SqlError.of(problem(e, url));
        error.initCause(e);
        return error;
    }

    private static Problem problem(IOException e, String url) {
        if (e instanceof ObjectStoreException refusal) {
            return Problem.of(INTERNAL_ERROR, String.valueOf(e.getMessage())).withHint(refusal.hint());
        }
        if (e instanceof NoSuchFileException absent) {
            boolean bucket = absent.getFile().indexOf('/', "s3://".length()) < 0;
            return Problem.of(
                            INTERNAL_ERROR,
                            bucket
                                    ? "S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket"
                                    : "S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey")
                    .withDetail(e.getMessage());
        }
        return Problem.of(INTERNAL_ERROR, url + " cannot be read or written: " + e);
    }
}
