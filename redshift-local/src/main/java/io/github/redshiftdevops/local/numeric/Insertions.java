package io.github.redshiftdevops.local.numeric;

import io.github.redshiftdevops.local.rewrite.Rewritten;
import io.github.redshiftdevops.local.rewrite.Rewritten.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is written into a statement: pairs of texts around expressions, nested as these are, and changed operators. */
final class Insertions {

    /** Of several at the same offset: first what ends there, then the operator, then what begins there. */
    private enum Rank {
        END,
        OPERATOR,
        BEGINNING
    }

    /**
     * A text.
     *
     * @param offset where it is written
     * @param nesting the larger, the further out
     * @param removed how many characters it replaces
     */
    private record Piece(int offset, Rank rank, long nesting, String text, int removed) {

        private long order() {
            return rank == Rank.BEGINNING ? -nesting : nesting;
        }

        private int growth() {
            return text.length() - removed;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    private record Span(int start, int end) {}

    /** Writes around an expression. */
    void around(int start, int end, String before, String behind) {
        add(new Span(start, end), 2L * (end - start), before, behind);
    }

    /** Writes around an expression, and around what else is written around it. */
    void outside(int start, int end, String before, String behind) {
        add(new Span(start, end), 2L * (end - start) + 1, before, behind);
    }

    private void add(Span span, long nesting, String before, String behind) {
        pieces.add(new Piece(span.start(), Rank.BEGINNING, nesting, before, 0));
        pieces.add(new Piece(span.end(), Rank.END, nesting, behind, 0));
    }

    void replace(int start, int end, String text) {
        pieces.add(new Piece(start, Rank.OPERATOR, 0, text, end - start));
    }

    /** The statement with what is written into it. */
    Rewritten applyTo(Rewritten statement) {
        pieces.sort(Comparator.comparingInt(Piece::offset)
                .thenComparing(Piece::rank)
                .thenComparing(Piece::order));
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Piece piece : pieces) {
            text.append(statement.text(), copied, piece.offset()).append(piece.text());
            copied = piece.offset() + piece.removed();
        }
        text.append(statement.text(), copied, statement.text().length());
        return new Rewritten(text.toString(), statement.source(), edits(statement), statement.steps());
    }

    /** The edits of the statement, moved or grown by the pieces, and the pieces that stand outside of them. */
    private List<Edit> edits(Rewritten statement) {
        List<Edit> edits = new ArrayList<>();
        int growth = 0;
        int next = 0;
        for (Edit edit : statement.edits()) {
            for (; next < pieces.size() && pieces.get(next).offset() <= edit.start(); next++) {
                growth = add(pieces.get(next), statement, growth, edits);
            }
            int start = edit.start() + growth;
            for (; next < pieces.size() && pieces.get(next).offset() < edit.end(); next++) {
                growth += pieces.get(next).growth();
            }
            edits.add(new Edit(edit.sourceStart(), edit.sourceEnd(), start, edit.end() + growth));
        }
        for (; next < pieces.size(); next++) {
            growth = add(pieces.get(next), statement, growth, edits);
        }
        return List.copyOf(edits);
    }

    private static int add(Piece piece, Rewritten statement, int growth, List<Edit> edits) {
        int start = piece.offset() + growth;
        int source = statement.sourceOffset(piece.offset());
        edits.add(new Edit(
                source, source + piece.removed(), start, start + piece.text().length()));
        return growth + piece.growth();
    }
}
