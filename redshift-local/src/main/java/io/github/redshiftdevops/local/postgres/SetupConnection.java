package io.github.redshiftdevops.local.postgres;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Just enough of a client to run scripts: the simple query protocol, without results. The server itself finds the ends of
 * the statements of a script, so a script can hold whatever the server understands.
 *
 * @see <a href="https://www.postgresql.org/docs/16/protocol-flow.html">Message Flow</a>
 */
final class SetupConnection implements AutoCloseable {

    private static final int PROTOCOL_3_0 = 3 << 16;

    private final SocketChannel channel;
    private final DataInputStream in;

    private SetupConnection(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    }

    static SetupConnection open(SocketAddress server, String user, String database) throws IOException, ServerError {
        SetupConnection connection = new SetupConnection(SocketChannel.open(server));
        try {
            connection.startUp(List.of("user", user, "database", database, "client_encoding", "UTF8"));
            return connection;
        } catch (IOException | ServerError e) {
            connection.channel.close();
            throw e;
        }
    }

    private void startUp(List<String> parameters) throws IOException, ServerError {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new DataOutputStream(body).writeInt(PROTOCOL_3_0);
        parameters.forEach(parameter -> body.writeBytes(terminated(parameter)));
        body.write(0);
        send(Optional.empty(), body.toByteArray());
        awaitReady();
    }

    /** Runs statements up to the first that fails; all of them in one transaction if none of them says otherwise. */
    void execute(String sql) throws IOException, ServerError {
        send(Optional.of('Q'), terminated(sql));
        awaitReady();
    }

    private void awaitReady() throws IOException, ServerError {
        Optional<ServerError> error = Optional.empty();
        for (int type = in.readUnsignedByte(); type != 'Z'; type = in.readUnsignedByte()) {
            byte[] body = readBody();
            if (type == 'E') {
                error = Optional.of(new ServerError(fields(body)));
                throwIfFatal(body, error.get());
            } else if (type == 'G') {
                send(Optional.of('f'), terminated("a template script cannot COPY FROM STDIN"));
            } else if (type == 'R' && ByteBuffer.wrap(body).getInt() != 0) {
                throw new IOException("the server asks for a password");
            }
        }
        readBody();
        if (error.isPresent()) {
            throw error.get();
        }
    }

    /** After such an error the server closes the connection instead of becoming ready. */
    private static void throwIfFatal(byte[] body, ServerError error) throws ServerError {
        if (!"ERROR".equals(fields(body).get('V'))) {
            throw error;
        }
    }

    private byte[] readBody() throws IOException {
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private static Map<Character, String> fields(byte[] body) {
        Map<Character, String> fields = new HashMap<>();
        for (String field : new String(body, StandardCharsets.UTF_8).split("\0", -1)) {
            if (!field.isEmpty()) {
                fields.put(field.charAt(0), field.substring(1));
            }
        }
        return fields;
    }

    private void send(Optional<Character> type, byte[] body) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(1 + Integer.BYTES + body.length);
        type.ifPresent(letter -> message.put((byte) letter.charValue()));
        message.putInt(Integer.BYTES + body.length).put(body).flip();
        while (message.hasRemaining()) {
            channel.write(message);
        }
    }

    private static byte[] terminated(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        send(Optional.of('X'), new byte[0]);
        channel.close();
    }
}
