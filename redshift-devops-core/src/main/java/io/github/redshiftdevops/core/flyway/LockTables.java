package io.github.redshiftdevops.core.flyway;

/** The tables that this plugin keeps beside Flyway's schema history table. */
public final class LockTables {

    private LockTables() {}

    /** The table that a run holds locked; it has no rows. */
    public static String nameOfLock(String history) {
        return history + "_lock";
    }

    /** The table that tells who ran migrations, from where and when. */
    public static String nameOfRuns(String history) {
        return history + "_runs";
    }
}
