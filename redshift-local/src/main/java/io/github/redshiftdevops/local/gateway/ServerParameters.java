package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.ParameterStatus;
import java.io.IOException;

/** What the client is told of the server: what Redshift says, where PostgreSQL says otherwise. */
final class ServerParameters {

    /** The version of PostgreSQL that Redshift says it is. */
    static final String SERVER_VERSION = "8.0.2";

    private ServerParameters() {}

    /** Relays a ParameterStatus message. */
    static void relay(Frame frame, FrameWriter client) throws IOException {
        ParameterStatus status = ParameterStatus.of(frame);
        if (status.name().equals("server_version")) {
            new ParameterStatus(status.name(), SERVER_VERSION).writeTo(client);
        } else {
            client.frame(frame);
        }
    }
}
