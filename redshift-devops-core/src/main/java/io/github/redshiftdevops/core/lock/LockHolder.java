package io.github.redshiftdevops.core.lock;

import java.sql.Timestamp;
import java.util.Optional;

/**
 * The run that was let in last.
 *
 * @param user of the database
 * @param build as the CI system names it
 * @param since when it was let in, UTC
 * @param process the process of its session in the database
 */
record LockHolder(String user, String host, Optional<String> build, Timestamp since, int process) {

    /** For example {@code user 'deploy' on host 'ip-10-0-0-7', build 'shop:41', since 2026-11-20 10:00:00 UTC}. */
    String description() {
        return "user '" + user + "' on host '" + host + "'"
                + build.map(name -> ", build '" + name + "'").orElse("") + ", since "
                + since.toLocalDateTime().withNano(0).toString().replace('T', ' ') + " UTC, process " + process;
    }
}
