package vn.haidang.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.restoring.Restored;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.text.Span;

/**
 * Lowers how sure tasks are by what holds for the paper: what a story tells of a speaker's wishes is no order until a person says so, and a task
 * of restored words is no surer than they are.
 */
final class TaskCertainty {

    /** The surest that a task from a story may be. */
    private static final double STORY = 0.5;

    /** A story tells, in words like these, at least so often. */
    private static final int FEWEST_TOLD = 3;

    /** More than one numbered paragraph in so many is a paper that orders. */
    private static final int PROSE = 5;

    private static final String[][] TELLING = {
        {"phát", "biểu"},
        {"khai", "mạc"},
        {"cho", "biết"},
        {"chia", "sẻ"},
        {"khẳng", "định"},
        {"nhấn", "mạnh"},
        {"bày", "tỏ"},
        {"tham", "dự"},
        {"ghi", "nhận"},
        {"diễn", "ra"},
        {"chúc", "mừng"},
        {"đánh", "giá", "cao"},
        {"phóng", "viên"}
    };

    private TaskCertainty() {}

    /**
     * The tasks with what may be lower lowered.
     *
     * @param restored null where the words are as they came
     */
    static List<TaskReading> of(
            List<TaskReading> tasks, Layout layout, Letterhead head, SourceInfo info, @Nullable Restored restored) {
        double most = isStory(layout, head) ? STORY * info.confidence() : 1;
        var out = new ArrayList<TaskReading>();
        for (var task : tasks) {
            double words = restored == null ? 1 : certainty(restored, task.span());
            out.add(with(task, Math.min(most, task.confidence() * words)));
        }
        return List.copyOf(out);
    }

    /** No element of a letterhead, prose instead of numbered orders, and words that tell what people said and where they were. */
    static boolean isStory(Layout layout, Letterhead head) {
        boolean paper = head.kind() != null
                || head.number() != null
                || head.symbol() != null
                || head.issuer() != null
                || head.signer() != null
                || !head.addressees().isEmpty()
                || !head.recipients().isEmpty();
        return !paper && isProse(layout) && told(layout.words) >= FEWEST_TOLD;
    }

    private static boolean isProse(Layout layout) {
        int numbered = 0;
        for (var item : layout.items) {
            if (item instanceof Layout.Assignments) {
                return false;
            }
            numbered += item instanceof Layout.Line line && isNumbered(line) ? 1 : 0;
        }
        return numbered * PROSE < layout.items.size();
    }

    private static boolean isNumbered(Layout.Line line) {
        return line.label() != null && !line.is(Label.Kind.DASH) && !line.is(Label.Kind.PLUS);
    }

    private static int told(Words words) {
        int told = 0;
        for (int i = 0; i < words.size() && told < FEWEST_TOLD; i++) {
            for (var phrase : TELLING) {
                told += words.are(i, phrase) ? 1 : 0;
            }
        }
        return told;
    }

    private static double certainty(Restored restored, Span span) {
        return restored.words().stream()
                .filter(word -> word.restored().start() >= span.start()
                        && word.restored().end() <= span.end())
                .mapToDouble(RestoredWord::confidence)
                .average()
                .orElse(1);
    }

    private static TaskReading with(TaskReading task, double confidence) {
        double sure = Math.round(confidence * 100) / 100.0;
        if (sure >= task.confidence()) {
            return task;
        }
        var doubts = new LinkedHashSet<>(task.doubts());
        if (sure < Assembly.DOUBTFUL) {
            doubts.add(Doubt.LOW_CONFIDENCE);
        }
        return new TaskReading(
                task.ref(),
                task.unit(),
                task.unitCode(),
                task.coUnits(),
                task.coUnitCodes(),
                task.partners(),
                task.text(),
                task.deliverable(),
                task.reportTo(),
                task.deadlines(),
                sure,
                List.copyOf(doubts),
                task.span());
    }
}
