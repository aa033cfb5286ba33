package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.protocol.BackendKeyData;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.ProtocolException;
import io.github.redshiftdevops.local.protocol.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL says when a session begins.
 *
 * @param parameters ParameterStatus messages and notices
 * @param key cancels the session
 */
record Greeting(List<Frame> parameters, BackendKeyData key) {

    /**
     * Reads everything up to the first ReadyForQuery.
     *
     * @throws SqlError if PostgreSQL refuses the session
     */
    static Greeting read(FrameReader in) throws IOException {
        List<Frame> parameters = new ArrayList<>();
        @Nullable BackendKeyData key = null;
        for (Frame frame = in.read(); frame.type() != 'Z'; frame = in.read()) {
            switch (frame.type()) {
                case 'E' -> throw SqlError.fromServer(Report.of(frame).fields());
                case 'K' -> key = BackendKeyData.of(frame);
                case 'S', 'N' -> parameters.add(frame);
                default -> {} // authentication: PostgreSQL trusts the gateway
            }
        }
        if (key == null) {
            throw new ProtocolException("PostgreSQL sent no BackendKeyData");
        }
        return new Greeting(List.copyOf(parameters), key);
    }
}
