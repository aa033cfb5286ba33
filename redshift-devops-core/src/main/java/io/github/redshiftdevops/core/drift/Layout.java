package io.github.redshiftdevops.core.drift;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.sql.Lexer;
import java.util.List;
import java.util.Optional;

/**
 * How a table is distributed, sorted and compressed.
 *
 * @param distribution {@code auto}, {@code even}, {@code all}, {@code key}, or empty if it is not known
 * @param distKey the column of a distribution by key; else empty
 * @param sortKey the columns in their order, those too that Redshift has chosen itself; empty if there are none
 * @param choices what Redshift chooses itself; empty if it is not known
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/t_Distributing_data.html">Data distribution</a>
 */
record Layout(String distribution, String distKey, List<String> sortKey, Optional<Choices> choices) {

    /**
     * What Redshift chooses itself.
     *
     * @param sortKey of a table with SORTKEY AUTO
     * @param encodings of a table with ENCODE AUTO
     */
    record Choices(boolean sortKey, boolean encodings) {}

    boolean choosesEncodings() {
        return choices.map(Choices::encodings).orElse(false);
    }

    boolean choosesSortKey() {
        return choices.map(Choices::sortKey).orElse(false);
    }

    /** For example {@code diststyle key distkey (email)}; empty if it is AUTO or not known. */
    String distributionClause() {
        return switch (distribution) {
            case "", "auto" -> "";
            case "key" -> "diststyle key distkey (" + Lexer.quoteName(distKey) + ")";
            default -> "diststyle " + distribution;
        };
    }

    /** For example {@code alter diststyle key distkey email}. */
    String alterDistribution() {
        return "alter diststyle " + distribution
                + (distribution.equals("key") ? " distkey " + Lexer.quoteName(distKey) : "");
    }

    /** For example {@code compound sortkey (created, email)}; empty if there is none, or Redshift chooses it. */
    String sortKeyClause() {
        return sortKey.isEmpty() || choosesSortKey() ? "" : "compound sortkey (" + names(sortKey) + ")";
    }

    /** For people. */
    String describedDistribution() {
        return distribution.equals("key") ? "diststyle key (" + distKey + ")" : "diststyle " + distribution;
    }

    /** For people. */
    String describedSortKey() {
        String columns = sortKey.isEmpty() ? "none" : "(" + String.join(", ", sortKey) + ")";
        return "sortkey " + (choosesSortKey() ? "auto" : columns);
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Lexer::quoteName).collect(joining(", "));
    }
}
