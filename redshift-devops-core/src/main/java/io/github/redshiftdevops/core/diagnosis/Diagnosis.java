package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import java.util.List;
import java.util.Optional;

/** The one place where exceptions of Flyway and of the driver become problems. */
public final class Diagnosis {

    /** The causes that we know, the special ones before the general ones. */
    private static final List<FailureAnalyzer> ANALYZERS = List.of(
            new UnknownHost(),
            new ConnectionRefused(),
            new Unreachable(),
            new ConnectionTimeout(),
            new NotRedshift(),
            new TlsFailed(),
            new LoginFailed(),
            new UnknownDatabase(),
            new BrokenMigration(),
            new ConnectionLost(),
            new SchemaNotEmpty(),
            new FailedEarlier(),
            new InvalidFlywaySetting(),
            new RefusedByDatabase(),
            new RefusedByFlyway());

    private Diagnosis() {}

    /** What the exception means; the exception is kept as cause. */
    public static FailureException of(Exception exception, Circumstances circumstances) {
        Failure failure = new Failure(exception, circumstances);
        return ANALYZERS.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Unexpected.failure(failure));
    }
}
