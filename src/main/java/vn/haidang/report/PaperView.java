package vn.haidang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Article;
import vn.haidang.layout.Block;
import vn.haidang.layout.Figure;
import vn.haidang.layout.Heading;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.Paragraph;
import vn.haidang.layout.Run;
import vn.haidang.layout.Table;
import vn.haidang.layout.Wide;

/** A document's text for a page of the screen: lines and tables in reading order, notes numbered. */
public final class PaperView {

    /**
     * A line, or a table where it has one.
     *
     * @param look part of a style's name: part, section, clause, point, body, item, caption, remark, table
     */
    public record Line(
            int nr, String look, List<Word> words, @Nullable Grid grid) {

        public String text() {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.text()));
            if (grid != null) {
                grid.rows()
                        .forEach(row -> row.cells().forEach(cell -> {
                            cell.words().forEach(word -> text.append(word.text()));
                            text.append(' ');
                        }));
            }
            return text.toString();
        }
    }

    /** @param note number of a footnote, 0 for none */
    public record Word(
            String text,
            boolean bold,
            boolean italic,
            @Nullable String link,
            int note) {}

    /** @param head how many rows are headings */
    public record Grid(int head, List<GridRow> rows) {}

    public record GridRow(List<Cell> cells) {}

    public record Cell(List<Word> words, int columns, int rows, String align) {}

    private final String subject;
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Word>> notes = new ArrayList<>();

    private PaperView(String subject) {
        this.subject = subject;
    }

    static PaperView of(OfficialDocument document) {
        PaperView view = new PaperView(document.subject());
        document.body().forEach(view::block);
        return view;
    }

    public String subject() {
        return subject;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The footnotes, in order. */
    public List<List<Word>> notes() {
        return notes;
    }

    /** Texts of the footnotes, in order. */
    public List<String> noteTexts() {
        return notes.stream()
                .map(note -> note.stream().map(Word::text).collect(Collectors.joining()))
                .toList();
    }

    /** Which line has these words; negative if none. */
    int place(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return -1;
        }
        return lines.stream()
                .filter(line -> line.text().contains(words.strip()))
                .map(Line::nr)
                .findFirst()
                .orElse(-1);
    }

    /** Everything in one string, a line for each paragraph. */
    String plain() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> add(look(heading), List.of(Run.plain(label(heading) + heading.text())));
            case Article article -> add("clause", article.runs());
            case Paragraph paragraph ->
                add(paragraph.role().name().toLowerCase(java.util.Locale.ROOT), paragraph.runs());
            case Table table -> lines.add(new Line(lines.size(), "table", List.of(), grid(table)));
            case Figure figure -> add("caption", List.of(Run.plain(figure.caption())));
            case Wide wide -> wide.body().forEach(this::block);
        }
    }

    private static String look(Heading heading) {
        return List.of("part", "section", "clause", "point").get(heading.level());
    }

    private static String label(Heading heading) {
        if (heading.label() == null) {
            return "";
        }
        return heading.label() + (heading.level() == 0 ? " " : heading.level() == 3 ? ") " : ". ");
    }

    private void add(String look, List<Run> runs) {
        lines.add(new Line(lines.size(), look, words(runs), null));
    }

    private List<Word> words(List<Run> runs) {
        List<Word> words = new ArrayList<>();
        for (Run run : runs) {
            if (run.note() != null) {
                notes.add(words(run.note()));
            }
            words.add(
                    new Word(run.text(), run.bold(), run.italic(), run.link(), run.note() == null ? 0 : notes.size()));
        }
        return words;
    }

    private Grid grid(Table table) {
        List<GridRow> rows = new ArrayList<>();
        table.header().forEach(row -> rows.add(row(table, row)));
        table.rows().forEach(row -> rows.add(row(table, row)));
        return new Grid(table.header().size(), rows);
    }

    private GridRow row(Table table, Table.Row row) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Table.Cell cell : row.cells()) {
            Table.Align align = table.columns()
                    .get(Math.min(column, table.columns().size() - 1))
                    .align();
            cells.add(new Cell(
                    words(cell.runs()),
                    cell.columns(),
                    cell.rows(),
                    align.name().toLowerCase(java.util.Locale.ROOT)));
            column += cell.columns();
        }
        return new GridRow(cells);
    }
}
