package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.catalog.CatalogQuery;
import io.github.redshiftdevops.sql.Lexer;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whom something is granted to.
 *
 * @param type {@code user}, {@code group}, {@code role} or {@code public}
 */
record Grantee(String type, String name) {

    static Grantee of(ResultSet rows) throws SQLException {
        return new Grantee(CatalogQuery.text(rows, "identity_type"), CatalogQuery.text(rows, "identity_name"));
    }

    boolean isPublic() {
        return type.equals("public");
    }

    /** For GRANT. */
    String quoted() {
        return switch (type) {
            case "public" -> "public";
            case "group", "role" -> type + " " + Lexer.quoteName(name);
            default -> Lexer.quoteName(name);
        };
    }

    /** For people: {@code group readers}. */
    @Override
    public String toString() {
        return isPublic() ? "public" : type + " " + name;
    }
}
