package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;
import io.github.redshiftdevops.sql.QualifiedName;
import io.github.redshiftdevops.sql.TransactionRules;
import io.github.redshiftdevops.sql.Verdict;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the scripts of a project say together. */
public final class Project {

    private final List<Script> scripts;

    private final Set<Path> edited;

    private final Set<String> externalSchemas = new HashSet<>();

    private final Set<String> committingProcedures = new HashSet<>();

    private final Set<String> undone = new HashSet<>();

    Project(List<Script> scripts, Set<Path> edited) {
        this.scripts = scripts;
        this.edited = edited;
        scripts.forEach(this::read);
    }

    private void read(Script script) {
        if (script.is(Kind.UNDO)) {
            script.file().version().ifPresent(undone::add);
        }
        for (Sql sql : script.statements()) {
            if (sql.are(0, "create", "external", "schema")) {
                externalSchemas.add(sql.name(sql.skip(3, "if", "not", "exists")).name());
            }
            int what = sql.skip(1, "or", "replace");
            if (sql.is(0, "create") && sql.is(what, "procedure") && sql.isName(what + 1)) {
                readProcedure(sql, sql.name(what + 1));
            }
        }
    }

    private void readProcedure(Sql sql, QualifiedName name) {
        boolean nonatomic = sql.contains(0, "nonatomic");
        boolean commits = sql.body().stream().anyMatch(each -> each.isAny(0, "commit", "rollback", "truncate"));
        if (commits && !nonatomic) {
            committingProcedures.add(name.name());
        }
    }

    /** All scripts. */
    public List<Script> scripts() {
        return scripts;
    }

    /** The verdict, with what the scripts say about external schemas. */
    public Verdict verdict(Sql sql) {
        Verdict verdict = TransactionRules.of(sql.statement());
        boolean external = verdict.kind() == Verdict.Kind.MAYBE_EXTERNAL
                && verdict.names().stream().anyMatch(name -> isExternal(name.schema()));
        if (verdict.kind() != Verdict.Kind.MAYBE_EXTERNAL) {
            return verdict;
        }
        return new Verdict(external ? Verdict.Kind.FORBIDDEN : Verdict.Kind.ALLOWED, verdict.reason(), verdict.names());
    }

    /** Whether a script creates this schema as an external one. */
    public boolean isExternal(@Nullable String schema) {
        return schema != null && externalSchemas.contains(schema.toLowerCase(Locale.ROOT));
    }

    /** Whether a script creates a procedure of this name that ends transactions; the schema is not compared. */
    public boolean commits(QualifiedName procedure) {
        return committingProcedures.contains(procedure.name());
    }

    /** Whether any undo script is there. */
    public boolean usesUndo() {
        return !undone.isEmpty();
    }

    /** Whether an undo script takes this version back. */
    public boolean canUndo(Optional<String> version) {
        return version.map(undone::contains).orElse(false);
    }

    /** Whether the file differs from the one that the default branch has. */
    public boolean isEdited(Script script) {
        return edited.contains(script.file().file().toAbsolutePath().normalize());
    }
}
