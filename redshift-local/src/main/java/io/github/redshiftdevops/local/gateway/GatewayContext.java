package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.s3.DatabaseStores;
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
        DatabaseStores s3) {}
