package io.github.redshiftdevops.local.history;

import java.util.function.LongSupplier;

/**
 * Gives statements their numbers, which also the tables of loads hold that outlive the server: each server takes blocks
 * of numbers that no other has had. Thread-safe.
 */
public final class QueryNumbers {

    /** How many numbers a block has: to fetch one takes milliseconds, and there are 20,000 of them. */
    public static final int BLOCK = 100_000;

    private final LongSupplier blocks;
    private long next;
    private long end;

    /**
     * Numbers out of blocks.
     *
     * @param blocks gives the first number of a new block
     */
    public QueryNumbers(LongSupplier blocks) {
        this.blocks = blocks;
    }

    synchronized long next() {
        if (next == end) {
            next = blocks.getAsLong();
            end = next + BLOCK;
        }
        return next++;
    }
}
