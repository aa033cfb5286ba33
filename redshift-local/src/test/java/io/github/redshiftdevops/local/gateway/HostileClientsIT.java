package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that break the protocol or vanish: their session ends, the server lives on. */
class HostileClientsIT {

    @AfterEach
    void theServerLivesOn() throws SQLException {
        try (Connection connection = SharedLocalRedshift.connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void randomBytesEndTheSession() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            try (Socket socket = open()) {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                readToEnd(socket);
            }
        }
    }

    @Test
    void aHugeStartupPacketIsRefused() throws IOException {
        try (Socket socket = open()) {
            new DataOutputStream(socket.getOutputStream()).writeInt(Integer.MAX_VALUE);
            assertThat(readToEnd(socket)).isEmpty();
        }
    }

    @Test
    void randomMessagesInASessionEndIt() throws IOException {
        Random random = new Random(43);
        for (int i = 0; i < 30; i++) {
            try (Socket socket = open()) {
                login(socket);
                byte[] body = new byte[random.nextInt(60)];
                random.nextBytes(body);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeByte("QPBDECSHX".charAt(random.nextInt(9)));
                out.writeInt(body.length + 4);
                out.write(body);
                socket.shutdownOutput();
                readToEnd(socket);
            }
        }
    }

    @Test
    void aClientThatVanishesInTheMiddleOfAResultIsForgotten() throws IOException {
        try (Socket socket = open()) {
            login(socket);
            query(socket, "select repeat('x', 1000) from generate_series(1, 100000)");
            assertThat(socket.getInputStream().read()).isNotNegative();
            socket.setSoLinger(true, 0);
        }
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SharedLocalRedshift.server().port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void login(Socket socket) throws IOException {
        byte[] parameters = "user\0hostile\0database\0dev\0\0".getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(parameters.length + 8);
        out.writeInt(196_608);
        out.write(parameters);
    }

    private static void query(Socket socket, String sql) throws IOException {
        byte[] text = (sql + "\0").getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte('Q');
        out.writeInt(text.length + 4);
        out.write(text);
    }

    private static byte[] readToEnd(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        try {
            return in.readAllBytes();
        } catch (java.net.SocketException e) {
            // a reset is an end as well
            return new byte[0];
        }
    }
}
