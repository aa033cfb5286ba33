package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All kinds of statements by their first word. A statement that begins otherwise is an assignment or SQL. */
final class StatementKinds {

    private static final Map<String, StatementReader> BY_WORD = Map.ofEntries(
            Map.entry("begin", Block::read),
            Map.entry("call", CallStatement::read),
            Map.entry("case", CaseStatement::read),
            Map.entry("close", CloseCursor::read),
            Map.entry("commit", TransactionControl::read),
            Map.entry("continue", Exit::read),
            Map.entry("declare", Block::read),
            Map.entry("execute", DynamicExecute::read),
            Map.entry("exit", Exit::read),
            Map.entry("fetch", FetchCursor::read),
            Map.entry("for", For::read),
            Map.entry("get", GetDiagnostics::read),
            Map.entry("if", If::read),
            Map.entry("loop", Loop::read),
            Map.entry("null", NoOperation::read),
            Map.entry("open", OpenCursor::read),
            Map.entry("perform", Perform::read),
            Map.entry("raise", Raise::read),
            Map.entry("return", Return::read),
            Map.entry("rollback", TransactionControl::read),
            Map.entry("select", SelectInto::read),
            Map.entry("start", TransactionControl::read),
            Map.entry("while", While::read),
            Map.entry("with", SelectInto::read));

    private static final Set<String> LABELLED = Set.of("begin", "declare", "for", "loop", "while");

    private StatementKinds() {}

    /** Reads statements up to one of the words, which is not read. */
    static StatementList statements(BodyParser parser, String... terminators) {
        List<ProcedureStatement> statements = new ArrayList<>();
        while (!at(parser.tokens(), terminators)) {
            statements.add(statement(parser));
        }
        return new StatementList(statements);
    }

    private static boolean at(Tokens tokens, String... words) {
        return tokens.peek().isAnyWord(words);
    }

    private static ProcedureStatement statement(BodyParser parser) {
        parser.descend();
        try {
            return readStatement(parser);
        } finally {
            parser.ascend();
        }
    }

    private static ProcedureStatement readStatement(BodyParser parser) {
        String label = parser.label();
        Tokens tokens = parser.tokens();
        String word = tokens.peek().text().toLowerCase(Locale.ROOT);
        if (label != null && !LABELLED.contains(word)) {
            throw tokens.unexpected();
        }
        if (isAssignment(tokens)) {
            return Assignment.read(parser);
        }
        return reader(tokens, word).read(parser, label);
    }

    private static StatementReader reader(Tokens tokens, String word) {
        boolean unquoted = tokens.peek().kind() == TokenKind.WORD;
        return unquoted ? BY_WORD.getOrDefault(word, SqlStatement::read) : SqlStatement::read;
    }

    private static boolean isAssignment(Tokens tokens) {
        int index = 1;
        while (tokens.peek(index).isSymbol(".") && tokens.peek(index + 1).isName()) {
            index += 2;
        }
        return tokens.peek(index).isSymbol(":=") || tokens.peek(index).isSymbol("=");
    }

    /** Reads a whole body. */
    static Block body(BodyParser parser) {
        String label = parser.label();
        Block block = Block.readOutermost(parser, label);
        parser.tokens().accept(";");
        if (!parser.tokens().atEnd()) {
            throw parser.tokens().unexpected();
        }
        return block;
    }
}
