package io.github.redshiftdevops.local.execution;

/** Severities of notices, as the client sees them. */
public enum Severity {
    LOG,
    INFO,
    NOTICE,
    WARNING
}
