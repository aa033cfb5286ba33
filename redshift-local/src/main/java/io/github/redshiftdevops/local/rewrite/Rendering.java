package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.rewrite.Edits.Change;
import io.github.redshiftdevops.local.rewrite.Rewritten.Edit;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a statement with its changes down and notes what stands where. */
final class Rendering {

    private final Source source;
    private final @Nullable Change[] changes;
    private final Output output = new Output();
    private final List<Edit> edits = new ArrayList<>();
    private boolean behindChange;

    Rendering(Source source, @Nullable Change[] changes) {
        this.source = source;
        this.changes = changes;
    }

    Rewritten rewritten() {
        int index = 0;
        for (Token token : source.statement().tokens()) {
            Change change = index < changes.length ? changes[index] : null;
            if (token.isTrivia() || index == changes.length) {
                trivia(token, change);
            } else {
                significant(token, change);
                index++;
            }
        }
        return new Rewritten(output.toString(), source.statement().text(), edits);
    }

    private void trivia(Token token, @Nullable Change next) {
        boolean whitespace = token.kind() == TokenKind.WHITESPACE;
        boolean beforeRemoved = next != null && next.removes();
        boolean needless =
                behindChange && output.endsOpen() && lineBreaks(token.text()).isEmpty();
        if (whitespace && (beforeRemoved || needless)) {
            write(token, lineBreaks(token.text()));
        } else {
            output.append(token.text());
        }
    }

    private void significant(Token token, @Nullable Change change) {
        if (change != null) {
            int start = output.length();
            output.append(change);
            note(token.start(), token.end(), start);
        } else if (behindChange) {
            write(token, token.text());
        } else {
            output.append(token.text());
        }
        behindChange = change != null;
    }

    /** Writes a text for a token, and notes it if it is not the token's own. */
    private void write(Token token, String text) {
        int start = output.length();
        output.appendApart(text);
        boolean spaced = output.length() > start + text.length();
        if (spaced) {
            note(token.start(), token.start(), start, start + 1);
        }
        if (!text.equals(token.text())) {
            note(token.start(), token.end(), start);
        }
    }

    private void note(int sourceStart, int sourceEnd, int start) {
        note(sourceStart, sourceEnd, start, output.length());
    }

    private void note(int sourceStart, int sourceEnd, int start, int end) {
        edits.add(new Edit(sourceStart, sourceEnd, start, end));
    }

    private static String lineBreaks(String whitespace) {
        return "\n".repeat((int) whitespace.chars().filter(c -> c == '\n').count());
    }
}
