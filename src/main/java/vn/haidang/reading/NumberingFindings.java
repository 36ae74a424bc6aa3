package vn.haidang.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Numbers that are printed twice in one list: "1, 2, 2, 3", "Thứ tư" two times. */
final class NumberingFindings {

    /** "Thứ nhất,", "Thứ tư:" at the beginning of a line; also where recognition hurt the first word. Folded text. */
    private static final Pattern ORDINAL =
            Pattern.compile("^(th[a-z]{1,3}) (nh[a-z]t|mot|hai|ba|tu|tw|bon|nam|sau|bay|tam|chin|muoi)\\s*[,:.;-]");

    private final List<Finding> out;
    private final CheckedPaper paper;

    private NumberingFindings(CheckedPaper paper, List<Finding> out) {
        this.paper = paper;
        this.out = out;
    }

    static void find(CheckedPaper paper, List<Finding> out) {
        var checks = new NumberingFindings(paper, out);
        checks.ordinals();
        if (paper.readable()) {
            checks.labels();
        }
    }

    // ---- thứ nhất, thứ hai

    private record Ordinal(int value, Span at) {}

    private void ordinals() {
        var run = new ArrayList<Ordinal>();
        for (var line : paper.lines()) {
            var text = line.text(paper.words());
            var match = ORDINAL.matcher(Letters.folded(text));
            if (match.find()) {
                int value = value(match.group(2));
                if (value == 1) {
                    ordinals(run);
                    run.clear();
                }
                run.add(new Ordinal(value, new Span(line.start(), line.start() + match.end(2))));
            }
        }
        ordinals(run);
    }

    private static int value(String word) {
        return switch (word) {
            case "hai" -> 2;
            case "ba" -> 3;
            case "tu", "tw", "bon" -> 4;
            case "nam" -> 5;
            case "sau" -> 6;
            case "bay" -> 7;
            case "tam" -> 8;
            case "chin" -> 9;
            case "muoi" -> 10;
            default -> 1;
        };
    }

    private void ordinals(List<Ordinal> run) {
        if (run.size() < 3 || run.getFirst().value() != 1) {
            return;
        }
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i).value() == run.get(i - 1).value()) {
                var at = run.get(i).at();
                var printed = at.of(paper.text());
                out.add(FindingText.of(
                        "ordinal-twice",
                        Verdict.STRUCTURE,
                        printed,
                        String.valueOf(i + 1),
                        List.of(at, run.get(i - 1).at()),
                        printed,
                        run.size(),
                        run.getLast().value(),
                        i + 1));
            }
        }
    }

    // ---- 1., 2., 3.

    /** A list that may go on: the last number and where it stands. */
    private record Open(int last, Layout.Line line) {}

    private final Map<Label.Kind, Deque<Open>> open = new EnumMap<>(Label.Kind.class);
    private final Map<String, Layout.Line> decimals = new java.util.HashMap<>();

    private void labels() {
        int end = paper.layout().bodyTo;
        for (var line : paper.lines(paper.layout().bodyFrom, end)) {
            var label = line.label();
            if (label == null || line.column() != 0) {
                continue;
            }
            switch (label.kind()) {
                case PART, ARTICLE, CAPITAL -> {
                    open.clear();
                    decimals.clear();
                }
                case ROMAN -> {
                    open.remove(Label.Kind.NUMBER);
                    open.remove(Label.Kind.LETTER);
                    open.remove(Label.Kind.BRACKET);
                    decimals.clear();
                }
                case NUMBER, BRACKET -> counted(line, label.kind(), label.ordinal());
                case LETTER -> counted(line, label.kind(), label.ordinal());
                case DECIMAL -> decimal(line, label.text());
                default -> {}
            }
        }
    }

    private void counted(Layout.Line line, Label.Kind kind, int ordinal) {
        var lists = open.computeIfAbsent(kind, k -> new ArrayDeque<>());
        if (kind == Label.Kind.NUMBER) {
            open.remove(Label.Kind.LETTER);
        }
        if (ordinal == 1) {
            lists.push(new Open(1, line));
            return;
        }
        var before =
                lists.stream().filter(o -> o.last() == ordinal - 1).findFirst().orElse(null);
        if (before != null) {
            while (lists.peek() != before) {
                lists.pop();
            }
            lists.pop();
            lists.push(new Open(ordinal, line));
            return;
        }
        var top = lists.peek();
        if (top != null && top.last() == ordinal && ordinal > 1) {
            twice(line, top.line());
            lists.pop();
        } else {
            skipped(line, kind, ordinal, top);
            lists.clear();
        }
        lists.push(new Open(ordinal, line));
    }

    /** "1, 2, 4" where nothing between them could be the third. */
    private void skipped(Layout.Line line, Label.Kind kind, int ordinal, @Nullable Open top) {
        boolean one = top != null && kind == Label.Kind.NUMBER && top.last() >= 2 && ordinal == top.last() + 2;
        if (top == null || !one || !paper.verbatim()) {
            return;
        }
        var between = paper.text().substring(top.line().body(), line.start());
        if (Pattern.compile("(?:^|[\\n\\t.;:])\\s*" + (ordinal - 1) + "\\s*[.)/:]")
                .matcher(between)
                .find()) {
            return;
        }
        var printed = paper.text().substring(line.start(), line.body()).strip();
        out.add(FindingText.of(
                "number-skipped",
                Verdict.STRUCTURE,
                printed,
                String.valueOf(ordinal - 1),
                List.of(label(line), label(top.line())),
                printed,
                ordinal - 1));
    }

    private void decimal(Layout.Line line, String number) {
        var before = decimals.put(number, line);
        if (before != null && isLast(number)) {
            twice(line, before);
        }
        last = number;
    }

    private @Nullable String last;

    private boolean isLast(String number) {
        return number.equals(last);
    }

    private void twice(Layout.Line line, Layout.Line before) {
        if (line.text(paper.words()).equals(before.text(paper.words()))) {
            return;
        }
        var printed = paper.text().substring(line.start(), line.body()).strip();
        out.add(FindingText.of(
                "number-twice", Verdict.STRUCTURE, printed, null, List.of(label(line), label(before)), printed));
    }

    private static Span label(Layout.Line line) {
        return new Span(line.start(), line.body());
    }
}
