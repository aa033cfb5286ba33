package io.github.redshiftdevops.local.execution;

/**
 * In whose transaction a statement runs.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html">Managing
 *     transactions</a>
 */
public enum TransactionMode {
    /** No block is open: each statement commits by itself. */
    AUTOCOMMIT,
    /** The client opened a block. */
    CLIENT_BLOCK,
    /** A procedure that was called outside of a block; it may commit. */
    PROCEDURE,
    /** A procedure that was called inside the client's block, or created with SET options; it may not commit. */
    ATOMIC_PROCEDURE
}
