package vn.haidang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A report template, read. Unchangeable; composing a report of it is {@link Composition}. */
final class ReportTemplate {

    static final int MOST_CHARACTERS = 400_000;

    private final List<Piece> pieces;

    private ReportTemplate(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** @throws TemplateUnsound naming the line and the rule that it breaks */
    static ReportTemplate parse(String source) {
        if (source.length() > MOST_CHARACTERS) {
            throw new TemplateUnsound("tooLong", 0, String.valueOf(MOST_CHARACTERS));
        }
        return new ReportTemplate(new TemplateLines(source).read());
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The places of parts that people write, in reading order, each code once. */
    List<Piece.Slot> slots() {
        Map<String, Piece.Slot> slots = new LinkedHashMap<>();
        each(pieces, piece -> {
            if (piece instanceof Piece.Slot slot) {
                slots.putIfAbsent(slot.code(), slot);
            }
        });
        return List.copyOf(slots.values());
    }

    /** Whatever it computes with, each with its line. */
    List<Named> expressions() {
        List<Named> found = new ArrayList<>();
        each(pieces, piece -> {
            switch (piece) {
                case Piece.Number number -> found.add(new Named(number.line(), number.expression()));
                case Piece.Comparison compared -> {
                    found.add(new Named(compared.line(), compared.expression()));
                    found.add(new Named(compared.line(), compared.base()));
                }
                case Piece.About about -> found.add(new Named(about.line(), about.expression()));
                case Piece.Choice choice ->
                    choice.condition().tests().forEach(test -> {
                        found.add(new Named(choice.line(), test.left()));
                        if (test.right() != null) {
                            found.add(new Named(choice.line(), test.right()));
                        }
                    });
                default -> {}
            }
        });
        return found;
    }

    /** An expression and the line of the template it stands in. */
    record Named(int line, String expression) {}

    private static void each(List<Piece> pieces, Consumer<Piece> visit) {
        for (Piece piece : pieces) {
            visit.accept(piece);
            if (piece instanceof Piece.Choice choice) {
                each(choice.then(), visit);
                each(choice.otherwise(), visit);
            } else if (piece instanceof Piece.Repetition repetition) {
                each(repetition.pieces(), visit);
            }
        }
    }
}
