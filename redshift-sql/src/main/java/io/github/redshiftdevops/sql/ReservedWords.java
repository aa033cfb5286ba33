package io.github.redshiftdevops.sql;

import java.util.Set;

/**
 * Words that cannot be names without quotes.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html">Reserved words</a>
 * @see <a href="https://www.postgresql.org/docs/16/sql-keywords-appendix.html">PostgreSQL's key words</a>
 */
public final class ReservedWords {

    private static final Set<String> WORDS =
            Set.of(("aes128 aes256 all allowoverwrite analyse analyze and any array as asc authorization"
                            + " az64 backup between binary blanksasnull both bytedict bzip2 case cast check collate"
                            + " column constraint create credentials cross current_date current_time"
                            + " current_timestamp current_user current_user_id default deferrable deflate defrag"
                            + " delta delta32k desc disable distinct do else emptyasnull enable encode encrypt"
                            + " encryption end except explicit false for foreign freeze from full globaldict256"
                            + " globaldict64k grant group gzip having identity ignore ilike in initially inner"
                            + " intersect interval into is isnull join leading left like limit localtime"
                            + " localtimestamp lun luns lzo lzop minus mostly16 mostly32 mostly8 natural new not"
                            + " notnull null nulls off offline offset oid old on only open or order outer overlaps"
                            + " parallel partition percent permissions pivot placing primary raw readratio recover"
                            + " references rejectlog resort respect restore right select session_user similar"
                            + " snapshot some sysdate system table tag tdes text255 text32k then timestamp to top"
                            + " trailing true truncatecolumns union unique unnest unpivot user using verbose wallet"
                            + " when where with without")
                    .split(" "));

    private static final Set<String> POSTGRES = Set.of(("asymmetric bigint bit boolean char character coalesce"
                    + " collation concurrently current_catalog current_role current_schema dec decimal exists"
                    + " extract fetch float greatest grouping inout int integer lateral least national nchar none"
                    + " normalize nullif numeric out overlay position precision real returning row setof smallint"
                    + " substring symmetric tablesample time treat trim values varchar variadic window")
            .split(" "));

    private ReservedWords() {}

    /** Whether Redshift reserves the word, given in lower case. */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }

    /** Whether Redshift takes the word, given in lower case, as any name, and PostgreSQL does not. */
    static boolean isReservedByPostgresOnly(String word) {
        return POSTGRES.contains(word) && !contains(word);
    }
}
