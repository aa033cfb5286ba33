package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code RAISE level 'format', variable ..}.
 *
 * @param severity empty for EXCEPTION
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-messages-errors">RAISE</a>
 */
record Raise(int line, Optional<Severity> severity, String format, List<VariableRef> arguments)
        implements ProcedureStatement {

    static ProcedureStatement read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("raise");
        if (tokens.at(";")) {
            return RaiseAgain.read(parser, line);
        }
        Optional<Severity> severity = severity(tokens);
        if (tokens.peek().kind() != TokenKind.STRING && tokens.peek().kind() != TokenKind.DOLLAR_STRING) {
            throw tokens.unexpected();
        }
        String format = Lexer.stringValue(tokens.next());
        List<VariableRef> arguments = new ArrayList<>();
        while (tokens.accept(",")) {
            arguments.add(parser.variable());
        }
        tokens.expect(";");
        return new Raise(line, severity, format, arguments);
    }

    private static Optional<Severity> severity(Tokens tokens) {
        if (tokens.accept("exception")) {
            return Optional.empty();
        }
        if (!tokens.peek().isAnyWord("log", "info", "notice", "warning")) {
            throw tokens.unexpected();
        }
        return Optional.of(Severity.valueOf(tokens.next().text().toUpperCase(Locale.ROOT)));
    }

    @Override
    public String kind() {
        return "raise";
    }

    @Override
    public Flow execute(Frame frame) {
        String message = message(frame);
        if (severity.isEmpty()) {
            throw frame.silence(SqlError.of("P0001", message));
        }
        frame.call().session().notice(severity.get(), message);
        return Flow.NEXT;
    }

    private String message(Frame frame) {
        StringBuilder message = new StringBuilder();
        int used = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                message.append(c);
            } else if (format.startsWith("%%", i)) {
                message.append('%');
                i++;
            } else if (used == arguments.size()) {
                throw SqlError.of("42601", "too few parameters specified for RAISE");
            } else {
                message.append(text(frame, arguments.get(used++)));
            }
        }
        if (used < arguments.size()) {
            throw SqlError.of("42601", "too many parameters specified for RAISE");
        }
        return message.toString();
    }

    private static String text(Frame frame, VariableRef variable) {
        String text = frame.read(variable).text();
        return text == null ? "<NULL>" : text;
    }
}
