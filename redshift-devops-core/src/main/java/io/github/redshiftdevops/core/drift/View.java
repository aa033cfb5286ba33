package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view of any kind.
 *
 * @param definition as the catalog prints it: a query, or a whole statement of CREATE
 * @param autoRefresh of a materialized view
 * @param source the statement that made it, if it is known: the local Redshift prints queries in its own words; else empty
 */
record View(ObjectName name, Kind kind, String definition, boolean autoRefresh, String source)
        implements CatalogObject {

    /** The kinds of views. */
    enum Kind {
        /** One that depends on what it reads. */
        VIEW,
        /** One WITH NO SCHEMA BINDING. */
        LATE_BINDING_VIEW,
        /** One with rows of its own. */
        MATERIALIZED_VIEW;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final String PRINTED =
            "-- the query is in the words of the local Redshift: look at the migration that makes it";

    private static final List<String> NO_BINDING = List.of("with", "no", "schema", "binding");

    /** The view that the catalog prints so, for {@code pg_class} of Amazon Redshift knows one kind only. */
    static View of(ObjectName name, String definition, boolean materialized, boolean autoRefresh) {
        List<Token> tokens = SqlText.tokens(definition);
        boolean created = !tokens.isEmpty() && tokens.get(0).isWord("create");
        Kind kind =
                materialized || (created && tokens.size() > 1 && tokens.get(1).isWord("materialized"))
                        ? Kind.MATERIALIZED_VIEW
                        : bindsLate(tokens) ? Kind.LATE_BINDING_VIEW : Kind.VIEW;
        return new View(name, kind, definition, autoRefresh, "");
    }

    View withSource(String newSource) {
        return new View(name, kind, definition, autoRefresh, newSource);
    }

    View withDefinition(String newDefinition) {
        return new View(name, kind, newDefinition, autoRefresh, source);
    }

    @Override
    public Id id() {
        return new Id("view", name.toString());
    }

    @Override
    public Optional<Id> owner() {
        return Optional.empty();
    }

    /** The query, without the words of CREATE around it, in one spelling. */
    String query() {
        List<Token> tokens = SqlText.tokens(definition);
        int start = 0;
        if (!tokens.isEmpty() && tokens.get(0).isWord("create")) {
            while (start < tokens.size() && !tokens.get(start).isWord("as")) {
                start++;
            }
            start = Math.min(start + 1, tokens.size());
        }
        int end = bindsLate(tokens) ? withoutEnd(tokens) - NO_BINDING.size() : tokens.size();
        return SqlText.canonical(tokens.subList(start, Math.max(start, end)));
    }

    @Override
    public List<String> createSql() {
        if (!source.isEmpty()) {
            return List.of(source);
        }
        String quoted = name.quoted();
        return switch (kind) {
            case VIEW -> List.of(PRINTED, "create view " + quoted + " as\n" + query());
            case LATE_BINDING_VIEW -> List.of("create view " + quoted + " as\n" + query() + "\nwith no schema binding");
            case MATERIALIZED_VIEW ->
                List.of(
                        PRINTED,
                        "create materialized view " + quoted + (autoRefresh ? " auto refresh yes" : "") + " as\n"
                                + query());
        };
    }

    @Override
    public List<String> dropSql() {
        return List.of((kind == Kind.MATERIALIZED_VIEW ? "drop materialized view " : "drop view ") + name.quoted());
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        if (!(actual instanceof View view)) {
            return List.of();
        }
        if (kind != view.kind) {
            return List.of(new Change(id(), kind.word(), view.kind.word(), anew(view)));
        }
        if (!query().equals(view.query())) {
            return List.of(new Change(id(), query(), view.query(), anew(view)));
        }
        return autoRefresh == view.autoRefresh
                ? List.of()
                : List.of(new Change(
                        id(),
                        refresh(autoRefresh),
                        refresh(view.autoRefresh),
                        List.of("alter materialized view " + name.quoted() + " " + refresh(autoRefresh))));
    }

    private List<String> anew(View view) {
        return Stream.of(view.dropSql(), createSql()).flatMap(List::stream).toList();
    }

    private static String refresh(boolean auto) {
        return "auto refresh " + (auto ? "yes" : "no");
    }

    private static boolean bindsLate(List<Token> tokens) {
        int end = withoutEnd(tokens);
        return end >= NO_BINDING.size()
                && tokens.subList(end - NO_BINDING.size(), end).stream()
                        .map(token -> Token.fold(token.text()))
                        .toList()
                        .equals(NO_BINDING);
    }

    private static int withoutEnd(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isSymbol(";")) {
            end--;
        }
        return end;
    }
}
