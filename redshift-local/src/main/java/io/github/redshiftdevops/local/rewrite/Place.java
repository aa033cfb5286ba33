package io.github.redshiftdevops.local.rewrite;

/** What a token is part of, where the token alone does not say it. */
enum Place {
    /** The first token of the type of a column that is created or altered. */
    COLUMN_TYPE,
    /** The first token of the type in {@code x::type}, {@code CAST(x AS type)}, {@code TRY_CAST} and {@code CONVERT(type, x)}. */
    CAST_TYPE,
    /** Behind the type of a column that is created, outside of brackets. */
    COLUMN_ATTRIBUTE,
    /** Behind the name and the columns of a table or materialized view that is created, before AS. */
    TABLE_ATTRIBUTE,
    /** The first token of an action of ALTER TABLE or ALTER MATERIALIZED VIEW. */
    ALTER_ACTION,
    /** All else. */
    ANY
}
