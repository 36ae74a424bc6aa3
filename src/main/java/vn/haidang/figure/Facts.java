package vn.haidang.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is found in one text, where the checks look things up. */
final class Facts {

    /** Figures of one line beyond this many are listed, not weighed against each other. */
    private static final int WEIGHED = 300;

    final Tokens tokens;
    final Footnotes notes;
    final Periods periods;
    final List<Quantity> quantities;
    final @Nullable LocalDate issuedOn;
    final Context context;
    private final Map<Integer, Quantity> subjects = new HashMap<>();
    private final Map<Integer, Relation> basesOf = new HashMap<>();
    private final Map<Integer, Relation> relations = new HashMap<>();
    private final Map<Integer, Quantity> byStart = new HashMap<>();
    private final List<List<Quantity>> byLine = new ArrayList<>();

    Facts(String text, @Nullable LocalDate issuedOn) {
        this.tokens = new Tokens(text);
        this.issuedOn = issuedOn;
        this.notes = new Footnotes(tokens);
        this.periods = Periods.of(tokens, issuedOn);
        this.quantities = Quantities.of(tokens, periods);
        for (int i = 0; i < tokens.lines.size(); i++) {
            byLine.add(new ArrayList<>());
        }
        for (var quantity : quantities) {
            byStart.put(tokens.at(quantity.from()).start(), quantity);
            var line = byLine.get(tokens.line(quantity.from()));
            if (line.size() < WEIGHED) {
                line.add(quantity);
            }
        }
        var reader = new Relations(tokens, periods);
        for (var quantity : quantities) {
            if (quantity.isRatio()) {
                relations.put(quantity.index(), reader.of(quantity));
            }
        }
        this.context = new Context(this);
    }

    List<Quantity> inLine(int line) {
        return line < 0 || line >= byLine.size() ? List.of() : byLine.get(line);
    }

    /** The quantity whose first digit stands at this place of the text. */
    @Nullable
    Quantity startingAt(int place) {
        return byStart.get(place);
    }

    /** The quantities of the line of q, in order. */
    List<Quantity> around(Quantity q) {
        return inLine(tokens.line(q.from()));
    }

    @Nullable
    Relation relation(Quantity q) {
        return relations.get(q.index());
    }

    boolean sameSentence(Quantity a, Quantity b) {
        return tokens.sentence(a.from()) == tokens.sentence(b.from());
    }

    boolean sameClause(Quantity a, Quantity b) {
        return tokens.clause(a.from()) == tokens.clause(b.from());
    }

    int depth(Quantity q) {
        return tokens.depth(q.from());
    }

    /** The words as they are printed, number and unit. */
    String printed(Quantity q) {
        return tokens.words(q.from(), q.to());
    }

    /** Whether a folded phrase stands among tokens {@code [from, to)}. */
    boolean says(int from, int to, String phrase) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (tokens.has(i, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** The tokens of the clause before q, back to the quantity before it. */
    int labelFrom(Quantity q) {
        int from = q.from();
        var line = tokens.lineOf(q.from());
        int least = line.from();
        if (q.index() > 0) {
            var before = quantities.get(q.index() - 1);
            least = Math.max(least, before.to());
        }
        while (from > least && tokens.clause(from - 1) == tokens.clause(q.from())) {
            from--;
        }
        return from;
    }

    /** Whether the words right before q say that it is by how much something rose or fell: "tăng 8.829 người". */
    boolean isDelta(Quantity q) {
        int i = q.from() - 1;
        while (tokens.isAny(i, java.util.Set.of("them", "khoang", "gan", "hon", "tren", "len", "la"))) {
            i--;
        }
        boolean moved = tokens.isAny(i, java.util.Set.of("tang", "giam"))
                || tokens.plain(i).equals("hụt");
        return moved && !java.util.Set.of("tầng", "tặng", "giám").contains(tokens.plain(i));
    }

    /** The words that name q alone: back to the last comma, bracket or "và" behind the figure before it. */
    int nearFrom(Quantity q) {
        int from = labelFrom(q);
        boolean follows = q.index() > 0
                && from == quantities.get(q.index() - 1).to()
                && tokens.line(quantities.get(q.index() - 1).from()) == tokens.line(q.from());
        for (int i = q.from() - 1; i >= from && follows; i--) {
            boolean colon = tokens.is(i, ":") && i < q.from() - 1;
            boolean parts = colon
                    || tokens.isAny(i, java.util.Set.of(",", "(", ")"))
                    || tokens.plain(i).equals("và");
            if (parts) {
                return i + 1;
            }
        }
        return from;
    }

    /** The end of the words behind q that belong to it: up to a comma, a bracket's end, another figure. */
    int nearTo(Quantity q) {
        int to = q.to();
        int end = q.index() + 1 < quantities.size()
                ? quantities.get(q.index() + 1).from()
                : tokens.size();
        while (to < end
                && to < q.to() + 14
                && tokens.clause(to) == tokens.clause(q.from())
                && !tokens.is(to, ",")
                && !(tokens.is(to, ")") && tokens.depth(to) < tokens.depth(q.from()))
                && !tokens.plain(to).equals("và")) {
            to++;
        }
        return to;
    }

    /** Remembers that a ratio speaks of a figure and, where it is known, against which base. */
    void connect(Relation relation, Quantity numerator, @Nullable Quantity base) {
        subjects.put(relation.ratio().index(), numerator);
        if (base != null && base.index() != numerator.index()) {
            basesOf.putIfAbsent(base.index(), relation);
        }
    }

    /** Whether q is the base of a ratio. */
    boolean isBase(Quantity q) {
        return basesOf.containsKey(q.index());
    }

    /** The figure that q speaks of: for a percentage the one it was made of, else q itself. */
    Quantity subject(Quantity q) {
        return subjects.getOrDefault(q.index(), q);
    }

    /** A plan is of the whole year, the base of a comparison of the year before; null when q is no base or says its own period. */
    @Nullable
    Period periodOfBase(Quantity q) {
        var relation = basesOf.get(q.index());
        if (relation == null
                || notes.isNote(tokens.line(q.from()))
                || tokens.line(q.from()) != tokens.line(relation.ratio().from())) {
            return null;
        }
        var own = context.ownPeriod(subject(relation.ratio()));
        if (own == null || own.year() == 0) {
            return null;
        }
        if (relation.to() == Relation.Target.PLAN) {
            return Period.year(own.from(), own.to(), own.year(), false, false);
        }
        return relation.to() == Relation.Target.SAME_PERIOD ? own.yearBefore() : null;
    }

    /** The words of a relation that name the base q: "kế hoạch được giao"; null when q is none or stands in a note. */
    @Nullable
    String nameOfBase(Quantity q) {
        var relation = basesOf.get(q.index());
        boolean beside = relation != null
                && tokens.line(q.from()) == tokens.line(relation.ratio().from())
                && depth(q) > 0;
        return relation == null || !beside || relation.targetTo() <= relation.targetFrom()
                ? null
                : tokens.words(relation.targetFrom(), relation.targetTo());
    }

    /** The unit of a bare number: the noun that its label counts ("Số dự án cấp mới: 25"), else none. */
    Unit unitOfBare(Quantity q) {
        var unit = Quantities.unitOfLabel(tokens, labelFrom(q), q.from());
        return unit == null ? Unit.NONE : unit;
    }
}
