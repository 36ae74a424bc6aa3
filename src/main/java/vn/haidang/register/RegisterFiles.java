package vn.haidang.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.layout.Sheet;
import vn.haidang.platform.Messages;
import vn.haidang.register.RegisterCanvas.Align;
import vn.haidang.register.RegisterCanvas.Face;

/**
 * Registers as files: PDF to be printed, bound and signed (Nghị định 30/2020, art. 16 and 22), with cover and first page by appendix IV, and a
 * worksheet with real days and numbers. Official papers, so always in Vietnamese.
 */
@Component
class RegisterFiles {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Widths of the columns in millimetres; a day needs 22. */
    private static final double[] OUTGOING = {26, 22, 44, 25, 36, 22, 15, 22, 22, 18};

    private static final double[] ARRIVALS = {22, 12, 34, 26, 22, 50, 24, 22, 22, 18};
    private static final double[] FOLLOW_UP = {14, 80, 42, 22, 28, 36, 30};
    private static final double[] POST = {22, 45, 80, 20, 50, 35};
    private static final double[] COPIES = {22, 32, 40, 60, 22, 20, 22, 22, 12};
    private static final double CHARACTERS_PER_MM = 0.5;

    private final RegisterQueries queries;
    private final OutgoingLetterhead letterhead;
    private final Messages messages;

    RegisterFiles(RegisterQueries queries, OutgoingLetterhead letterhead, Messages messages) {
        this.queries = queries;
        this.letterhead = letterhead;
        this.messages = messages;
    }

    /** Title as printed, e.g. "Sổ đăng ký văn bản đến". */
    String title(RegisterBook book) {
        return say("register.book." + book);
    }

    byte[] pdf(RegisterBook book, LocalDate from, LocalDate to, int volume) {
        List<List<@Nullable Object>> lines = queries.lines(book, from, to);
        OutgoingLetterhead.Elements head = letterhead.on(to);
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            cover(canvas, book, head, lines, from, to, volume, false);
            cover(canvas, book, head, lines, from, to, volume, true);
            RegisterTable<List<@Nullable Object>> table = new RegisterTable<>(canvas, columns(book), true);
            table.draw(lines.iterator(), 0);
            close(canvas, table, lines.size(), head);
            return canvas.bytes();
        }
    }

    byte[] sheet(RegisterBook book, LocalDate from, LocalDate to) {
        OutgoingLetterhead.Elements head = letterhead.on(to);
        Sheet<List<@Nullable Object>> sheet = Sheet.titled(title(book));
        sheet.authority(head.superior(), head.issuer())
                .note(say("register.book.period", DAY.format(from), DAY.format(to)));
        for (RegisterColumn<List<@Nullable Object>> column : columns(book)) {
            double width = Math.max(8, column.share() * CHARACTERS_PER_MM);
            switch (column.kind()) {
                case TEXT ->
                    sheet.text(
                            column.heading(),
                            width,
                            row -> RegisterTable.text(column.value().apply(row)));
                case NUMBER ->
                    sheet.number(column.heading(), width, row ->
                            (Number) column.value().apply(row));
                case DATE ->
                    sheet.date(column.heading(), Math.max(11, width), row ->
                            (LocalDate) column.value().apply(row));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            sheet.write(queries.lines(book, from, to).stream(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<RegisterColumn<List<@Nullable Object>>> columns(RegisterBook book) {
        double[] shares = shares(book);
        List<RegisterColumn<List<@Nullable Object>>> columns = new ArrayList<>();
        for (int i = 0; i < book.columns(); i++) {
            int at = i;
            columns.add(new RegisterColumn<>(
                    say("register.book." + book + "." + (i + 1)),
                    shares[i],
                    kind(book, i),
                    row -> shown(book, at, row.get(at))));
        }
        return columns;
    }

    /** The state of a document is a word of the program; a register says it in words of people. */
    private @Nullable Object shown(RegisterBook book, int column, @Nullable Object value) {
        return book == RegisterBook.FOLLOW_UP && column == 4 && value != null
                ? say("register.arrival.state." + value)
                : value;
    }

    private static RegisterColumn.Kind kind(RegisterBook book, int column) {
        boolean day = switch (book) {
            case OUTGOING -> column == 1 || column == 7;
            case ARRIVALS -> column == 0 || column == 4 || column == 7;
            case FOLLOW_UP -> column == 3;
            case POST -> column == 0;
            case COPIES -> column == 0 || column == 6;
        };
        boolean number = switch (book) {
            case OUTGOING -> column == 6;
            case ARRIVALS -> column == 1;
            case FOLLOW_UP -> column == 0;
            case POST -> column == 3;
            case COPIES -> false;
        };
        return day ? RegisterColumn.Kind.DATE : number ? RegisterColumn.Kind.NUMBER : RegisterColumn.Kind.TEXT;
    }

    private static double[] shares(RegisterBook book) {
        return switch (book) {
            case OUTGOING -> OUTGOING;
            case ARRIVALS -> ARRIVALS;
            case FOLLOW_UP -> FOLLOW_UP;
            case POST -> POST;
            case COPIES -> COPIES;
        };
    }

    /** Cover, and the first page that repeats it to be signed. */
    private void cover(
            RegisterCanvas canvas,
            RegisterBook book,
            OutgoingLetterhead.Elements head,
            List<List<@Nullable Object>> lines,
            LocalDate from,
            LocalDate to,
            int volume,
            boolean signed) {
        canvas.landscape();
        double right = canvas.width() - 15;
        canvas.box(20, 12, right + 3, canvas.height() - 12, 1.5);
        canvas.text(RegisterCanvas.upper(head.superior()), 30, right, 22, Face.REGULAR, 14, Align.CENTRE);
        canvas.text(RegisterCanvas.upper(head.issuer()), 30, right, 29, Face.BOLD, 14, Align.CENTRE);
        double under = canvas.width(RegisterCanvas.upper(head.issuer()), Face.BOLD, 14) * 0.4;
        double middle = (30 + right) / 2;
        canvas.rule(middle - under / 2, 37, middle + under / 2, 37, 0.75);
        canvas.text(RegisterCanvas.upper(title(book)), 30, right, 78, Face.BOLD, 26, Align.CENTRE);
        canvas.text(
                say("register.book.year", String.valueOf(to.getYear())), 30, right, 95, Face.REGULAR, 16, Align.CENTRE);
        canvas.text(
                say("register.book.period", DAY.format(from), DAY.format(to)),
                30,
                right,
                108,
                Face.REGULAR,
                14,
                Align.CENTRE);
        canvas.text(numbers(book, lines), 30, right, 116, Face.REGULAR, 14, Align.CENTRE);
        canvas.text(
                say("register.book.volume", String.valueOf(volume)), 30, right, 124, Face.REGULAR, 14, Align.CENTRE);
        if (signed) {
            canvas.text(RegisterCanvas.upper(head.headTitle()), middle, right, 146, Face.BOLD, 14, Align.CENTRE);
            canvas.text(say("register.book.sign"), middle, right, 153, Face.ITALIC, 13, Align.CENTRE);
        }
    }

    private String numbers(RegisterBook book, List<List<@Nullable Object>> lines) {
        int column = switch (book) {
            case ARRIVALS -> 1;
            case OUTGOING, FOLLOW_UP -> 0;
            case POST, COPIES -> -1;
        };
        if (column < 0 || lines.isEmpty()) {
            return say("register.book.lines", String.valueOf(lines.size()));
        }
        return say(
                "register.book.numbers",
                RegisterTable.text(lines.getFirst().get(column)),
                RegisterTable.text(lines.getLast().get(column)));
    }

    private void close(RegisterCanvas canvas, RegisterTable<?> table, int lines, OutgoingLetterhead.Elements head) {
        double y = table.bottom() + 6;
        if (y > canvas.height() - 60) {
            canvas.landscape();
            y = 25;
        }
        double right = canvas.width() - 15;
        double middle = (30 + right) / 2;
        canvas.text(
                say("register.book.closing", String.valueOf(lines), String.valueOf(table.pages())),
                30,
                right,
                y,
                Face.ITALIC,
                13,
                Align.LEFT);
        canvas.text(say("register.book.clerk"), 30, middle, y + 10, Face.BOLD, 13, Align.CENTRE);
        canvas.text(RegisterCanvas.upper(head.headTitle()), middle, right, y + 10, Face.BOLD, 13, Align.CENTRE);
        canvas.text(say("register.book.signName"), 30, middle, y + 16, Face.ITALIC, 12, Align.CENTRE);
        canvas.text(say("register.book.sign"), middle, right, y + 16, Face.ITALIC, 12, Align.CENTRE);
    }

    private String say(String key, Object... arguments) {
        return messages.text(VIETNAMESE, key, arguments);
    }
}
