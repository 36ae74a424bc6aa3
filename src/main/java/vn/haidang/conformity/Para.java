package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph as a word processor would lay it out. */
final class Para {

    final int index;
    final Node node;
    final ParagraphLook look;
    final List<TableCell> cells;
    final int section;
    final boolean inBox;
    final List<Piece> pieces = new ArrayList<>();
    final List<Shape> shapes = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder();
    String label = "";
    /** From 1; 0 where it is not known. */
    int page;
    /** How the paragraph's own mark looks; what an empty paragraph has for letters. */
    final Letter mark;

    Para(int index, Node node, ParagraphLook look, Letter mark, List<TableCell> cells, int section, boolean inBox) {
        this.index = index;
        this.node = node;
        this.look = look;
        this.mark = mark;
        this.cells = List.copyOf(cells);
        this.section = section;
        this.inBox = inBox;
    }

    void append(String text, Letter letter, Node run, Node element) {
        if (!text.isEmpty() && !letter.hidden()) {
            int start = characters.length();
            characters.append(text);
            pieces.add(new Piece(start, characters.length(), letter, run, element));
        }
    }

    String text() {
        return characters.toString();
    }

    boolean isBlank() {
        return text().isBlank();
    }

    boolean hasLine() {
        return shapes.stream().anyMatch(shape -> shape.kind() == Shape.Kind.LINE);
    }

    /** Whether it stands in a table of data, not one of layout. */
    boolean inTable() {
        return !cells.isEmpty() && cells.getLast().bordered();
    }

    /** The cell of a layout table with at least two columns that the paragraph stands in; null for none. */
    @Nullable
    TableCell column() {
        for (TableCell cell : cells) {
            if (!cell.bordered() && !cell.spansTable()) {
                return cell;
            }
        }
        return null;
    }

    /** Whether both stand in the same cell, or both in none. */
    boolean isBeside(Para other) {
        return cells.equals(other.cells) && inBox == other.inBox;
    }
}
