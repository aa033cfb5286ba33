package io.github.redshiftdevops.core.aws;

import java.util.List;
import java.util.Optional;

/**
 * One call of AWS on the way to a warehouse.
 *
 * @param what it does, for people, for example {@code create the workgroup 'rsd-42'}
 * @param makes what there is after it; empty if it only changes something
 * @param call asks AWS; it throws a {@link io.github.redshiftdevops.core.FailureException} if AWS refuses
 * @param awaited what has to be available before the next step
 */
public record MakingStep(String what, Optional<ResourceKind> makes, Runnable call, List<ResourceKind> awaited) {}
