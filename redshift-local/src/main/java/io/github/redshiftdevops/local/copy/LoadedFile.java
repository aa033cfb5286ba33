package io.github.redshiftdevops.local.copy;

/**
 * What was read of an object.
 *
 * @param records how many, also malformed ones
 * @param bytes as they are stored
 */
record LoadedFile(String url, long records, long bytes) {}
