package vn.haidang.task;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of the status report. Each is chosen by the figures and says nothing that they do not say: "all in time" only where none is late,
 * "none overdue" only where none is.
 */
final class StatusNarrative {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NAMED_UNITS = 10;

    private final StatusReport report;
    private final Wording words;
    private final List<String> sentences = new ArrayList<>();

    private StatusNarrative(StatusReport report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** The sentences in the order in which they are read. */
    static List<String> of(StatusReport report, Wording words) {
        StatusNarrative narrative = new StatusNarrative(report, words);
        narrative.given();
        if (report.total().done().total() > 0) {
            narrative.done();
        }
        if (report.total().running().total() > 0) {
            narrative.running();
        }
        narrative.due();
        narrative.overdue();
        return List.copyOf(narrative.sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(words.t("task.narrative." + key, arguments));
    }

    private String n(long value) {
        return words.number(value);
    }

    private void given() {
        SixClasses total = report.total();
        String day = DAY.format(report.day());
        String who = report.unitName() == null ? words.t("task.narrative.units") : report.unitName();
        if (total.assigned() == 0) {
            say("nothing", day, who);
        } else if (total.running().total() == 0) {
            say("allDone", day, who, n(total.assigned()));
        } else if (total.done().total() == 0) {
            say("noneDone", day, who, n(total.assigned()));
        } else {
            say(
                    "given",
                    day,
                    who,
                    n(total.assigned()),
                    n(total.done().total()),
                    words.share(total.done().total(), total.assigned()),
                    n(total.running().total()));
        }
    }

    private void done() {
        SixClasses.Done done = report.total().done();
        split(
                "done",
                done.total(),
                new Part("onTime", done.onTime()),
                new Part("late", done.late()),
                new Part("noDeadline", done.noDeadline()));
    }

    private void running() {
        SixClasses.Running running = report.total().running();
        split(
                "running",
                running.total(),
                new Part("inTime", running.inTime()),
                new Part("overdue", running.overdue()),
                new Part("noDeadline", running.noDeadline()));
    }

    private record Part(String name, long count) {}

    /** "Of 9 three are …, four … and two …", or "all are …" where only one part is not empty. */
    private void split(String of, long total, Part... parts) {
        List<String> said = new ArrayList<>();
        for (Part part : parts) {
            if (part.count() == total) {
                say(of + ".all." + part.name(), n(total));
                return;
            }
            if (part.count() > 0) {
                said.add(words.t("task.narrative." + of + "." + part.name(), n(part.count())));
            }
        }
        String last = said.removeLast();
        say(of + ".split", n(total), words.t("task.narrative.and", String.join(", ", said), last));
    }

    private void due() {
        if (report.due() == 0) {
            return;
        }
        if (report.dueDone() == report.due()) {
            say("due.all", n(report.due()));
        } else if (report.dueDone() == 0) {
            say("due.none", n(report.due()));
        } else {
            say("due.some", n(report.due()), n(report.dueDone()), words.share(report.dueDone(), report.due()));
        }
    }

    private void overdue() {
        SixClasses total = report.total();
        long overdue = total.running().overdue();
        if (total.assigned() == 0) {
            return;
        }
        if (overdue == 0) {
            say("overdue.none");
            return;
        }
        say(
                "overdue.share",
                n(overdue),
                words.share(overdue, total.assigned()),
                n(total.assigned()),
                words.share(overdue, total.withDeadline()),
                n(total.withDeadline()));
        if (report.unitName() == null) {
            overdueUnits();
        }
    }

    private void overdueUnits() {
        List<String> units = report.units().stream()
                .filter(unit -> unit.classes().running().overdue() > 0)
                .sorted((a, b) -> Long.compare(
                        b.classes().running().overdue(), a.classes().running().overdue()))
                .map(unit -> words.t(
                        "task.narrative.unit",
                        unit.name(),
                        n(unit.classes().running().overdue())))
                .toList();
        if (units.size() > NAMED_UNITS) {
            say(
                    "overdue.someUnits",
                    String.join("; ", units.subList(0, NAMED_UNITS)),
                    n(units.size() - (long) NAMED_UNITS));
        } else {
            say("overdue.units", String.join("; ", units));
        }
    }
}
