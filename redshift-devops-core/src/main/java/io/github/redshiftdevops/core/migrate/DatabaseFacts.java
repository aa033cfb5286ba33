package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftScript;
import io.github.redshiftdevops.core.flyway.ScriptStatement;
import io.github.redshiftdevops.core.history.SqlLiteral;
import io.github.redshiftdevops.sql.QualifiedName;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * What the transaction rules need to know of the database.
 *
 * @param externalSchemas in the database, or made by one of the scripts
 * @param committingProcedures names without schema of procedures that commit, themselves or through those they call
 */
record DatabaseFacts(Set<String> externalSchemas, Set<String> committingProcedures) {

    /** Asks the database, as far as the scripts make it necessary. */
    static DatabaseFacts forScripts(Connection connection, List<RedshiftScript> scripts) {
        List<ScriptStatement> statements =
                scripts.stream().flatMap(script -> script.statements().stream()).toList();
        List<Verdict> verdicts =
                statements.stream().map(ScriptStatement::verdict).toList();
        try {
            return new DatabaseFacts(
                    externalSchemas(connection, statements, names(verdicts, Verdict.Kind.MAYBE_EXTERNAL)),
                    new CommittingProcedures(connection, statements)
                            .among(names(verdicts, Verdict.Kind.CALL).stream()
                                    .map(QualifiedName::name)
                                    .collect(Collectors.toSet())));
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to look up schemas and procedures", e);
        }
    }

    /** What a statement does, now that the database is known. */
    Verdict.Kind kind(Verdict verdict) {
        return switch (verdict.kind()) {
            case MAYBE_EXTERNAL ->
                verdict.names().stream().anyMatch(name -> externalSchemas.contains(String.valueOf(name.schema())))
                        ? Verdict.Kind.FORBIDDEN
                        : Verdict.Kind.ALLOWED;
            case CALL ->
                verdict.names().stream().anyMatch(name -> committingProcedures.contains(name.name()))
                        ? Verdict.Kind.COMMITS
                        : Verdict.Kind.ALLOWED;
            default -> verdict.kind();
        };
    }

    private static List<QualifiedName> names(Collection<Verdict> verdicts, Verdict.Kind kind) {
        return verdicts.stream()
                .filter(verdict -> verdict.kind() == kind)
                .flatMap(verdict -> verdict.names().stream())
                .toList();
    }

    private static Set<String> externalSchemas(
            Connection connection, List<ScriptStatement> statements, List<QualifiedName> names) throws SQLException {
        Set<String> found = new HashSet<>();
        if (names.isEmpty()) {
            return found;
        }
        statements.stream().flatMap(DatabaseFacts::createdExternalSchema).forEach(found::add);
        String wanted = names.stream()
                .map(name -> SqlLiteral.of(name.schema()))
                .distinct()
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT schemaname FROM svv_external_schemas WHERE schemaname IN (" + wanted + ")")) {
            while (rows.next()) {
                found.add(Token.fold(rows.getString(1)));
            }
        }
        return found;
    }

    private static Stream<String> createdExternalSchema(ScriptStatement statement) {
        List<Token> tokens = statement.tokens();
        if (tokens.size() < 4
                || !tokens.get(0).isWord("create")
                || !tokens.get(1).isWord("external")
                || !tokens.get(2).isWord("schema")) {
            return Stream.empty();
        }
        int name = tokens.get(3).isWord("if") ? 6 : 3;
        return name < tokens.size() ? Stream.of(tokens.get(name).foldedName()) : Stream.empty();
    }
}
