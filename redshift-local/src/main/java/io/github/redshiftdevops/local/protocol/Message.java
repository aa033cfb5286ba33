package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * A message that can be written. The names are those of the protocol's manual.
 *
 * @see <a href="https://www.postgresql.org/docs/16/protocol-message-formats.html">Message Formats</a>
 */
public interface Message {

    /** Writes the whole message. */
    void writeTo(FrameWriter out) throws IOException;
}
