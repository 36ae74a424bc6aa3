package vn.haidang.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.task.ProgressNotes;

/**
 * Something that was written about a task in the ledger, from which the line of the monthly report is filled in.
 *
 * @param id of the entry in the timeline of the task
 * @param kind message {@code task.event.KIND}
 * @param by null: the system itself
 */
public record CycleSource(long id, String kind, @Nullable String by, Instant at, String text) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    static List<CycleSource> of(List<ProgressNotes.Note> notes) {
        return notes.stream()
                .map(note -> new CycleSource(note.id(), note.kind(), note.by(), note.at(), note.text()))
                .toList();
    }

    /** Where it stands. */
    public String address(long task) {
        return "/tasks/" + task + "#e" + id;
    }

    /** Whether the unit itself wrote it, about how the work goes: what others said is shown, not reported. */
    boolean isProgress() {
        return kind.equals("NOTED") || kind.equals("SUBMITTED") || kind.equals("EXTENSION_ASKED");
    }

    /**
     * What a line says before anybody wrote it: the one thing the unit noted, or several with their days; of more than a line takes the latest.
     */
    static String words(List<CycleSource> sources) {
        List<CycleSource> progress =
                sources.stream().filter(CycleSource::isProgress).toList();
        if (progress.size() == 1) {
            return shortened(progress.getFirst().text());
        }
        List<String> lines = new ArrayList<>();
        int room = CycleDesk.LONGEST;
        for (CycleSource source : progress.reversed()) {
            String line = DAY.format(LocalDate.ofInstant(source.at(), VIETNAM)) + ": " + source.text();
            room -= line.length() + 1;
            if (room < 0 && !lines.isEmpty()) {
                break;
            }
            lines.add(shortened(line));
        }
        Collections.reverse(lines);
        return String.join("\n", lines);
    }

    private static String shortened(String text) {
        return text.length() <= CycleDesk.LONGEST ? text : text.substring(0, CycleDesk.LONGEST - 1) + "…";
    }
}
