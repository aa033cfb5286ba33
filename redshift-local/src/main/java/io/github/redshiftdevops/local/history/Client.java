package io.github.redshiftdevops.local.history;

import java.time.Instant;

/**
 * Whose session it is.
 *
 * @param session process id of the session
 * @param host from where the client has connected, for example {@code 127.0.0.1}
 * @param application the name that the client gave itself; empty if none
 */
public record Client(
        int session, String user, String database, String host, int port, String application, Instant connected) {}
