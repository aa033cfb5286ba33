package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.FrameReader.FlushBeforeWait;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A connection to PostgreSQL as bytes: reader and writer of frames. */
final class PostgresChannel implements Closeable {

    private final SocketChannel channel;
    private final FrameReader in;
    private final FrameWriter out;

    private PostgresChannel(SocketChannel channel, FlushBeforeWait others) {
        this.channel = channel;
        this.out = new FrameWriter(Channels.newOutputStream(channel));
        this.in = new FrameReader(Channels.newInputStream(channel), () -> {
            out.flush();
            others.flush();
        });
    }

    /**
     * Connects.
     *
     * @param others is also flushed before the reader waits for PostgreSQL
     */
    static PostgresChannel open(SocketAddress address, FlushBeforeWait others) throws IOException {
        boolean unix = address instanceof UnixDomainSocketAddress;
        SocketChannel channel = SocketChannel.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        try {
            if (address instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            channel.connect(address);
            return new PostgresChannel(channel, others);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    FrameReader in() {
        return in;
    }

    FrameWriter out() {
        return out;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
