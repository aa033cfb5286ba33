package io.github.redshiftdevops.core.aws;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key of a secret that was probably meant. */
final class SimilarKey {

    private static final int MOST_EDITS = 2;

    private static final int SHORTEST_PREFIX = 3;

    private SimilarKey() {}

    /** The most similar of the keys; empty if none is similar. Keys that have a meaning of their own are not proposed. */
    static Optional<String> find(String wanted, Collection<String> keys) {
        return keys.stream()
                .filter(key -> !SecretKeys.isKnown(key))
                .filter(key -> distance(wanted, key) <= MOST_EDITS)
                .min(Comparator.comparingInt((String key) -> distance(wanted, key))
                        .thenComparing(key -> key));
    }

    /** 0 if only case and separators differ, 1 if one is the beginning of the other, else the number of edits. */
    private static int distance(String wanted, String key) {
        String first = letters(wanted);
        String second = letters(key);
        if (first.equals(second)) {
            return 0;
        }
        boolean isPrefix = second.length() >= SHORTEST_PREFIX && (first.startsWith(second) || second.startsWith(first));
        return isPrefix ? 1 : edits(first, second);
    }

    private static String letters(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters to change, insert, remove, or to exchange with the next one (optimal string alignment). */
    private static int edits(String first, String second) {
        int[][] edits = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                edits[i][j] =
                        i == 0 || j == 0 ? i + j : edits(edits, i, j, first.charAt(i - 1) == second.charAt(j - 1));
                if (i > 1 && j > 1 && isExchange(first, i, second, j)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[first.length()][second.length()];
    }

    private static int edits(int[][] edits, int i, int j, boolean isSame) {
        int changed = edits[i - 1][j - 1] + (isSame ? 0 : 1);
        return Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    }

    private static boolean isExchange(String first, int i, String second, int j) {
        return first.charAt(i - 1) == second.charAt(j - 2) && first.charAt(i - 2) == second.charAt(j - 1);
    }
}
