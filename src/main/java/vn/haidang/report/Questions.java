package vn.haidang.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.haidang.indicator.Measure;

/** Everything that a template may need to know, so that it is asked at once: both ways of every condition, every turn of a repetition. */
final class Questions {

    private final Scope scope;
    private final Map<String, ReportTemplate> parts;
    private final Set<Asked> asked = new LinkedHashSet<>();

    private Questions(Scope scope, Map<String, ReportTemplate> parts) {
        this.scope = scope;
        this.parts = parts;
    }

    /** @param parts what people wrote, by the codes of the parts */
    static Set<Asked> of(ReportTemplate template, Map<String, ReportTemplate> parts, Scope scope) {
        Questions questions = new Questions(scope, parts);
        questions.ask(template.pieces(), scope.spot());
        return questions.asked;
    }

    private void ask(List<Piece> pieces, Spot spot) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Number number -> {
                    asked.add(new Asked(number.expression(), spot));
                    asked.add(new Asked(expression(number, scope), spot));
                }
                case Piece.Comparison compared -> forms(compared).forEach(form -> asked.add(new Asked(form, spot)));
                case Piece.About about -> asked.add(new Asked(about.expression(), spot));
                case Piece.Choice choice -> {
                    choice.condition().tests().forEach(test -> asked.add(new Asked(test(test), spot)));
                    ask(choice.then(), spot);
                    ask(choice.otherwise(), spot);
                }
                case Piece.Repetition repetition ->
                    scope.rows().apply(repetition, spot).forEach(row -> ask(repetition.pieces(), row.spot()));
                case Piece.Slot slot -> {
                    ReportTemplate text = parts.get(slot.code());
                    if (text != null) {
                        ask(text.pieces(), spot);
                    }
                }
                case Piece.Words words -> {}
                case Piece.Context context -> {}
            }
        }
    }

    /** In the unit that is asked for. */
    static String expression(Piece.Number number, Scope scope) {
        String wanted = number.unit();
        if (wanted == null) {
            return number.expression();
        }
        Measure unit = scope.unit(wanted).orElseThrow(() -> new TemplateUnsound("unknownUnit", number.line(), wanted));
        return "to(%s, \"%s\")".formatted(number.expression(), unit.code());
    }

    /** A condition as one formula whose sign decides; where only presence counts, the figure itself. */
    static String test(Piece.Test test) {
        return test.right() == null ? test.left() : "%s - (%s)".formatted(bracketed(test.left()), test.right());
    }

    static String share(Piece.Comparison compared) {
        return "percent(%s, %s)".formatted(compared.expression(), compared.base());
    }

    static String change(Piece.Comparison compared) {
        return "change(%s, %s)".formatted(compared.expression(), compared.base());
    }

    static String difference(Piece.Comparison compared) {
        return "%s - %s".formatted(bracketed(compared.expression()), bracketed(compared.base()));
    }

    private static String bracketed(String formula) {
        return formula.matches("[\\w.@]+(\\([^()+*/-]*\\))?") ? formula : "(" + formula + ")";
    }

    private static List<String> forms(Piece.Comparison compared) {
        List<String> forms = new ArrayList<>(List.of(compared.base(), share(compared), difference(compared)));
        if (compared.way() == null || compared.way() == Piece.Way.CHANGE) {
            forms.add(change(compared));
        }
        return forms;
    }
}
