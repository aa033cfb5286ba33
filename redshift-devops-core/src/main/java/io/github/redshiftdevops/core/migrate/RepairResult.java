package io.github.redshiftdevops.core.migrate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a repair changed in the history. Migrations are told as {@code V1.0 create users table} or {@code R gen orders}.
 *
 * @param removed rows of migrations that failed
 * @param deleted migrations whose files are gone: they count as deleted now
 * @param aligned migrations whose checksum, description or type is that of the file now
 */
public record RepairResult(List<String> removed, List<String> deleted, List<String> aligned) {

    /** Nothing. */
    static final RepairResult NONE = new RepairResult(List.of(), List.of(), List.of());

    /** One line for each change. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        removed.forEach(migration ->
                lines.add("Removed: " + migration + ", which failed; what it did before remains in the database"));
        deleted.forEach(migration -> lines.add("Marked as deleted: " + migration + ", whose file is gone"));
        aligned.forEach(migration -> lines.add("Aligned with its file: " + migration));
        return lines;
    }

    /** For example {@code History repaired: 1 removed, 0 marked as deleted, 2 aligned}. */
    public String summary() {
        return equals(NONE)
                ? "Nothing to repair"
                : "History repaired: " + removed.size() + " removed, " + deleted.size() + " marked as deleted, "
                        + aligned.size() + " aligned";
    }
}
