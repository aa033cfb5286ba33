package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.core.migrate.ScriptFile;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;
import io.github.redshiftdevops.sql.Location;
import io.github.redshiftdevops.sql.Statements;
import java.util.List;
import java.util.stream.Stream;

/** A file with its placeholders replaced. What is found in it is shown in the file as it was written. */
public final class Script {

    private final ScriptFile file;

    private final String displayName;

    private final Substituted text;

    private final List<Sql> statements;

    private final List<Sql> allStatements;

    Script(ScriptFile file, String displayName, Substituted text) {
        this.file = file;
        this.displayName = displayName;
        this.text = text;
        this.statements = Statements.split(text.text()).stream()
                .map(statement -> new Sql(this, statement, statement.start(), 0))
                .toList();
        this.allStatements = statements.stream()
                .flatMap(sql -> Stream.concat(Stream.of(sql), sql.body().stream()))
                .toList();
    }

    /** The file. */
    public ScriptFile file() {
        return file;
    }

    /** Whether Flyway does this with it. */
    public boolean is(Kind kind) {
        return file.kind() == kind;
    }

    /** The statements in order. */
    public List<Sql> statements() {
        return statements;
    }

    /** The statements in order, each followed by those in its body if it creates a procedure. */
    public List<Sql> allStatements() {
        return allStatements;
    }

    /** The names of placeholders that no setting defines, with where they stand in the file. */
    public List<Placeholder> undefinedPlaceholders() {
        return text.undefined();
    }

    /** With the placeholders replaced. */
    String text() {
        return text.text();
    }

    /** Whether a placeholder stands for a part of what is there. */
    boolean isReplaced(int start, int end) {
        return text.isReplaced(start, end);
    }

    /** The place in the file of what is there in the replaced text. */
    Location location(int start, int end) {
        int from = text.original(start);
        return Location.in(displayName, file.text(), from, text.original(end) - from);
    }

    /** The place of characters of the file. */
    Location locationInFile(int start, int length) {
        return Location.in(displayName, file.text(), start, length);
    }
}
