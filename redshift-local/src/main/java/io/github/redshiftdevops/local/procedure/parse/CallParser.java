package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.local.procedure.run.CallRequest;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code CALL schema.procedure(argument, ..)}. */
public final class CallParser {

    private CallParser() {}

    /** A whole statement, which has no variables in it. */
    public static CallRequest parse(Statement statement) {
        try {
            Tokens tokens = new Tokens(statement.text());
            List<String> name = name(tokens);
            List<CallRequest.Argument> arguments = arguments(tokens).stream()
                    .map(part -> argument(tokens, part))
                    .toList();
            if (!tokens.atEnd()) {
                throw tokens.unexpected();
            }
            return new CallRequest(name, arguments, List.of());
        } catch (BodySyntaxException e) {
            throw e.inStatement(statement);
        }
    }

    private static CallRequest.Argument argument(Tokens tokens, List<Token> part) {
        String sql = tokens.text(part.get(0), part.get(part.size() - 1));
        return new CallRequest.Argument(sql, Constants.of(part));
    }

    /** Reads CALL and the procedure's name. */
    public static List<String> name(Tokens tokens) {
        tokens.expect("call");
        return qualifiedName(tokens);
    }

    /** Reads a name with schema or without. */
    public static List<String> qualifiedName(Tokens tokens) {
        List<String> name = new ArrayList<>();
        do {
            name.add(tokens.name());
        } while (tokens.accept("."));
        return name;
    }

    /** Reads expressions in parentheses. */
    public static List<List<Token>> arguments(Tokens tokens) {
        List<List<Token>> arguments = new ArrayList<>();
        tokens.expect("(");
        if (!tokens.at(")")) {
            do {
                arguments.add(tokens.until(",", ")"));
            } while (tokens.accept(","));
        }
        tokens.expect(")");
        return arguments;
    }
}
