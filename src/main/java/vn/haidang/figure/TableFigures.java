package vn.haidang.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** What the head of a table, its column of units and its caption say of the bare numbers in its cells. */
final class TableFigures {

    /** What a cell's number stands for. */
    record Meaning(
            String label,
            Unit unit,
            @Nullable String period,
            Relation.@Nullable Target to,
            Relation.@Nullable Kind kind) {}

    private final Facts facts;
    private final Map<Integer, Meaning> meanings = new HashMap<>();

    TableFigures(Facts facts, List<Grid> grids) {
        this.facts = facts;
        grids.forEach(this::read);
    }

    @Nullable
    Meaning of(Quantity q) {
        return meanings.get(q.index());
    }

    private void read(Grid grid) {
        var caption = caption(grid);
        var main = facts.context.main();
        int year = main == null ? 0 : main.year();
        var periods = new ArrayList<@Nullable String>();
        for (int c = 0; c < grid.columns; c++) {
            var period = period(grid.headOf(c));
            if (period == null && grid.role(c) == Grid.Role.SAME_PERIOD && main != null && year > 0) {
                period = main.yearBefore().iso();
            }
            boolean plan = period == null && grid.role(c) == Grid.Role.PLAN && year > 0;
            periods.add(plan ? String.valueOf(year) : period);
        }
        for (int r = grid.firstRow; r < grid.rows.size(); r++) {
            for (int c = 1; c < grid.columns; c++) {
                var q = grid.number(r, c);
                if (q != null) {
                    meanings.put(q.index(), meaning(grid, r, c, q, caption, periods.get(c)));
                }
            }
        }
    }

    private Meaning meaning(Grid grid, int r, int c, Quantity q, Unit caption, @Nullable String period) {
        var role = grid.role(c);
        boolean percent =
                role == Grid.Role.PERCENT || role == Grid.Role.PERCENT_OF_PLAN || role == Grid.Role.PERCENT_OF_SAME;
        var unit = !q.unit().isNone() ? q.unit() : percent ? Unit.PERCENT : unit(grid, r, c, caption);
        var name = grid.name(r);
        var label = name.isEmpty() ? grid.headOf(c) : grid.headOf(c).isEmpty() ? name : name + " – " + grid.headOf(c);
        var target = switch (role) {
            case PERCENT_OF_PLAN -> Relation.Target.PLAN;
            case PERCENT_OF_SAME -> Relation.Target.SAME_PERIOD;
            case PERCENT ->
                grid.with(Grid.Role.PLAN).size() == 1
                                && grid.with(Grid.Role.SAME_PERIOD).isEmpty()
                        ? Relation.Target.PLAN
                        : null;
            default -> null;
        };
        boolean change = percent && Letters.folded(grid.headOf(c)).matches(".*(tang|giam).*");
        var kind = target == null ? null : change ? Relation.Kind.CHANGE : Relation.Kind.PERCENT_OF;
        return new Meaning(label, unit, period, target, kind);
    }

    private @Nullable String period(String head) {
        var tokens = new Tokens(head);
        for (var period : Periods.of(tokens, facts.issuedOn).found()) {
            if (period.isStretch() && period.kind() != Period.Kind.YEARS) {
                return period.iso();
            }
        }
        // "Kế hoạch 2024", "TH 2023": in a head a bare year is one
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i) && tokens.key(i).matches("(?:19|20)\\d\\d")) {
                return tokens.key(i);
            }
        }
        return null;
    }

    private static Unit unit(Grid grid, int r, int c, Unit caption) {
        for (int u : grid.with(Grid.Role.UNIT)) {
            var unit = parse(grid.text(r, u));
            if (!unit.isNone()) {
                return unit;
            }
        }
        var head = grid.headOf(c);
        int open = head.lastIndexOf('(');
        var own = open < 0 ? Unit.NONE : parse(head.substring(open + 1).replace(")", ""));
        return own.isNone() ? caption : own;
    }

    private static Unit parse(String words) {
        var tokens = new Tokens(words);
        var match = tokens.size() == 0 ? null : Units.at(tokens, tokens.is(0, "dvt") ? 2 : 0, false);
        return match == null ? Unit.NONE : match.unit();
    }

    /** "Đơn vị tính: triệu đồng" in the lines above. */
    private Unit caption(Grid grid) {
        int start = grid.rows.getFirst().getFirst().start();
        int line = 0;
        int high = facts.tokens.lines.size();
        while (line < high) {
            int mid = (line + high) >>> 1;
            if (facts.tokens.lines.get(mid).start() < start) {
                line = mid + 1;
            } else {
                high = mid;
            }
        }
        for (int k = line - 1; k >= Math.max(0, line - 3); k--) {
            var l = facts.tokens.lines.get(k);
            for (int i = l.from(); i < l.to(); i++) {
                boolean says = facts.tokens.has(i, "don vi tinh")
                        || facts.tokens.is(i, "dvt")
                        || facts.tokens.has(i, "don vi :");
                int colon = i;
                while (says && colon < l.to() && !facts.tokens.is(colon, ":")) {
                    colon++;
                }
                var match = says && colon + 1 < l.to() ? Units.at(facts.tokens, colon + 1, false) : null;
                if (match != null) {
                    return match.unit();
                }
            }
        }
        return Unit.NONE;
    }
}
