package io.github.redshiftdevops.core.migrate;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateResult;

/** Validation failed, with all that it found. */
final class InvalidMigrationsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ValidateResult result;

    private final FlywayValidateException exception;

    InvalidMigrationsException(ValidateResult result, FlywayValidateException exception) {
        super(exception);
        this.result = result;
        this.exception = exception;
    }

    ValidateResult result() {
        return result;
    }

    /** As Flyway tells it. */
    FlywayValidateException exception() {
        return exception;
    }
}
