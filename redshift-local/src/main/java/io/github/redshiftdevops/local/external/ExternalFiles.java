package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.transfer.StoreErrors;
import io.github.redshiftdevops.sql.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what PostgreSQL asks for while it executes a session's statement: rows of external tables, and that rows be
 * written to them. The catalog's {@code external-tables.sql} asks. Not thread-safe.
 */
public final class ExternalFiles implements Closeable {

    private final SqlSession session;
    private final Set<Path> answers = new HashSet<>();
    private @Nullable Insertion insertion;

    /** For one session, whose objects of S3 it reads. */
    public ExternalFiles(SqlSession session) {
        this.session = session;
    }

    /**
     * Answers a question, also if that fails.
     *
     * @throws IOException if the answer cannot be written
     */
    public void answer(String question) throws IOException {
        Map<String, JsonValue> members = members(question);
        Path file = Path.of(ExternalTable.text(members, "file"));
        if (ExternalTable.text(members, "kind").equals("done")) {
            Files.deleteIfExists(file);
            return;
        }
        answers.add(file);
        String request = ExternalTable.text(members, "request");
        try (AnswerFile answer = AnswerFile.create(file, request, false)) {
            answer(members, answer);
            answer.finish();
        } catch (SqlError e) {
            AnswerFile.writeError(file, request, e);
        } catch (IOException e) {
            AnswerFile.writeError(file, request, StoreErrors.of(e, ExternalTable.text(members, "location")));
        } catch (RuntimeException | StackOverflowError e) {
            AnswerFile.writeError(file, request, SqlError.of("XX000", "internal error of the local Redshift: " + e));
        }
    }

    private static Map<String, JsonValue> members(String question) throws IOException {
        try {
            return JsonParser.parse(question) instanceof JsonValue.Members members ? members.members() : Map.of();
        } catch (JsonException e) {
            throw new IOException("the catalog has sent a question that is not JSON", e);
        }
    }

    private void answer(Map<String, JsonValue> question, AnswerFile answer) throws IOException {
        String kind = ExternalTable.text(question, "kind");
        switch (kind) {
            case "scan" -> {
                ExternalTable table = ExternalTable.of(question);
                new Scan(session.s3(), table, answer, session::checkCancelled).run();
            }
            case "vacant" -> Insertion.expectVacant(session.s3(), ExternalTable.of(question));
            case "insert" -> begin(ExternalTable.of(question));
            case "publish" -> publish(ExternalTable.text(question, "query"), answer);
            default -> throw new IllegalArgumentException("a question of unknown kind " + kind);
        }
    }

    private void begin(ExternalTable table) throws IOException {
        endInsertion();
        if (session.transactionMode() == TransactionMode.CLIENT_BLOCK) {
            throw SqlError.of(Problem.of("25001", "INSERT into an external table cannot run inside a transaction block")
                    .withHint("run it on its own, outside of BEGIN and END"));
        }
        insertion = Insertion.into(session.s3(), table);
    }

    private void publish(String query, AnswerFile answer) throws IOException {
        try {
            if (insertion != null) {
                insertion.publish(query, answer);
            }
        } finally {
            endInsertion();
        }
    }

    private void endInsertion() throws IOException {
        Insertion ended = insertion;
        insertion = null;
        if (ended != null) {
            ended.close();
        }
    }

    /** Takes a row that is inserted, as PostgreSQL prints it. */
    public void row(String record) {
        if (insertion != null) {
            insertion.row(record);
        }
    }

    @Override
    public void close() throws IOException {
        endInsertion();
        for (Path answer : answers) {
            Files.deleteIfExists(answer);
        }
    }
}
