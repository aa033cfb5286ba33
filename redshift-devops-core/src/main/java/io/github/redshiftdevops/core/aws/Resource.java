package io.github.redshiftdevops.core.aws;

import java.util.Locale;

/**
 * A part of a warehouse as AWS describes it.
 *
 * @param arn by which AWS is asked for the tags of a workgroup or namespace; a cluster has its name here
 * @param status in AWS's words and lower case, for example {@code creating}, {@code available} or {@code
 *     hardware-failure}
 */
public record Resource(ResourceKind kind, String name, String arn, String status) {

    /** With the status in lower case. */
    public Resource {
        status = status.toLowerCase(Locale.ROOT);
    }

    /** Of what needs no ARN. */
    Resource(ResourceKind kind, String name, String status) {
        this(kind, name, name, status);
    }

    /** Whether AWS has finished what it did with it. A cluster also says {@code available, prep-for-resize}. */
    public boolean isAvailable() {
        return status.startsWith("available");
    }

    /** Whether AWS is about to remove it. */
    public boolean isBeingRemoved() {
        return status.equals("deleting") || status.equals("final-snapshot");
    }

    /** As in a sentence: {@code workgroup 'rsd-42'}. */
    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
