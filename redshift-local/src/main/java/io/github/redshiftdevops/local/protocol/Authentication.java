package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/**
 * {@code 'R' | int32 length | int32 code | bytes salt}.
 *
 * @param code 0 for AuthenticationOk, 5 for AuthenticationMD5Password
 * @param salt 4 bytes for MD5, else none
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Authentication(int code, byte[] salt) implements Message {

    /** The login is accepted. */
    public static final Authentication OK = new Authentication(0, new byte[0]);

    /** Asks for the password, hashed with the salt. */
    public static Authentication md5Password(byte[] salt) {
        return new Authentication(5, salt);
    }

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('R').int32(code).bytes(salt).end();
    }
}
