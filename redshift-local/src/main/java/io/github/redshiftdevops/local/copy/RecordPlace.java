package io.github.redshiftdevops.local.copy;

/**
 * Where a record is in its object.
 *
 * @param line counted from 1; in formats without lines the number of the record
 * @param offset of its first byte, counted from 0; 0 in formats where that means nothing
 * @param text the record up to where it was read, at most 1024 bytes; empty in formats that are no text
 */
record RecordPlace(long line, long offset, String text) {}
