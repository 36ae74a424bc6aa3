package vn.haidang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes a report of a template and the answers to its {@link Questions}. */
final class Composition {

    /** Marks of the markup. */
    private static final String MARKS = "\\*|{}[]";

    private final Scope scope;
    private final Map<String, ReportTemplate> parts;
    private final Map<Asked, Answer> answers;
    private final IntFunction<String> address;
    private final StringBuilder out = new StringBuilder();
    private final List<Cited> cited = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Composition(
            Scope scope, Map<String, ReportTemplate> parts, Map<Asked, Answer> answers, IntFunction<String> address) {
        this.scope = scope;
        this.parts = parts;
        this.answers = answers;
        this.address = address;
    }

    /**
     * The report.
     *
     * @param parts what people wrote, by the codes of the parts; one that is missing is a gap
     * @param answers to all {@link Questions}
     * @param address where the citation of this number is shown
     */
    static Composed compose(
            ReportTemplate template,
            Map<String, ReportTemplate> parts,
            Scope scope,
            Map<Asked, Answer> answers,
            IntFunction<String> address) {
        Composition composition = new Composition(scope, parts, answers, address);
        composition.write(template.pieces(), new Turn(scope.spot(), scope.bodyName(), 0));
        return new Composed(composition.out.toString(), composition.cited, composition.gaps);
    }

    /** Where one is: at the place of the report, or in a turn of a repetition. */
    private record Turn(Spot spot, String name, int number) {}

    private void write(List<Piece> pieces, Turn turn) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> out.append(words.markup());
                case Piece.Context context -> out.append(escape(word(context.name(), turn)));
                case Piece.Number number -> number(number, turn);
                case Piece.Comparison compared -> comparison(compared, turn);
                case Piece.About about -> out.append(escape(detail(about, turn)));
                case Piece.Choice choice ->
                    write(holds(choice.condition(), turn) ? choice.then() : choice.otherwise(), turn);
                case Piece.Repetition repetition -> repeat(repetition, turn);
                case Piece.Slot slot -> slot(slot, turn);
            }
        }
    }

    private void repeat(Piece.Repetition repetition, Turn turn) {
        int number = 0;
        for (Scope.Row row : scope.rows().apply(repetition, turn.spot())) {
            write(repetition.pieces(), new Turn(row.spot(), row.name(), ++number));
        }
    }

    private void slot(Piece.Slot slot, Turn turn) {
        ReportTemplate text = parts.get(slot.code());
        if (text == null) {
            gaps.add(new Gap(slot.line(), Gap.Kind.PART, slot.code(), ""));
            out.append(ReportWords.say("gap"));
        } else {
            write(text.pieces(), turn);
        }
    }

    private String word(Piece.Name name, Turn turn) {
        return switch (name) {
            case PERIOD -> PeriodText.of(turn.spot().period());
            case NEXT_PERIOD -> PeriodText.of(PeriodText.next(turn.spot().period()));
            case SAME_PERIOD -> PeriodText.of(turn.spot().period().lastYear());
            case YEAR -> String.valueOf(turn.spot().period().year());
            case BODY -> scope.bodyName();
            case ROW -> turn.name();
            case ROW_NUMBER -> String.valueOf(turn.number());
        };
    }

    private String detail(Piece.About about, Turn turn) {
        Answer answer = answer(about.expression(), turn);
        String text = switch (about.detail()) {
            case AS_OF -> answer.asOf() == null ? null : PeriodText.day(answer.asOf());
            case BASIS -> answer.basis();
        };
        if (text == null) {
            gaps.add(new Gap(about.line(), Gap.Kind.FIGURE, about.expression(), missing(answer)));
            return ReportWords.say("gap");
        }
        return text;
    }

    private boolean holds(Piece.Condition condition, Turn turn) {
        return condition.all()
                ? condition.tests().stream().allMatch(test -> holds(test, turn))
                : condition.tests().stream().anyMatch(test -> holds(test, turn));
    }

    private boolean holds(Piece.Test test, Turn turn) {
        BigDecimal amount = answer(Questions.test(test), turn).amount();
        if (amount == null) {
            return test.sign().equals("!");
        }
        int sign = amount.signum();
        return switch (test.sign()) {
            case "?" -> true;
            case "!" -> false;
            case ">" -> sign > 0;
            case "<" -> sign < 0;
            case ">=" -> sign >= 0;
            case "<=" -> sign <= 0;
            case "!=" -> sign != 0;
            default -> sign == 0;
        };
    }

    private void number(Piece.Number number, Turn turn) {
        String expression = Questions.expression(number, scope);
        Answer answer = answer(expression, turn);
        BigDecimal amount = answer.amount();
        if (amount == null) {
            missing(number.line(), new Asked(expression, turn.spot()), answer);
            return;
        }
        int usual = answer.decimals();
        if (number.unit() != null) {
            usual += shift(answers.get(new Asked(number.expression(), turn.spot())), answer);
        }
        String printed = NumberText.of(
                amount, answer.measure(), answer.qualifier(), number.decimals(), usual, number.look(), !inTable());
        out.append(cite(number.line(), new Asked(expression, turn.spot()), answer, printed));
    }

    /** A larger unit shows what the smaller one shows: 1900 triệu USD are 1,9 tỷ USD. */
    private static int shift(@Nullable Answer own, Answer wanted) {
        if (own == null || own.measure().factor().signum() == 0) {
            return 3;
        }
        return wanted.measure().factor().precision()
                - wanted.measure().factor().scale()
                - own.measure().factor().precision()
                + own.measure().factor().scale();
    }

    private void comparison(Piece.Comparison compared, Turn turn) {
        Answer share = answer(Questions.share(compared), turn);
        BigDecimal base = answer(compared.base(), turn).amount();
        boolean positive = base != null && base.signum() > 0;
        Piece.Way way = ComparisonText.way(compared, share.ratio(), positive || base == null);
        boolean change = way == Piece.Way.CHANGE;
        String expression = way == Piece.Way.DIFFERENCE
                ? Questions.difference(compared)
                : change ? Questions.change(compared) : Questions.share(compared);
        Answer answer = answer(expression, turn);
        Asked asked = new Asked(expression, turn.spot());
        if (answer.amount() == null) {
            missing(compared.line(), asked, answer);
            return;
        }
        ComparisonText.Said said = way == Piece.Way.DIFFERENCE
                ? difference(answer, compared)
                : ComparisonText.say(way, share.ratio(), compared.decimals());
        String number = said.number().isEmpty() ? "" : cite(compared.line(), asked, answer, said.number());
        out.append(ReportWords.say(said.key(), number, than(compared)));
    }

    private ComparisonText.Said difference(Answer answer, Piece.Comparison compared) {
        BigDecimal amount = answer.amount() == null ? BigDecimal.ZERO : answer.amount();
        if (amount.signum() == 0) {
            return new ComparisonText.Said("EQUAL", "");
        }
        String number = NumberText.of(
                amount.abs(), answer.measure(), null, compared.decimals(), answer.decimals(), Piece.Look.FULL, true);
        return new ComparisonText.Said(amount.signum() > 0 ? "RISEN" : "FALLEN", number);
    }

    private static String than(Piece.Comparison compared) {
        if (compared.than() != null) {
            return escape(compared.than());
        }
        String kind = ComparisonText.kind(compared.base());
        return kind.isEmpty() ? escape(compared.base()) : ReportWords.say("than." + kind);
    }

    private Answer answer(String expression, Turn turn) {
        Answer answer = answers.get(new Asked(expression, turn.spot()));
        if (answer == null) {
            throw new IllegalStateException("nobody asked for " + expression);
        }
        return answer;
    }

    /** The number as it is printed, leading to its citation. */
    private String cite(int line, Asked asked, Answer answer, String printed) {
        cited.add(new Cited(cited.size() + 1, line, asked, answer, printed));
        if (!answer.official() && answer.amount() != null) {
            gaps.add(new Gap(line, Gap.Kind.NOT_OFFICIAL, asked.expression(), printed));
        }
        return "[" + escape(printed) + "](" + address.apply(cited.size()) + ")";
    }

    private void missing(int line, Asked asked, Answer answer) {
        String gap = ReportWords.say("gap");
        gaps.add(new Gap(line, Gap.Kind.FIGURE, asked.expression(), missing(answer)));
        out.append(cite(line, asked, answer, gap));
    }

    private static String missing(Answer answer) {
        return answer.missing() == null ? "" : answer.missing();
    }

    private boolean inTable() {
        int start = out.lastIndexOf("\n") + 1;
        return start < out.length() && out.charAt(start) == '|';
    }

    private static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 4);
        for (char c : words.toCharArray()) {
            escaped.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
