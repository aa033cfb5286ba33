package io.github.redshiftdevops.local.rewrite;

/** Text to which tokens are appended so that none melts into its neighbour. */
final class Output {

    private static final String ENDS = "'\"$)";
    private static final String STARTS = "'\"$#+-";

    private final StringBuilder text = new StringBuilder();

    int length() {
        return text.length();
    }

    void append(Edits.Change change) {
        appendApart(change.before());
        appendApart(change.text());
        appendApart(change.after());
    }

    /** Appends a text that stands directly behind the last one in the source too. */
    void append(CharSequence piece) {
        text.append(piece);
    }

    /** Appends a text, with a space before it if needed. */
    void appendApart(String piece) {
        if (!piece.isEmpty() && touches(piece.charAt(0))) {
            text.append(' ');
        }
        text.append(piece);
    }

    void space() {
        if (!endsOpen()) {
            text.append(' ');
        }
    }

    /** Whether no space is needed before whatever comes next. */
    boolean endsOpen() {
        int end = text.length() - 1;
        return end < 0 || text.charAt(end) == '(' || Character.isWhitespace(text.charAt(end));
    }

    private boolean touches(char first) {
        if (text.length() == 0) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return (isWordPart(last) || ENDS.indexOf(last) >= 0) && (isWordPart(first) || STARTS.indexOf(first) >= 0);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c >= 0x80;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
