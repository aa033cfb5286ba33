package io.github.redshiftdevops.local.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcProto;
import org.apache.orc.impl.BufferChunk;
import org.apache.orc.impl.InStream;
import org.apache.orc.impl.OrcCodecPool;
import org.apache.orc.impl.OrcTail;

/**
 * What the end of an ORC file says: {@code .. | footer | postscript | byte length of the postscript}. ORC's own reader of it
 * needs Hadoop's runtime.
 *
 * @param tail for ORC's reader
 * @param compression of its streams
 * @see <a href="https://orc.apache.org/specification/ORCv1/#file-tail">ORC specification: file tail</a>
 */
record OrcEnd(OrcTail tail, InStream.StreamOptions compression) {

    private static final String MAGIC = "ORC";

    static OrcEnd read(FileChannel file) throws IOException {
        long end = file.size() - 1;
        int length = end < 0 ? 0 : Byte.toUnsignedInt(bytes(file, end, 1).get(0));
        if (length == 0 || length > end) {
            throw new IOException("this is no ORC file");
        }
        OrcProto.PostScript postscript = OrcProto.PostScript.parseFrom(bytes(file, end - length, length));
        if (!postscript.getMagic().equals(MAGIC) || postscript.getFooterLength() > end - length) {
            throw new IOException("this is no ORC file");
        }
        InStream.StreamOptions compression = compression(postscript);
        OrcProto.FileTail tail = OrcProto.FileTail.newBuilder()
                .setFileLength(file.size())
                .setPostscriptLength(length)
                .setPostscript(postscript)
                .setFooter(footer(file, end - length, postscript, compression))
                .build();
        return new OrcEnd(new OrcTail(tail, ByteBuffer.allocate(0), 0L), compression);
    }

    private static InStream.StreamOptions compression(OrcProto.PostScript postscript) {
        CompressionKind kind =
                CompressionKind.valueOf(postscript.getCompression().name());
        return InStream.options().withCodec(OrcCodecPool.getCodec(kind)).withBufferSize((int)
                postscript.getCompressionBlockSize());
    }

    private static OrcProto.Footer footer(
            FileChannel file, long end, OrcProto.PostScript postscript, InStream.StreamOptions compression)
            throws IOException {
        int length = (int) postscript.getFooterLength();
        BufferChunk bytes = new BufferChunk(bytes(file, end - length, length), 0);
        return OrcProto.Footer.parseFrom(
                InStream.createCodedInputStream(InStream.create("footer", bytes, 0, length, compression)));
    }

    private static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        OrcBytes.readFully(file, from, bytes);
        return bytes.flip();
    }
}
