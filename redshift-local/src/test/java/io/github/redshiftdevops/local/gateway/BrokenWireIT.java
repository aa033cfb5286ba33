package io.github.redshiftdevops.local.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.protocol.Bind;
import io.github.redshiftdevops.local.protocol.Describe;
import io.github.redshiftdevops.local.protocol.Execute;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.Message;
import io.github.redshiftdevops.local.protocol.Parse;
import io.github.redshiftdevops.local.protocol.Query;
import io.github.redshiftdevops.local.protocol.Signal;
import io.github.redshiftdevops.local.protocol.StartupPacket.StartupMessage;
import io.github.redshiftdevops.local.protocol.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes that are no conversation: the session ends, its backend ends, and the next client is served. More of them with
 * {@code -Dfuzz.conversations=10000}, others with {@code -Dfuzz.seed=2}.
 */
class BrokenWireIT {

    private static final int CONVERSATIONS = Integer.getInteger("fuzz.conversations", 40);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final String USER = "broken_wire";
    private static final Message STARTUP = new StartupMessage(Map.of("user", USER, "database", "dev"));
    private static final byte[] SSL_REQUEST =
            ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array();

    private static final List<Message> CONVERSATION = List.of(
            new Query("create temp table broken_wire (a int, b varchar(10))"),
            new Query("insert into broken_wire values (1, 'x'); select * from broken_wire; truncate broken_wire"),
            new Parse("s", "select a + $1 from broken_wire", List.of(23)),
            new Bind("p", "s", new int[0], List.of("1".getBytes(ISO_8859_1)), new int[0]),
            new Describe(Target.PORTAL, "p"),
            new Execute("p", 0),
            Signal.SYNC,
            new Query("begin"),
            new Query("copy broken_wire from 's3://no-bucket/x' iam_role default"),
            new Query("rollback"),
            new Parse("", "truncate broken_wire", List.of()),
            new Bind("", "", new int[0], List.of(), new int[0]),
            new Execute("", 0),
            Signal.FLUSH,
            Signal.SYNC);

    @AfterEach
    void sessionsEndAndTheServerLivesOn() throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        try (Connection connection = SharedLocalRedshift.connect();
                var statement = connection.createStatement()) {
            String backends = "select count(*) from pg_stat_activity where usename = '" + USER + "'";
            List<String> left = SharedLocalRedshift.rows(statement, backends);
            while (!left.equals(List.of("0")) && Instant.now().isBefore(end)) {
                Thread.sleep(20);
                left = SharedLocalRedshift.rows(statement, backends);
            }
            assertThat(left).containsExactly("0");
        }
    }

    @Test
    void aStartupPacketMayEndAnywhere() throws IOException {
        byte[] startup = bytes(STARTUP);
        for (int length = 0; length < startup.length; length++) {
            assertThat(conversation(Arrays.copyOf(startup, length))).isEmpty();
        }
    }

    @Test
    void aClientMayVanishAnywhereInAConversation() throws IOException {
        byte[] whole = conversation();
        int startup = bytes(STARTUP).length;
        for (int length = startup; length <= whole.length; length += 3) {
            vanish(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aClientMayVanishBehindEachMessage() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.write(bytes(STARTUP));
        for (Message message : CONVERSATION) {
            sent.write(bytes(message));
            vanish(sent.toByteArray());
            assertThat(conversation(sent.toByteArray())).startsWith("R");
        }
    }

    @Test
    void bytesOfAConversationMayBeWrong() throws IOException {
        Random random = new Random(SEED);
        byte[] whole = conversation();
        int startup = bytes(STARTUP).length;
        for (int i = 0; i < CONVERSATIONS; i++) {
            byte[] wrong = whole.clone();
            for (int j = random.nextInt(5); j >= 0; j--) {
                wrong[startup + random.nextInt(wrong.length - startup)] = (byte) random.nextInt(256);
            }
            conversation(wrong);
        }
    }

    @Test
    void messagesOfRandomBytesEndTheSessionOrAreRefused() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < CONVERSATIONS; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            char type = "QPBDECSHFdcfpX?".charAt(random.nextInt(15));
            conversation(bytes(STARTUP), bytes(raw(type, body)));
        }
    }

    @Test
    void anUnknownTypeOfMessageEndsTheSession() throws IOException {
        for (char type = 0; type < 256; type++) {
            if ("QPBDECSHFdcfX".indexOf(type) < 0) {
                assertThat(conversation(bytes(STARTUP), bytes(raw(type, new byte[0]))))
                        .as("type " + (int) type)
                        .contains("FATAL", "08P01", "invalid frontend message type " + (int) type);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 0x40000004, Integer.MAX_VALUE})
    void aLengthThatCannotBeEndsTheSession(int length) throws IOException {
        byte[] frame = ByteBuffer.allocate(5).put((byte) 'Q').putInt(length).array();
        assertThat(conversation(bytes(STARTUP), frame)).contains("FATAL", "08P01", "invalid message length " + length);
        assertThat(conversation(ByteBuffer.allocate(4).putInt(length).array())).isEmpty();
    }

    /** Thirty times a gigabyte would not fit. */
    @Test
    void aHugeLengthReservesNoMemory() throws IOException {
        byte[] frame = ByteBuffer.allocate(5).put((byte) 'Q').putInt(0x3fffffff).array();
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket client = open();
                clients.add(client);
                client.getOutputStream().write(bytes(STARTUP));
                client.getOutputStream().write(frame);
                client.getOutputStream().write(new byte[100_000]);
            }
            sessionsAreServedMeanwhile();
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void aVersionOfTheProtocolThatIsNotSpokenIsRefused() throws IOException {
        byte[] packet = ByteBuffer.allocate(9).putInt(9).putInt(0x20000).array();
        assertThat(conversation(packet)).contains("FATAL", "unsupported frontend protocol 2.0");
    }

    @Test
    void garbageBehindARequestForEncryptionEndsTheConnection() throws IOException {
        Random random = new Random(SEED);
        byte[] garbage = new byte[100];
        for (int i = 0; i < 20; i++) {
            random.nextBytes(garbage);
            try (Socket client = open()) {
                client.getOutputStream().write(SSL_REQUEST);
                assertThat(client.getInputStream().read()).isEqualTo('N');
                client.getOutputStream().write(garbage);
                client.shutdownOutput();
                readToEnd(client);
            }
            // sent before the answer, it may be an attack; in one write, or the answer may come between
            byte[] together = ByteBuffer.allocate(SSL_REQUEST.length + garbage.length)
                    .put(SSL_REQUEST)
                    .put(garbage)
                    .array();
            assertThat(conversation(together)).isEmpty();
        }
    }

    @Test
    void encryptionIsNotAskedForAgainAndAgain() throws IOException {
        try (Socket client = open()) {
            for (int i = 0; i < 2; i++) {
                client.getOutputStream().write(SSL_REQUEST);
                assertThat(client.getInputStream().read()).isEqualTo('N');
            }
            client.getOutputStream().write(SSL_REQUEST);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void clientsThatSendTheirStartupPacketByteByByteHoldNobodyUp() throws IOException {
        byte[] startup = bytes(STARTUP);
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            slow.add(open());
        }
        for (byte each : startup) {
            for (Socket client : slow) {
                client.getOutputStream().write(each);
            }
            if (each == startup[8]) {
                sessionsAreServedMeanwhile();
            }
        }
        for (Socket client : slow) {
            assertThat(client.getInputStream().read()).isEqualTo('R');
            client.close();
        }
    }

    private static void sessionsAreServedMeanwhile() throws IOException {
        try (Connection connection = SharedLocalRedshift.connect()) {
            assertThat(connection.isValid(30)).isTrue();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static byte[] conversation() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(bytes(STARTUP));
        for (Message message : CONVERSATION) {
            whole.write(bytes(message));
        }
        return whole.toByteArray();
    }

    private static Message raw(char type, byte[] body) {
        return out -> out.begin(type).bytes(body).end();
    }

    private static byte[] bytes(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameWriter out = new FrameWriter(bytes);
        message.writeTo(out);
        out.flush();
        return bytes.toByteArray();
    }

    /** Sends bytes, ends, and reads all that is answered. */
    private static String conversation(byte[]... parts) throws IOException {
        try (Socket client = open()) {
            for (byte[] part : parts) {
                client.getOutputStream().write(part);
            }
            client.shutdownOutput();
            return new String(readToEnd(client), ISO_8859_1);
        }
    }

    private static void vanish(byte[] sent) throws IOException {
        try (Socket client = open()) {
            client.setSoLinger(true, 0);
            client.getOutputStream().write(sent);
        }
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SharedLocalRedshift.server().port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static byte[] readToEnd(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException e) {
            // the server has closed without reading all: a reset is an end as well
        }
        return read.toByteArray();
    }
}
