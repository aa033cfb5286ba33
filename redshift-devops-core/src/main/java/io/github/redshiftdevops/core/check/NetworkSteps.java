package io.github.redshiftdevops.core.check;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.Tunnel;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether packets reach the server. */
record NetworkSteps(Walk walk, ConnectionDetails connection) {

    void run() {
        Optional<Tunnel> tunnel = connection.options().tunnel();
        String host = tunnel.map(Tunnel::host).orElse(connection.url().host());
        int port = tunnel.map(Tunnel::port).orElse(connection.url().port());
        try {
            walk.begin(Step.DNS);
            InetAddress[] addresses = InetAddress.getAllByName(host);
            walk.passed(
                    Step.DNS,
                    host + " is "
                            + Stream.of(addresses)
                                    .map(InetAddress::getHostAddress)
                                    .collect(joining(", ")));
            walk.begin(Step.TCP);
            connect(new InetSocketAddress(addresses[0], port));
            walk.passed(Step.TCP, host + ":" + port + " accepts connections");
        } catch (IOException e) {
            throw Diagnosis.of(e, new Circumstances(connection, Path.of("")));
        }
    }

    private void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    address, (int) connection.options().timeouts().connect().toMillis());
        }
    }
}
