package io.github.redshiftdevops.core.mistakes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Makes sockets of a machine that is in no network. The driver instantiates this class by its name. */
public final class NoRouteSocketFactory extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                throw noRoute();
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw noRoute();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw noRoute();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw noRoute();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw noRoute();
    }

    private static NoRouteToHostException noRoute() {
        return new NoRouteToHostException("No route to host");
    }
}
