package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * How clients reach the gateway.
 *
 * @param port 0 for a free one
 * @param login who may log in; empty for everybody
 * @param tls makes connections secure that ask for it; empty if they are refused it
 */
public record GatewaySettings(int port, Optional<LocalRedshiftSettings.Login> login, Optional<SSLSocketFactory> tls) {}
