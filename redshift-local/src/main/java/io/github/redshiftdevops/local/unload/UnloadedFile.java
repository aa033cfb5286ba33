package io.github.redshiftdevops.local.unload;

import java.nio.file.Path;

/**
 * A file that becomes an object.
 *
 * @param content a temporary file
 * @param rows that are in it
 * @param lines also with its header
 */
record UnloadedFile(String key, Path content, long size, long rows, long lines) {}
