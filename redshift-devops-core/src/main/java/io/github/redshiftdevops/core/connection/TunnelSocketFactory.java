package io.github.redshiftdevops.core.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to a tunnel, whatever address they are told. So the driver keeps the URL's host, against
 * which it verifies the certificate. The driver instantiates this class by its name.
 */
public final class TunnelSocketFactory extends SocketFactory {

    private final InetSocketAddress tunnel;

    /** With the tunnel in the form {@code host:port}. */
    public TunnelSocketFactory(String tunnel) {
        int colon = tunnel.lastIndexOf(':');
        this.tunnel = new InetSocketAddress(tunnel.substring(0, colon), Integer.parseInt(tunnel.substring(colon + 1)));
    }

    @Override
    public Socket createSocket() {
        return new TunnelSocket(tunnel);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected();
    }

    private Socket connected() throws IOException {
        Socket socket = createSocket();
        socket.connect(tunnel);
        return socket;
    }

    private static final class TunnelSocket extends Socket {

        private final SocketAddress tunnel;

        TunnelSocket(SocketAddress tunnel) {
            this.tunnel = tunnel;
        }

        @Override
        public void connect(SocketAddress ignored, int timeout) throws IOException {
            super.connect(tunnel, timeout);
        }
    }
}
