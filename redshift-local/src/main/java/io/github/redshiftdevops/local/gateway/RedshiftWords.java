package io.github.redshiftdevops.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Redshift says where PostgreSQL has other words, for what tools and tests look for. An error that is not listed is
 * the same in both, or it is not known what Redshift says.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html">Overflow conditions</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation-serializable-isolation-troubleshooting.html">
 *     Troubleshooting serializable isolation errors</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE (IDENTITY)</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html">CREATE DATABASE (collation)</a>
 */
final class RedshiftWords {

    private static final char STATE = 'C';
    private static final char MESSAGE = 'M';
    private static final char DETAIL = 'D';
    private static final char HINT = 'H';

    private static final String INTERNAL_ERROR = "XX000";

    /** What IF EXISTS and IF NOT EXISTS pass over. */
    private static final Pattern SKIPPED =
            Pattern.compile("(\\w)(.*) (does not exist|already exists), skipping", Pattern.DOTALL);

    /**
     * An error.
     *
     * @param state Redshift's; empty if it is PostgreSQL's
     * @param detail Redshift's; empty if it has none, null if it is PostgreSQL's
     */
    private record Words(
            String postgresState,
            Pattern postgres,
            String state,
            String message,
            @Nullable String detail) {

        Words(String postgresState, String postgres, String state, String message, @Nullable String detail) {
            this(postgresState, Pattern.compile(postgres), state, message, detail);
        }
    }

    private static final List<Words> ALL = List.of(
            new Words("22003", "numeric field overflow", "", "Numeric data overflow (result precision)", null),
            new Words(
                    "23502",
                    "null value in column \"(.*)\" of relation \".*\" violates not-null constraint",
                    INTERNAL_ERROR,
                    "Cannot insert a NULL value into column $1",
                    ""),
            new Words(
                    "428C9",
                    "cannot insert a non-DEFAULT value into column \".*\"",
                    "",
                    "cannot set an identity column to a value",
                    ""),
            new Words("428C9", "(column \".*\" can only be updated to DEFAULT)", "", "$1", ""),
            new Words(
                    "40001",
                    "could not serialize access .*",
                    INTERNAL_ERROR,
                    "1023",
                    "Serializable isolation violation on table in Redshift"),
            // only case_sensitive and case_insensitive can be at odds
            new Words(
                    "42P22",
                    "could not determine which collation to use for .*",
                    "0A000",
                    "Query with different collations is not supported yet.",
                    ""),
            new Words(
                    "42P21",
                    "collation mismatch between .*",
                    "0A000",
                    "Query with different collations is not supported yet.",
                    ""),
            // a group x is the role "group x" here, see the rule Principal
            new Words("42704", "role \"(group|role) (.*)\" does not exist", "", "$1 \"$2\" does not exist", null),
            new Words("2BP01", "role \"(group|role) (.*)\" (cannot be dropped .*)", "", "$1 \"$2\" $3", null),
            new Words(
                    "42501",
                    "permission denied to grant role \"role (.*)\"",
                    "",
                    "permission denied to grant role \"$1\"",
                    null),
            new Words("42710", "role \"(group|role) (.*)\" already exists", "", "$1 \"$2\" already exists", null),
            new Words("42710", "role (\".*\" already exists)", "", "user $1", null));

    private RedshiftWords() {}

    /** The fields of an error or a notice in Redshift's words. */
    static Map<Character, String> of(Map<Character, String> fields) {
        String message = fields.getOrDefault(MESSAGE, "");
        Matcher skipped = SKIPPED.matcher(message);
        if (skipped.matches()) {
            return skipped(fields, skipped);
        }
        for (Words words : ALL) {
            Matcher matcher = words.postgres().matcher(message);
            if (words.postgresState().equals(fields.get(STATE)) && matcher.matches()) {
                return translated(fields, words, matcher);
            }
        }
        return fields;
    }

    /**
     * As in {@code INFO: Table "t" does not exist and will be skipped}.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html">CALL, examples</a>
     */
    private static Map<Character, String> skipped(Map<Character, String> fields, Matcher matcher) {
        Map<Character, String> translated = new LinkedHashMap<>(fields);
        String first = matcher.group(1).toUpperCase(Locale.ROOT);
        translated.put(MESSAGE, first + matcher.group(2) + " " + matcher.group(3) + " and will be skipped");
        translated.put('S', "INFO");
        translated.put('V', "INFO");
        return translated;
    }

    private static Map<Character, String> translated(Map<Character, String> fields, Words words, Matcher matcher) {
        Map<Character, String> translated = new LinkedHashMap<>(fields);
        translated.put(MESSAGE, matcher.replaceFirst(words.message()));
        if (!words.state().isEmpty()) {
            translated.put(STATE, words.state());
        }
        if (words.detail() != null) {
            translated.remove(HINT);
            translated.put(DETAIL, words.detail());
            translated.values().remove("");
        }
        return translated;
    }
}
