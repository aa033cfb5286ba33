package io.github.redshiftdevops.local.rewrite;

/** Whole numbers as they are written in SQL, of any length. */
final class Numbers {

    private Numbers() {}

    /** Whether the text is a whole number above the limit. */
    static boolean exceeds(String text, int limit) {
        return isWhole(text) && (text.length() > 9 || Integer.parseInt(text) > limit);
    }

    static boolean isWhole(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
