package io.github.redshiftdevops.core.flyway;

/** Numbers of lines, for offsets that are asked for in rising order. */
final class Lines {

    private final String text;

    private int offset;

    private int number = 1;

    Lines(String text) {
        this.text = text;
    }

    /** The line of the offset, counted from 1. */
    int number(int wanted) {
        while (offset < wanted) {
            if (text.charAt(offset) == '\n') {
                number++;
            }
            offset++;
        }
        return number;
    }
}
