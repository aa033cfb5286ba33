package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.ParameterStatus;
import java.io.IOException;
import java.util.Map;

/** What the client is told of the server: what Redshift says, where PostgreSQL says otherwise. */
final class ServerParameters {

    private static final Map<String, String> AS_REDSHIFT_SAYS = Map.of(
            // the PostgreSQL that Redshift comes from
            "server_version",
            "8.0.2",
            // clients that look for the end of a literal must know that a backslash escapes
            "standard_conforming_strings",
            "off");

    private ServerParameters() {}

    /** Tells the Redshift driver that it can ask for metadata with SHOW commands; at 4, one at a time. */
    static void announceShow(FrameWriter client) throws IOException {
        new ParameterStatus("show_discovery", "4").writeTo(client);
    }

    /** Relays a ParameterStatus message. */
    static void relay(Frame frame, FrameWriter client) throws IOException {
        ParameterStatus status = ParameterStatus.of(frame);
        String value = AS_REDSHIFT_SAYS.getOrDefault(status.name(), status.value());
        new ParameterStatus(status.name(), value).writeTo(client);
    }
}
