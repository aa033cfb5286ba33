package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.Message;
import io.github.redshiftdevops.local.protocol.ReadyForQuery;
import io.github.redshiftdevops.local.protocol.StartupPacket.StartupMessage;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;

/** A client that sends the messages that a test wants, in any order. */
final class RawClient implements Closeable {

    private final Socket socket;
    private final FrameWriter out;
    private final FrameReader in;
    private char status;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new FrameWriter(socket.getOutputStream());
        this.in = new FrameReader(socket.getInputStream(), out::flush);
    }

    static RawClient login() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SharedLocalRedshift.server().port());
        socket.setSoTimeout(30_000);
        RawClient client = new RawClient(socket);
        new StartupMessage(Map.of("user", "raw", "database", "dev")).writeTo(client.out);
        client.answers();
        return client;
    }

    RawClient send(Message... messages) throws IOException {
        for (Message message : messages) {
            message.writeTo(out);
        }
        return this;
    }

    /** The letters of the answers up to ReadyForQuery, which is included. */
    String answers() throws IOException {
        StringBuilder letters = new StringBuilder();
        Frame frame;
        do {
            frame = in.read();
            letters.append(frame.type());
        } while (frame.type() != 'Z');
        status = ReadyForQuery.of(frame).status();
        return letters.toString();
    }

    /** The letters of so many answers. */
    String answers(int count) throws IOException {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(in.read().type());
        }
        return letters.toString();
    }

    /** The status in the last ReadyForQuery. */
    char status() {
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
