package io.github.redshiftdevops.local.transfer;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.s3.NoObjectStoreException;
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
        return caused(problem(e, url), e);
    }

    /**
     * The error of a store that holds nothing below a prefix, in Redshift's words.
     *
     * @param place as of {@link io.github.redshiftdevops.local.s3.ObjectStore#place}
     */
    public static SqlError absentPrefix(S3Location prefix, String place) {
        return SqlError.of(absent(prefix).withDetail("no object has a name that begins with " + place));
    }

    /** The error of a store that could not list what begins with a prefix. */
    public static SqlError ofPrefix(IOException e, S3Location prefix) {
        Problem problem = absent(prefix).withDetail(e.getMessage());
        if (e instanceof NoObjectStoreException refusal) {
            return caused(problem.withHint(refusal.hint()), e);
        }
        return e instanceof NoSuchFileException ? caused(problem, e) : of(e, prefix.url());
    }

    private static Problem absent(S3Location prefix) {
        return Problem.of(INTERNAL_ERROR, "The specified S3 prefix '" + prefix.prefix() + "' does not exist");
    }

    private static SqlError caused(Problem problem, IOException e) {
        SqlError error = SqlError.of(problem);
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
