package vn.haidang.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document and how they are laid out.
 *
 * @param text one paragraph per line, cells of a table row parted by tabs
 */
record SourceText(
        String text,
        List<Block> blocks,
        String mediaType,
        @Nullable Integer pages) {

    sealed interface Block {}

    /** A paragraph; spans count in the text. */
    record Para(int start, int end, boolean bold) implements Block {}

    /** A table; a merged cell stands in each row that it covers. */
    record Table(List<List<Cell>> rows) implements Block {}

    /** A cell; its paragraphs are parted by line feeds. */
    record Cell(int start, int end) {}

    /** What a cell holds before it has a place in the text. The same object in two rows is one merged cell. */
    static final class CellDraft {
        final StringBuilder text = new StringBuilder();

        CellDraft() {}

        CellDraft(String text) {
            this.text.append(text);
        }

        void paragraph(String paragraph) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(paragraph);
        }
    }

    /** Collects paragraphs and tables in their order. */
    static final class Draft {

        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final int limit;

        Draft(int limit) {
            this.limit = limit;
        }

        void paragraph(String paragraph, boolean bold) {
            var clean = Cleaning.line(paragraph);
            if (clean.isEmpty()) {
                return;
            }
            room(clean.length());
            int from = text.length();
            text.append(clean);
            blocks.add(new Para(from, text.length(), bold));
            text.append('\n');
        }

        void table(List<List<CellDraft>> rows) {
            Map<CellDraft, Cell> placed = new IdentityHashMap<>();
            var table = new ArrayList<List<Cell>>();
            for (var row : rows) {
                var cells = row(row, placed);
                if (cells.stream().anyMatch(c -> c.end() > c.start())) {
                    table.add(cells);
                }
            }
            if (!table.isEmpty()) {
                blocks.add(new Table(List.copyOf(table)));
            }
        }

        private List<Cell> row(List<CellDraft> row, Map<CellDraft, Cell> placed) {
            var cells = new ArrayList<Cell>();
            int from = text.length();
            for (var draft : row) {
                var known = placed.get(draft);
                if (known == null) {
                    known = place(draft, text.length() > from);
                    placed.put(draft, known);
                }
                cells.add(known);
            }
            if (text.length() > from) {
                text.append('\n');
            }
            return cells;
        }

        private Cell place(CellDraft draft, boolean tab) {
            var clean = Cleaning.lines(draft.text.toString());
            room(clean.length());
            if (tab) {
                text.append('\t');
            }
            int start = text.length();
            text.append(clean);
            return new Cell(start, text.length());
        }

        int length() {
            return text.length();
        }

        private void room(int more) {
            if (text.length() + more > limit) {
                throw new ReadingRefused(ReadingRefused.Code.TOO_LONG, limit);
            }
        }

        SourceText done(String mediaType, @Nullable Integer pages) {
            return new SourceText(text.toString(), List.copyOf(blocks), mediaType, pages);
        }
    }
}
