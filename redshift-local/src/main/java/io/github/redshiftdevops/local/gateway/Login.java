package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.protocol.Authentication;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.ProtocolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Decides who may log in. */
interface Login {

    /** As PostgreSQL has it: nobody who is not yet in may fill the memory. */
    int LONGEST_PASSWORD_MESSAGE = 65_535;

    /**
     * Lets a user in.
     *
     * @throws SqlError 28000 if the user may not log in
     */
    void admit(String user, FrameReader in, FrameWriter out) throws IOException;

    /** Everybody may log in, without a password, and do everything. */
    static Login trust(Administration administration) {
        return (user, in, out) -> administration.ensureSuperuser(user);
    }

    /** Users with a password in PostgreSQL's catalog may log in; the password travels hashed with MD5 and a salt. */
    static Login md5(Administration administration) {
        SecureRandom random = new SecureRandom();
        return (user, in, out) -> {
            byte[] salt = new byte[4];
            random.nextBytes(salt);
            Authentication.md5Password(salt).writeTo(out);
            String answer = password(in.read(LONGEST_PASSWORD_MESSAGE));
            String stored = administration.md5Password(user).orElse("");
            String expected = "md5" + md5(stored.replaceFirst("^md5", "").getBytes(StandardCharsets.UTF_8), salt);
            if (stored.isEmpty() || !constantTimeEquals(expected, answer)) {
                throw SqlError.of("28000", "password authentication failed for user \"" + user + "\"");
            }
        };
    }

    /** A password as PostgreSQL's catalog keeps it: {@code md5} and the hash of password and name. */
    static String hashed(String user, String password) {
        return "md5" + md5(password.getBytes(StandardCharsets.UTF_8), user.getBytes(StandardCharsets.UTF_8));
    }

    private static String password(Frame frame) throws ProtocolException {
        if (frame.type() != 'p') {
            throw new ProtocolException("expected a password message, not '" + frame.type() + "'");
        }
        return frame.reader().string();
    }

    private static boolean constantTimeEquals(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(byte[] text, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(text);
            return HexFormat.of().formatHex(digest.digest(salt));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }
}
