package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.history.ServerLog;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.s3.DatabaseStores;
import java.io.IOException;
import java.net.SocketAddress;

/**
 * What all sessions share.
 *
 * @param postgres where PostgreSQL listens
 */
record GatewayContext(
        SocketAddress postgres,
        Administration administration,
        Translations translations,
        CancelKeys cancelKeys,
        LocalDatabases databases,
        DatabaseStores s3,
        Lambdas lambdas,
        ServerLog log) {

    /** Answers a message of PostgreSQL if it asks for a Lambda function; returns false if it is another one. */
    boolean answerLambda(Frame frame) throws IOException {
        return lambdas.answers(frame, administration);
    }
}
