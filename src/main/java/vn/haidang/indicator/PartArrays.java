package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of all periods that are asked for, each kind of taking apart once, as the arrays of one statement. */
final class PartArrays {

    private final Set<List<Integer>> seen = new HashSet<>();
    private final List<Integer> every = new ArrayList<>();
    private final List<Integer> whole = new ArrayList<>();
    private final List<Integer> part = new ArrayList<>();
    private final List<Integer> span = new ArrayList<>();
    private final List<Integer> months = new ArrayList<>();
    private final List<Integer> last = new ArrayList<>();
    private final List<LocalDate> day = new ArrayList<>();
    private final List<Integer> aboveEvery = new ArrayList<>();
    private final List<Integer> aboveOf = new ArrayList<>();
    private final List<Integer> above = new ArrayList<>();
    private final List<Integer> below = new ArrayList<>();

    /** How the period of a target is taken apart; -1: not at all. */
    static int key(Target target) {
        return target.alone() && !target.isStock() ? -1 : target.every().ordinal();
    }

    void add(Target target) {
        Period period = target.point().period();
        int key = key(target);
        if (!seen.add(List.of(key, period.code()))) {
            return;
        }
        for (PeriodPart each :
                key < 0 ? List.of(new PeriodPart(period, List.of())) : PeriodPart.of(period, target.every())) {
            every.add(key);
            whole.add(period.code());
            part.add(each.period().code());
            span.add(each.period().span().ordinal());
            months.add(each.months());
            last.add(each.period().lastMonth());
            day.add(each.period().lastDay());
            for (Period longer : each.above()) {
                aboveEvery.add(key);
                aboveOf.add(period.code());
                above.add(longer.code());
                below.add(each.period().code());
            }
        }
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("partEvery", every.toArray(Integer[]::new))
                .param("partOf", whole.toArray(Integer[]::new))
                .param("part", part.toArray(Integer[]::new))
                .param("partSpan", span.toArray(Integer[]::new))
                .param("partMonths", months.toArray(Integer[]::new))
                .param("partLast", last.toArray(Integer[]::new))
                .param("partDay", day.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("aboveEvery", aboveEvery.toArray(Integer[]::new))
                .param("aboveOf", aboveOf.toArray(Integer[]::new))
                .param("above", above.toArray(Integer[]::new))
                .param("below", below.toArray(Integer[]::new));
    }
}
