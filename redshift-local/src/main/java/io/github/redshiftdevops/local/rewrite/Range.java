package io.github.redshiftdevops.local.rewrite;

/**
 * Tokens of a {@link Source}.
 *
 * @param start index of the first
 * @param end index behind the last
 */
record Range(int start, int end) {

    int length() {
        return end - start;
    }
}
