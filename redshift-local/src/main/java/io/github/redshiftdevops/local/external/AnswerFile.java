package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.json.JsonValue;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file in which PostgreSQL reads an answer, as {@code redshift_external_ask} in the catalog describes it. It appears
 * when it is whole.
 *
 * <pre>
 * number of the request (36) | 'R' or 'E' | length in bytes (12 digits) content | .. | 000000000000
 * </pre>
 */
final class AnswerFile implements Closeable {

    private final Path file;
    private final Path unfinished;
    private final OutputStream out;

    private AnswerFile(Path file, Path unfinished, OutputStream out) {
        this.file = file;
        this.unfinished = unfinished;
        this.out = out;
    }

    /** Begins an answer; PostgreSQL may be another user of the machine, and its folder is for nobody else. */
    private static AnswerFile create(Path file, String head) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r--r--"));
        }
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        return new AnswerFile(file, unfinished, out);
    }

    /** Begins the answer to a request. */
    static AnswerFile create(Path file, String request, boolean error) throws IOException {
        return create(file, request + (error ? 'E' : 'R'));
    }

    /** Answers with an error. */
    static void writeError(Path file, String request, SqlError error) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("code", new JsonValue.Text(error.sqlState()));
        members.put("message", new JsonValue.Text(error.primaryMessage()));
        put(members, "detail", error, 'D');
        put(members, "hint", error, 'H');
        try (AnswerFile answer = create(file, request, true)) {
            answer.frame(new JsonValue.Members(members).toString());
            answer.finish();
        }
    }

    private static void put(Map<String, JsonValue> members, String name, SqlError error, char field) {
        String value = error.fields().getOrDefault(field, "");
        if (!value.isEmpty()) {
            members.put(name, new JsonValue.Text(value));
        }
    }

    void frame(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        out.write("%012d".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    void finish() throws IOException {
        frame("");
        out.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}
