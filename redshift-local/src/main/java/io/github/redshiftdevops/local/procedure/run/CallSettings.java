package io.github.redshiftdevops.local.procedure.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure was created.
 *
 * @param nonatomic whether each of its statements commits by itself
 * @param options its SET options
 * @param definer the role whose rights it has; null if it has the caller's
 */
public record CallSettings(
        boolean nonatomic,
        List<SetOption> options,
        @Nullable String definer) {

    /** Whether it has SET options, so that it must not end the transaction. */
    boolean hasOptions() {
        return !options.isEmpty();
    }

    /**
     * A parameter that is set while the procedure runs.
     *
     * @param value as written, for example {@code a, 'b'}
     */
    public record SetOption(String parameter, String value) {}
}
