package io.github.redshiftdevops.local.copy;

/** Parameters of COPY without an argument that change how data is read. */
enum CopyFlag {
    ACCEPTANYDATE,
    BLANKSASNULL,
    EMPTYASNULL,
    ESCAPE,
    EXPLICIT_IDS,
    FILLRECORD,
    IGNOREALLERRORS,
    IGNOREBLANKLINES,
    NOLOAD,
    REMOVEQUOTES,
    ROUNDEC,
    TRIMBLANKS,
    TRUNCATECOLUMNS
}
