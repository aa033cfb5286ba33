package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.core.migrate.AppliedMigration;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import io.github.redshiftdevops.sql.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which tables, views and routines the scripts of migrations make, by the words of their statements.
 *
 * @param defaultSchema of names without a schema
 */
record Scripts(String defaultSchema) {

    /**
     * A statement that makes something.
     *
     * @param kind {@code table}, {@code view}, {@code procedure} or {@code function}
     * @param sql as it was written; empty if it has placeholders
     */
    record Creation(String kind, ObjectName name, String sql) {

        /** Whether it makes this object, or one with the same name and other arguments. */
        boolean makes(Id id) {
            String made = name.schema().equals(ANY_SCHEMA) ? name.name() : name.toString();
            String asked = name.schema().equals(ANY_SCHEMA)
                    ? id.name().substring(id.name().indexOf('.') + 1)
                    : id.name();
            return kind.equals(id.kind()) && (asked.equals(made) || asked.startsWith(made + "("));
        }
    }

    /** Stands for the value of a placeholder. */
    private static final String ANY_SCHEMA = "redshift_devops_placeholder";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

    private static final Set<String> KINDS = Set.of("table", "view", "procedure", "function");

    private static final Set<String> BEFORE_KIND = Set.of("or", "replace", "materialized", "nonatomic");

    private static final Set<String> BEFORE_NAME = Set.of("if", "not", "exists");

    /** What the migrations make, in their order. */
    List<Creation> creations(List<AppliedMigration> migrations) {
        return migrations.stream()
                .flatMap(migration -> text(migration.file()).stream())
                .flatMap(text -> creations(text).stream())
                .toList();
    }

    List<Creation> creations(String script) {
        return Statements.split(script).stream()
                .flatMap(statement -> creation(statement).stream())
                .toList();
    }

    private Optional<Creation> creation(Statement statement) {
        boolean hasPlaceholders = PLACEHOLDER.matcher(statement.text()).find();
        List<Token> tokens =
                SqlText.tokens(PLACEHOLDER.matcher(statement.text()).replaceAll(ANY_SCHEMA));
        if (tokens.isEmpty() || !tokens.get(0).isWord("create")) {
            return Optional.empty();
        }
        int at = skip(tokens, 1, BEFORE_KIND);
        if (at >= tokens.size() || !KINDS.contains(Token.fold(tokens.get(at).text()))) {
            return Optional.empty();
        }
        String kind = Token.fold(tokens.get(at).text());
        return name(tokens, skip(tokens, at + 1, BEFORE_NAME))
                .map(name -> new Creation(
                        kind, name, hasPlaceholders ? "" : statement.text().strip()));
    }

    private Optional<ObjectName> name(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isName()) {
            return Optional.empty();
        }
        String first = tokens.get(at).foldedName();
        boolean qualified = at + 2 < tokens.size()
                && tokens.get(at + 1).isSymbol(".")
                && tokens.get(at + 2).isName();
        return Optional.of(
                qualified
                        ? new ObjectName(first, tokens.get(at + 2).foldedName())
                        : new ObjectName(defaultSchema, first));
    }

    private static int skip(List<Token> tokens, int start, Set<String> words) {
        int at = start;
        while (at < tokens.size() && words.contains(Token.fold(tokens.get(at).text()))) {
            at++;
        }
        return at;
    }

    /** Empty for a migration that is no script. */
    private static Optional<String> text(String file) {
        try {
            Path path = Path.of(file);
            return Files.isRegularFile(path)
                    ? Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
