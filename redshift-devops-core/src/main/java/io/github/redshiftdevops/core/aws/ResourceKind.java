package io.github.redshiftdevops.core.aws;

import java.util.Locale;

/** What a warehouse consists of: a cluster, or a workgroup, which computes, on a namespace, which keeps the data. */
public enum ResourceKind {
    CLUSTER,
    WORKGROUP,
    NAMESPACE;

    /** As in a sentence: {@code cluster}, {@code workgroup} or {@code namespace}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
