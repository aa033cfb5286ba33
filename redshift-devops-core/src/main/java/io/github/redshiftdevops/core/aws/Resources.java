package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build makes and removes of one kind of warehouse. It decides nothing: whose a resource is, and when it is time,
 * is known elsewhere. Every method throws a {@link FailureException} with exactly one problem if AWS refuses.
 */
public interface Resources {

    /** Of what a warehouse consists, in the order in which its parts can be removed. */
    List<ResourceKind> kinds();

    /** How a warehouse is made: one call of AWS after the other, none of which waits for what it begins. */
    List<MakingStep> steps(NewWarehouse warehouse);

    /** The resource; empty if there is none of this name. */
    Optional<Resource> find(ResourceKind kind, String name);

    /** The resources of the kind whose names begin so. */
    List<Resource> list(ResourceKind kind, String prefix);

    /** The tags of the resource; none if it is gone. */
    Map<String, String> tags(Resource resource);

    /** Begins to remove the resource, without a last snapshot. */
    void delete(Resource resource);
}
