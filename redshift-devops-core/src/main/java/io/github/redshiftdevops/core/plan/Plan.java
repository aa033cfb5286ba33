package io.github.redshiftdevops.core.plan;

import java.util.Optional;

/**
 * What a run would do.
 *
 * @param sql the file: comments and statements, each with a semicolon
 * @param migrations how many would be applied
 * @param notInSql how many of them SQL cannot show, such as migrations in Java
 * @param masked how many statements have a secret that is masked: the file cannot be run as it stands
 * @param version that the schema would have afterwards; empty if none
 */
public record Plan(String sql, int migrations, int notInSql, int masked, Optional<String> version) {

    /** For example {@code 2 migrations planned, to version 1.0.2}. */
    public String summary() {
        return migrations == 0
                ? "Nothing to migrate"
                        + version.map(number -> ", at version " + number).orElse("")
                : migrations + (migrations == 1 ? " migration" : " migrations") + " planned"
                        + version.map(number -> ", to version " + number).orElse("");
    }
}
