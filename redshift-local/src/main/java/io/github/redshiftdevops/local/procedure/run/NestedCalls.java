package io.github.redshiftdevops.local.procedure.run;

import java.util.List;

/** Runs a procedure that another one calls. */
@FunctionalInterface
public interface NestedCalls {

    /**
     * Runs it in the caller's transaction.
     *
     * @return the values of its INOUT arguments in order
     */
    List<OutputValue> call(CallContext caller, CallRequest request);
}
