package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.local.procedure.run.BoundCursor;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import io.github.redshiftdevops.local.procedure.run.Target;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what all statements are made of. Each statement kind reads itself with it, so this knows none of them. Not
 * thread-safe.
 */
public final class BodyParser {

    /** Ours, so that no source exhausts the stack. */
    private static final int DEEPEST_NESTING = 250;

    private final Tokens tokens;
    private final Names names = new Names();
    private final Map<Integer, BoundCursor> boundCursors = new HashMap<>();
    private int handlers;
    private int depth;

    public BodyParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The source. */
    public Tokens tokens() {
        return tokens;
    }

    /** The line of the next token. */
    public int line() {
        return tokens.line(tokens.peek());
    }

    /** How many slots the variables need that were declared so far. */
    public int slots() {
        return names.slots();
    }

    /** Begins a block or a loop with names of its own. */
    public void enter(@Nullable String label, boolean loop) {
        names.enter(label, loop);
    }

    /** Ends the innermost block or loop. */
    public void leave() {
        names.leave();
    }

    /** Begins a statement, which may be part of another. */
    public void descend() {
        if (++depth > DEEPEST_NESTING) {
            throw tokens.error(
                    "54001", tokens.peek(), "statements are nested deeper than " + DEEPEST_NESTING + " levels");
        }
    }

    /** Ends a statement. */
    public void ascend() {
        depth--;
    }

    /** Begins an exception handler. */
    public void enterHandler() {
        handlers++;
    }

    /** Ends an exception handler. */
    public void leaveHandler() {
        handlers--;
    }

    /** Whether an exception handler is being read. */
    public boolean inHandler() {
        return handlers > 0;
    }

    /** Declares a variable with one value; returns its slot. */
    public int declareScalar(String name) {
        return declare(name, new Scope.Name(names.newSlot(), false));
    }

    /** Declares a variable with fields; returns its slot. */
    public int declareRecord(String name) {
        return declare(name, new Scope.Name(names.newSlot(), true));
    }

    /** Gives a variable another name. */
    public void declareAlias(String name, String existing) {
        declare(name, names.find(existing).orElseThrow(tokens::unexpected));
    }

    private int declare(String name, Scope.Name variable) {
        if (!names.declare(name, variable)) {
            throw tokens.error(tokens.peek(), "duplicate declaration at or near \"" + name + "\"");
        }
        if (names.isFull()) {
            throw tokens.error("54000", tokens.peek(), "a procedure can have at most 1024 variables");
        }
        return variable.slot();
    }

    /** A slot for a value that has no name. */
    public int hiddenSlot() {
        return names.newSlot();
    }

    /** Binds a cursor variable to its query. */
    public void bindCursor(int slot, BoundCursor cursor) {
        boundCursors.put(slot, cursor);
    }

    /** The query of a cursor variable, if it was declared with one. */
    public Optional<BoundCursor> boundCursor(int slot) {
        return Optional.ofNullable(boundCursors.get(slot));
    }

    /** Whether the variable with this name has fields. */
    public boolean isRecord(String name) {
        return names.find(name).map(Scope.Name::record).orElse(false);
    }

    /** Whether a name is one of a variable. */
    public boolean isVariable(String name) {
        return names.find(name).isPresent();
    }

    /** Whether EXIT and CONTINUE may stand here without label. */
    public boolean inLoop() {
        return names.inLoop();
    }

    /** Whether a block or loop around has the label. */
    public boolean hasLabel(String label, boolean ofLoop) {
        return ofLoop ? names.hasLoopLabel(label) : names.hasLabel(label);
    }

    /** Reads an expression up to one of the words or symbols, which is not read. */
    public Expression expression(String... terminators) {
        return toExpression(tokens.until(terminators));
    }

    /** An expression made of tokens read before. */
    public Expression toExpression(List<Token> part) {
        SqlTemplate template = Substitution.ofExpression(new Substitution.Part(part, tokens), names);
        return new Expression(template, template.onlyVariable().isPresent() ? Optional.empty() : Constants.of(part));
    }

    /** A query or statement made of tokens read before. */
    public SqlTemplate toSql(List<Token> part) {
        return Substitution.ofStatement(new Substitution.Part(part, tokens), names);
    }

    /**
     * Reads the name of a variable or field.
     *
     * @throws BodySyntaxException if there is no such variable
     */
    public VariableRef variable() {
        Token first = tokens.peek();
        List<Token> chain = new ArrayList<>();
        do {
            if (first.kind() != TokenKind.PARAMETER && !tokens.peek().isName()) {
                throw tokens.unexpected();
            }
            chain.add(tokens.next());
        } while (tokens.accept("."));
        return resolve(chain)
                .orElseThrow(() -> tokens.error(first, "\"" + first.text() + "\" is not a known variable"));
    }

    private Optional<VariableRef> resolve(List<Token> chain) {
        List<String> parts = chain.stream().map(BodyParser::nameOf).toList();
        return names.resolve(parts)
                .filter(found -> found.parts() == parts.size())
                .map(Names.Found::variable);
    }

    private static String nameOf(Token token) {
        return token.kind() == TokenKind.PARAMETER ? token.text() : token.foldedName();
    }

    /** Whether the next token begins the name of a variable. */
    public boolean atVariable() {
        Token token = tokens.peek();
        if (tokens.peek(1).isSymbol(".") && tokens.peek(2).isName()) {
            return names.resolve(List.of(nameOf(token), tokens.peek(2).foldedName()))
                    .isPresent();
        }
        return (token.isName() || token.kind() == TokenKind.PARAMETER) && isVariable(nameOf(token));
    }

    /** Reads the variables behind INTO: one record, or a list of variables and fields. */
    public Target target() {
        List<VariableRef> variables = new ArrayList<>();
        boolean record = atVariable()
                && isRecord(nameOf(tokens.peek()))
                && !tokens.peek(1).isSymbol(".");
        variables.add(variable());
        while (!record && tokens.accept(",")) {
            variables.add(variable());
        }
        return new Target(variables);
    }

    /** Reads {@code <<label>>} if it is next. */
    public @Nullable String label() {
        if (!tokens.accept("<<")) {
            return null;
        }
        String label = tokens.name();
        tokens.expect(">>");
        return label;
    }

    /** Reads the label that may follow END. */
    public void endLabel(@Nullable String label) {
        if (tokens.peek().isName()) {
            Token token = tokens.peek();
            if (!tokens.name().equals(label)) {
                throw tokens.error(
                        token,
                        "end label \"" + token.text() + "\" "
                                + (label == null ? "specified for unlabelled block" : "differs from block's label"));
            }
        }
    }
}
