package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.ReadyForQuery;

/** What is known of PostgreSQL's transaction between one ReadyForQuery and the next. */
final class TransactionStatus {

    private char block = 'I';
    private boolean skipping;
    private boolean executedSinceSync;
    private long ended;
    private boolean parametersChanged = true;
    private boolean parametersChangedInBlock;

    /** A command was completed; returns its tag. */
    String completed(String tag) {
        executedSinceSync = true;
        switch (tag) {
            case "BEGIN", "START TRANSACTION" -> block = 'T';
            case "COMMIT", "ROLLBACK", "PREPARE TRANSACTION" -> {
                block = 'I';
                ended++;
                parametersChanged |= parametersChangedInBlock;
                parametersChangedInBlock = false;
            }
            case "SET", "RESET", "DISCARD ALL" -> parametersMayChange();
            default -> {}
        }
        return tag;
    }

    /** A statement is going to be executed that may set parameters; the end of the block may undo that. */
    void parametersMayChange() {
        parametersChanged = true;
        parametersChangedInBlock = inBlock();
    }

    /** Whether parameters may have other values than when they were read. */
    boolean parametersMayHaveChanged() {
        return parametersChanged;
    }

    /** The parameters were read. */
    void parametersRead() {
        parametersChanged = false;
    }

    /** An error was reported: PostgreSQL skips everything up to the next Sync. */
    void failed() {
        skipping = true;
        if (block == 'T') {
            block = 'E';
        }
    }

    /** ReadyForQuery has come. */
    void ready(ReadyForQuery ready) {
        if (ready.status() == 'I' && (skipping || hasWork())) {
            ended++;
        }
        skipping = false;
        executedSinceSync = false;
        block = ready.status();
    }

    /** What ReadyForQuery would say now. */
    ReadyForQuery readyForQuery() {
        return new ReadyForQuery(block);
    }

    /** Whether a transaction block is open, also a failed one. */
    boolean inBlock() {
        return block != 'I';
    }

    /** Whether PostgreSQL refuses everything up to the end of the transaction block. */
    boolean isFailedBlock() {
        return block == 'E';
    }

    /** Grows when a transaction has come to its end. */
    long ended() {
        return ended;
    }

    /** Whether PostgreSQL skips everything up to the next Sync. */
    boolean isSkipping() {
        return skipping;
    }

    /** Whether something would be lost if the current transaction, also an implicit one, failed now. */
    boolean hasWork() {
        return inBlock() || executedSinceSync;
    }
}
