package vn.haidang.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;
import vn.haidang.register.OutgoingLetterhead;

/** What a round reads like: the summary for the leaders, and the paper. Official, so always in Vietnamese. */
@Component
class CycleText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NAMED = 5;
    private static final int LONGEST = 140;

    private final Messages messages;
    private final OutgoingLetterhead letterhead;

    CycleText(Messages messages, OutgoingLetterhead letterhead) {
        this.messages = messages;
        this.letterhead = letterhead;
    }

    /** Counts and short lists; every sentence follows from the numbers, so it cannot contradict them. */
    String summary(CycleRound round, CycleView view) {
        CycleCounts total = view.total();
        StringJoiner text = new StringJoiner("\n");
        text.add(t(
                "total",
                round.label(),
                day(view.asOf()),
                total.total(),
                total.done(),
                total.inTime(),
                total.overdue(),
                total.noDeadline(),
                total.blocked()));
        text.add(sent(view));
        list(text, view, CycleGroup.OVERDUE);
        list(text, view, CycleGroup.BLOCKED);
        return text.toString();
    }

    private String sent(CycleView view) {
        List<String> missing = names(view.units().stream().filter(unit -> !unit.sent()));
        List<String> late = names(view.units().stream().filter(unit -> unit.sent() && unit.late()));
        String sentence = missing.isEmpty()
                ? t("allSent", view.units().size())
                : t("notSent", view.sent(), view.units().size(), String.join(", ", missing));
        return late.isEmpty() ? sentence : sentence + " " + t("sentLate", String.join(", ", late));
    }

    private static List<String> names(Stream<CycleUnit> units) {
        return units.map(CycleUnit::name).toList();
    }

    private void list(StringJoiner text, CycleView view, CycleGroup group) {
        List<String> items = view.units().stream()
                .flatMap(unit -> unit.lines().stream()
                        .filter(line -> line.said() == group)
                        .map(line -> item(unit, line, group)))
                .toList();
        if (items.isEmpty()) {
            text.add(t("none." + group));
            return;
        }
        text.add(t("some." + group, items.size()));
        items.stream().limit(NAMED).forEach(item -> text.add("- " + item));
        if (items.size() > NAMED) {
            text.add("- " + t("more", items.size() - NAMED));
        }
    }

    private String item(CycleUnit unit, CycleLine line, CycleGroup group) {
        String about = group == CycleGroup.BLOCKED ? line.needs() : line.words();
        return unit.name() + ": " + brief(line) + (line.dueOn() == null ? "" : " " + t("due", day(line.dueOn())))
                + (about.isBlank() ? "" : " (" + about.strip().replaceAll("\\s+", " ") + ")");
    }

    private static String brief(CycleLine line) {
        String text = (line.ref() + " " + line.text()).strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }

    String subject(CycleRound round) {
        return t("subject", round.label());
    }

    /** The whole paper in the markup of documents, head and foot included. */
    String paper(CycleRound round, CycleView view, LocalDate today) {
        OutgoingLetterhead.Elements of = letterhead.on(today);
        String signer = of.deputy() == null
                ? t("head.signHead", of.headTitle())
                : t(
                        "head.signDeputy",
                        of.headTitle(),
                        of.deputy().title(),
                        of.deputy().name());
        return t(
                        "head.top",
                        of.superior(),
                        of.issuer(),
                        of.agency(),
                        of.place(),
                        String.format("%02d/%d", today.getMonthValue(), today.getYear()),
                        subject(round))
                + "\n\n" + body(round, view) + "\n\n" + t("head.foot") + "\n" + signer;
    }

    /** The text alone, for the register, which gives head and foot. */
    String body(CycleRound round, CycleView view) {
        StringJoiner text = new StringJoiner("\n");
        text.add("I. " + t("part.summary"));
        view.summary().lines().map(CycleText::escaped).forEach(text::add);
        text.add("").add("II. " + t("part.units"));
        table(text, view);
        text.add("").add("III. " + t("part.lines"));
        lines(text, view);
        return text.toString();
    }

    private void table(StringJoiner text, CycleView view) {
        text.add("| " + t("column.unit") + " | " + t("column.total") + " | " + heading() + " |");
        text.add("| 30 | :12: | :12: | :12: | :12: | :12: | :12: |");
        view.units().forEach(unit -> text.add(row(escaped(unit.name()), unit.counts())));
        text.add(row("**" + t("column.sum") + "**", view.total()));
    }

    private String heading() {
        StringJoiner groups = new StringJoiner(" | ");
        for (CycleGroup group : CycleGroup.values()) {
            groups.add(messages.text(VIETNAMESE, "report.cycle.group." + group));
        }
        return groups.toString();
    }

    private static String row(String name, CycleCounts counts) {
        StringJoiner cells = new StringJoiner(" | ", "| ", " |");
        cells.add(name).add(String.valueOf(counts.total()));
        for (CycleGroup group : CycleGroup.values()) {
            cells.add(String.valueOf(counts.of(group)));
        }
        return cells.toString();
    }

    private void lines(StringJoiner text, CycleView view) {
        int nr = 1;
        for (CycleUnit unit : view.units()) {
            text.add(nr + ". **" + escaped(unit.name()) + "**");
            if (unit.lines().isEmpty()) {
                text.add(t("noTasks"));
            }
            for (CycleLine line : unit.lines()) {
                text.add("- " + escaped(sentence(line)));
            }
            nr++;
        }
    }

    private String sentence(CycleLine line) {
        String state = messages.text(VIETNAMESE, "report.cycle.group." + line.said());
        String due = line.dueOn() == null ? "" : ", " + t("due", day(line.dueOn()));
        String words = line.words().isBlank() ? "" : ". " + line.words().strip().replaceAll("\\s+", " ");
        String needs = line.needs().isBlank() || line.said() != CycleGroup.BLOCKED
                ? ""
                : ". " + t("needs", line.needs().strip().replaceAll("\\s+", " "));
        return brief(line) + ": " + state.toLowerCase(VIETNAMESE) + due + words + needs;
    }

    /** What people typed is text, not markup. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\*|{}\\[\\]])", "\\\\$1");
    }

    private static String day(@Nullable LocalDate day) {
        return DAY.format(Objects.requireNonNull(day));
    }

    private String t(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return messages.text(VIETNAMESE, "report.cycle.text." + key, texts);
    }
}
