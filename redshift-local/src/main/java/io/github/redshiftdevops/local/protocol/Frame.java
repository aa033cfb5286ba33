package io.github.redshiftdevops.local.protocol;

/**
 * A message as it travels: {@code byte type | int32 length | byte[length - 4] body}.
 *
 * @param type the message's letter, for example {@code Q}
 */
@SuppressWarnings("ArrayRecordComponent") // frames pass through once and are never compared
public record Frame(char type, byte[] body) {

    /** Reads the fields of the body in order. */
    public BodyReader reader() {
        return new BodyReader(body);
    }
}
