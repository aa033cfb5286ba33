package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;

/** Literals of PostgreSQL. */
final class Literals {

    private Literals() {}

    /** A literal without line breaks, so that the statement keeps its number of lines. */
    static String oneLine(String text) {
        String literal = Lexer.quoteLiteral(text).replace("\n", "\\n");
        return literal.startsWith("E") || literal.indexOf('\\') < 0 ? literal : "E" + literal;
    }
}
