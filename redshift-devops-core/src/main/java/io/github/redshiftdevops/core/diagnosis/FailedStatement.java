package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Location;
import io.github.redshiftdevops.sql.SecretLiteral;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.api.resource.Resource;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * A statement of a script, to find the place of an error in the file.
 *
 * @param file as the user knows it
 * @param script the whole file, or the statement alone, its secrets masked, if the file cannot be read
 * @param line of the first word of the statement in the script, counted from 1
 * @param sql the statement as it was sent: comments before it are part of it, placeholders are replaced
 */
record FailedStatement(String file, String script, int line, String sql) {

    /** Flyway removes it too: no editor counts it as a column. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static FailedStatement of(FlywaySqlScriptException exception, Circumstances circumstances) {
        Resource resource = exception.getResource();
        String sql = exception.getStatement();
        Optional<Path> path = path(resource);
        Optional<String> script = path.flatMap(FailedStatement::read);
        return new FailedStatement(
                path.map(circumstances::displayName).orElse(resource.getFilename()),
                script.orElseGet(() -> SecretLiteral.masked(sql)),
                script.isPresent() ? exception.getLineNumber() : 1,
                sql);
    }

    /**
     * The place in the script of a position in the statement.
     *
     * @param position counted from 1; 0 if the error belongs to the whole statement
     */
    Location locate(int position) {
        int firstWord = firstWord();
        OptionalInt start = start(firstWord);
        if (position < 1 || position > sql.length()) {
            int begin = start.isPresent() ? start.getAsInt() + firstWord : skipWhiteSpace(startOfLine(line));
            return Location.in(file, script, begin, lengthOfLine(begin));
        }
        Token token = tokenAt(position - 1);
        return start.isPresent()
                ? Location.in(
                        file,
                        script,
                        start.getAsInt() + token.start(),
                        token.text().length())
                : nearest(token, firstWord);
    }

    /** Where the statement stands in the script, if it stands there word for word. */
    private OptionalInt start(int firstWord) {
        int lineStart = startOfLine(line);
        int start = script.indexOf(sql);
        while (start >= 0 && start + firstWord < lineStart) {
            start = script.indexOf(sql, start + 1);
        }
        return start < 0 ? OptionalInt.empty() : OptionalInt.of(start);
    }

    /** The place of the token if placeholders moved it: its line, and there the same text if it is found. */
    private Location nearest(Token token, int firstWord) {
        int lineStart = skipWhiteSpace(startOfLine(line + newLines(firstWord, token.start())));
        int lineEnd = lineStart + lengthOfLine(lineStart);
        int found = script.substring(0, lineEnd).indexOf(token.text(), lineStart);
        return found < 0
                ? Location.in(file, script, lineStart, lineEnd - lineStart)
                : Location.in(file, script, found, token.text().length());
    }

    private int newLines(int from, int to) {
        return (int) sql.substring(Math.min(from, to), to)
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private int firstWord() {
        return Lexer.tokens(sql).stream()
                .filter(token -> !token.isTrivia())
                .findFirst()
                .map(Token::start)
                .orElse(0);
    }

    /** The token at an offset of the statement; in the body of a procedure, the token of the body. */
    private Token tokenAt(int offset) {
        Token token = tokenAt(sql, offset);
        if (token.kind() != TokenKind.DOLLAR_STRING) {
            return token;
        }
        int delimiter = token.text().indexOf('$', 1) + 1;
        int bodyStart = token.start() + delimiter;
        String body = Lexer.stringValue(token);
        if (offset < bodyStart || offset >= bodyStart + body.length()) {
            return token;
        }
        Token inBody = tokenAt(body, offset - bodyStart);
        return new Token(inBody.kind(), inBody.text(), bodyStart + inBody.start());
    }

    private static Token tokenAt(String text, int offset) {
        return Lexer.tokens(text).stream()
                .filter(token -> token.start() <= offset && offset < token.end())
                .findFirst()
                .orElseThrow();
    }

    private int startOfLine(int number) {
        int start = 0;
        for (int i = 1; i < number && script.indexOf('\n', start) >= 0; i++) {
            start = script.indexOf('\n', start) + 1;
        }
        return start;
    }

    private int skipWhiteSpace(int offset) {
        int at = offset;
        while (at < script.length() - 1 && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lengthOfLine(int offset) {
        int end = script.indexOf('\n', offset);
        return script.substring(offset, end < 0 ? script.length() : end)
                .stripTrailing()
                .length();
    }

    private static Optional<Path> path(Resource resource) {
        try {
            return Optional.ofNullable(resource.getAbsolutePathOnDisk())
                    .map(Path::of)
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path path) {
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
