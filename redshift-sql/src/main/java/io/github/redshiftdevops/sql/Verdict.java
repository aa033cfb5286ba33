package io.github.redshiftdevops.sql;

import java.util.List;

/**
 * Whether a statement can run in a transaction block.
 *
 * @param reason why, in words that fit a problem's message, for example {@code VACUUM cannot run in a transaction block};
 *     empty if it is {@link Kind#ALLOWED}
 * @param names the procedure of a {@link Kind#CALL}, the tables of a {@link Kind#MAYBE_EXTERNAL}, else empty
 */
public record Verdict(Kind kind, String reason, List<QualifiedName> names) {

    /** What a statement does to a transaction block. */
    public enum Kind {
        /** It runs in a block and is undone with it. */
        ALLOWED,
        /** Redshift refuses it in a block, or it changes what no rollback undoes. */
        FORBIDDEN,
        /** It ends the block: TRUNCATE, and what begins and ends transactions. */
        COMMITS,
        /** It calls a procedure, which decides. */
        CALL,
        /** It is forbidden if the schema of one of the names is an external one. */
        MAYBE_EXTERNAL
    }

    static final Verdict ALLOWED = new Verdict(Kind.ALLOWED, "", List.of());

    static Verdict forbidden(String command) {
        return new Verdict(Kind.FORBIDDEN, command + " cannot run in a transaction block", List.of());
    }

    static Verdict commits(String reason) {
        return new Verdict(Kind.COMMITS, reason, List.of());
    }

    static Verdict call(QualifiedName procedure) {
        return new Verdict(Kind.CALL, "the procedure may commit", List.of(procedure));
    }

    /** Without a schema it is no external table. */
    static Verdict maybeExternal(String command, List<QualifiedName> names) {
        List<QualifiedName> qualified =
                names.stream().filter(name -> name.schema() != null).toList();
        return qualified.isEmpty()
                ? ALLOWED
                : new Verdict(
                        Kind.MAYBE_EXTERNAL,
                        command + " of an external table cannot run in a transaction block",
                        qualified);
    }
}
