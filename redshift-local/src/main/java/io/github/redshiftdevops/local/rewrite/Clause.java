package io.github.redshiftdevops.local.rewrite;

/** What a query block consists of, in Redshift's words. */
enum Clause {
    /** The select list, without TOP and DISTINCT. */
    LIST(0),
    EXCLUDE(1),
    INTO(1),
    FROM(1),
    WHERE(1),
    START_WITH(2),
    CONNECT_BY(2),
    GROUP_BY(2),
    HAVING(1),
    QUALIFY(1),
    ORDER_BY(2),
    /** LIMIT, OFFSET and what else may stand behind ORDER BY; begins with the word itself. */
    REST(0);

    private final int words;

    Clause(int words) {
        this.words = words;
    }

    /** How many words introduce it. */
    int words() {
        return words;
    }
}
