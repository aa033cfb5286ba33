package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.BackendKeyData;
import io.github.redshiftdevops.local.protocol.StartupPacket.CancelRequest;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the session that a cancel request means. Thread-safe. */
final class CancelKeys {

    private final Map<BackendKeyData, GatewaySqlSession> sessions = new ConcurrentHashMap<>();

    void add(BackendKeyData key, GatewaySqlSession session) {
        sessions.put(key, session);
    }

    void remove(BackendKeyData key) {
        sessions.remove(key);
    }

    /** Stops what the session does, in the gateway and in PostgreSQL. A wrong key is ignored, as PostgreSQL does. */
    void cancel(CancelRequest request, SocketAddress postgres) throws IOException {
        GatewaySqlSession session = sessions.get(request.key());
        if (session == null) {
            return;
        }
        session.cancel();
        try (PostgresChannel channel = PostgresChannel.open(postgres, () -> {})) {
            request.writeTo(channel.out());
            channel.out().flush();
            // PostgreSQL closes the connection once it has passed the request on
            channel.in().awaitEnd();
        }
    }
}
