package vn.haidang.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.haidang.layout.Sheet;

/** A list of documents that came in as a worksheet, the columns of the page, with real days and numbers. */
final class ArrivalSheet {

    private ArrivalSheet() {}

    /** @param words text by message key */
    static byte[] write(List<ArrivalRow> rows, UnaryOperator<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet<ArrivalRow> sheet = Sheet.titled(words.apply("register.arrival.title"));
        sheet.number(words.apply("register.arrival.col.number"), 9, ArrivalRow::number)
                .time(
                        words.apply("register.arrival.field.arrivedAt"),
                        17,
                        row -> LocalDateTime.ofInstant(row.arrivedAt(), ArrivalForm.VIETNAM))
                .text(words.apply("register.arrival.col.sender"), 30, ArrivalRow::sender)
                .text(
                        words.apply("register.arrival.field.kindName"),
                        14,
                        row -> row.head().kindName())
                .text(
                        words.apply("register.arrival.field.symbol"),
                        20,
                        row -> row.head().code())
                .date(
                        words.apply("register.arrival.field.issuedOn"),
                        13,
                        row -> row.head().issuedOn())
                .text(
                        words.apply("register.arrival.field.subject"),
                        60,
                        row -> row.head().subject())
                .text(
                        words.apply("register.arrival.field.urgency"),
                        12,
                        row -> words.apply("register.urgency." + row.urgency()))
                .text(words.apply("register.arrival.col.units"), 26, ArrivalRow::units)
                .text(
                        words.apply("register.arrival.stateLabel"),
                        16,
                        row -> words.apply("register.arrival.state." + row.state()))
                .date(words.apply("register.arrival.field.dueOn"), 13, ArrivalRow::dueOn);
        try {
            sheet.write(rows.stream(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
