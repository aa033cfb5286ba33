package io.github.redshiftdevops.core.migrate;

import java.util.Set;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateResult;

/** Validation failed, with all that it found. */
final class InvalidMigrationsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ValidateResult result;

    private final transient Set<String> pending;

    private final FlywayValidateException exception;

    InvalidMigrationsException(ValidateResult result, Set<String> pending, FlywayValidateException exception) {
        super(exception);
        this.result = result;
        this.pending = pending;
        this.exception = exception;
    }

    ValidateResult result() {
        return result;
    }

    /** The files of the migrations that are pending: of them nothing is wrong but that. */
    Set<String> pending() {
        return pending;
    }

    /** As Flyway tells it. */
    FlywayValidateException exception() {
        return exception;
    }
}
