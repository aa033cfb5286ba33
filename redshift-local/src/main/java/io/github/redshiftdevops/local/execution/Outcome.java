package io.github.redshiftdevops.local.execution;

import java.util.List;

/**
 * What a statement did.
 *
 * @param tag the command tag of CommandComplete, for example {@code INSERT 0 3}
 * @param columns the columns of its result; empty if it has none
 */
public record Outcome(String tag, List<Column> columns) {

    /** The number at the end of the tag, for example 3 of {@code INSERT 0 3}; 0 if the tag has none. */
    public long rowCount() {
        String last = tag.substring(tag.lastIndexOf(' ') + 1);
        return last.chars().allMatch(Character::isDigit) && !last.isEmpty() ? Long.parseLong(last) : 0;
    }
}
