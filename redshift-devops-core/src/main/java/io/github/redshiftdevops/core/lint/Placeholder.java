package io.github.redshiftdevops.core.lint;

/**
 * A placeholder in a file.
 *
 * @param start offset in the file, counted from 0
 * @param length with prefix and suffix
 */
public record Placeholder(String name, int start, int length) {}
