package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Hands rows on to the client, in the formats that it asked for. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClientResult(Backend backend, FrameWriter client, int[] formats, boolean described) implements ResultSink {

    @Override
    public void rowsOf(String sql, List<Value> parameters) {
        try {
            backend.run(sql, parameters, formats, new Relay());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Executes a statement that the client wrote; returns its tag. */
    String of(PassedOn statement) throws IOException {
        try {
            return backend.run(statement.rewritten().text(), List.of(), formats, new Relay());
        } catch (SqlError e) {
            throw SqlError.fromServer(ErrorReports.inClientText(e.fields(), statement));
        }
    }

    private final class Relay implements Backend.Answers {
        @Override
        public void columns(Frame rowDescription) throws IOException {
            if (described) {
                client.frame(ClientTypes.of(rowDescription, backend.parameters()));
            }
        }

        @Override
        public void row(Frame dataRow) throws IOException {
            client.frame(dataRow);
        }
    }
}
