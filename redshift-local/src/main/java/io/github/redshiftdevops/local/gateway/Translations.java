package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.history.StatementProfile;
import io.github.redshiftdevops.local.rewrite.Rewriter;
import io.github.redshiftdevops.local.rewrite.Rewritten;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates statements, and remembers the last ones, because clients repeat themselves. Thread-safe. */
final class Translations {

    private static final int MOST_REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 16_384;

    private final CommandParser commands;
    private final Map<Script, List<Translation>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Script, List<Translation>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    private record Script(String sql, QuotedNames names) {}

    /** Recognises the statements that the gateway executes itself. */
    @FunctionalInterface
    interface CommandParser {
        Optional<? extends Command> parse(Statement statement);
    }

    Translations(CommandParser commands) {
        this.commands = commands;
    }

    /**
     * The statements of a script in order; none if it is empty.
     *
     * @throws SqlError if Redshift would refuse one of them
     */
    List<Translation> of(String script, ObeyedParameters parameters) {
        Script key = new Script(script, parameters.quotedNames());
        List<Translation> known = remembered.get(key);
        if (known != null) {
            return known;
        }
        List<Translation> translations = translate(script, key.names());
        if (translations.stream().anyMatch(translation -> translation.profile().mayDefineHistory())) {
            remembered.clear();
        }
        if (script.length() <= LONGEST_REMEMBERED) {
            remembered.put(key, translations);
        }
        return translations;
    }

    /**
     * What becomes of the text of a prepared statement. PostgreSQL itself reports that it must not be more than one.
     */
    Translation ofOne(String sql, ObeyedParameters parameters) {
        List<Translation> translations = of(sql, parameters);
        return translations.size() == 1
                ? translations.get(0)
                : new PassedOn(new Rewritten(sql, sql, List.of()), 0, StatementProfile.ofOther(sql));
    }

    private List<Translation> translate(String script, QuotedNames before) {
        QuotedNames names = before;
        List<Translation> translations = new ArrayList<>();
        int start = 0;
        int characters = 0;
        for (Statement statement : Statements.split(script)) {
            characters += script.codePointCount(start, statement.start());
            start = statement.start();
            translations.add(translate(names.read(statement), characters));
            names = names.behind(statement);
        }
        return List.copyOf(translations);
    }

    private Translation translate(Statement statement, int charactersBefore) {
        StatementProfile profile = StatementProfile.of(statement);
        try {
            Rewriter rewriter = Rewriter.of(statement);
            rewriter.refuse();
            Optional<? extends Command> command = commands.parse(statement);
            if (command.isPresent()) {
                return new Translation.Handled(command.get(), profile);
            }
            return rewriter.withoutColumns()
                    .map(rewritten -> Translation.of(rewritten, charactersBefore, profile))
                    .orElseGet(() -> new Translation.Unresolved(statement, charactersBefore, profile));
        } catch (SqlError e) {
            throw ErrorReports.inScript(e, charactersBefore);
        } catch (StackOverflowError e) {
            throw SqlError.of("54001", "statement too complex");
        }
    }
}
