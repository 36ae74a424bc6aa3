package vn.haidang.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.CorrectionAsked;
import vn.haidang.indicator.CorrectionRefused;
import vn.haidang.indicator.FigureEvent;
import vn.haidang.indicator.ValueCorrected;
import vn.haidang.indicator.ValuesApproved;
import vn.haidang.indicator.ValuesChecked;
import vn.haidang.indicator.ValuesReturned;
import vn.haidang.indicator.ValuesSubmitted;
import vn.haidang.report.IssuedFigureCorrected;
import vn.haidang.task.AcceptanceUndone;
import vn.haidang.task.DeadlinesMoved;
import vn.haidang.task.ExtensionAsked;
import vn.haidang.task.ExtensionDecided;
import vn.haidang.task.ReminderDue;
import vn.haidang.task.TaskAccepted;
import vn.haidang.task.TaskAssigned;
import vn.haidang.task.TaskBrief;
import vn.haidang.task.TaskEvent;
import vn.haidang.task.TaskGiven;
import vn.haidang.task.TaskRerouted;
import vn.haidang.task.TaskReturned;
import vn.haidang.task.TaskSubmitted;
import vn.haidang.task.TaskWithdrawn;

/** What is told of an event, to each whom it concerns. */
record NewNotice(
        NoticeKind kind,
        String by,
        @Nullable String words,
        @Nullable LocalDate day,
        @Nullable Integer number,
        List<Notice.Item> items,
        @Nullable Long subjectId) {

    static NewNotice of(TaskEvent event) {
        return switch (event) {
            case TaskGiven given ->
                new NewNotice(
                        NoticeKind.GIVEN,
                        given.by(),
                        given.source(),
                        null,
                        given.tasks().size(),
                        given.tasks().stream().map(NewNotice::item).toList(),
                        null);
            case TaskAssigned assigned -> about(NoticeKind.ASSIGNED, assigned.task(), assigned.by(), assigned.note());
            case TaskSubmitted submitted ->
                about(NoticeKind.SUBMITTED, submitted.task(), submitted.by(), submitted.summary());
            case TaskAccepted accepted ->
                about(NoticeKind.ACCEPTED, accepted.task(), accepted.by(), null).with(accepted.acceptanceId());
            case AcceptanceUndone undone ->
                about(NoticeKind.ACCEPTANCE_UNDONE, undone.task(), undone.by(), null)
                        .with(undone.acceptanceId());
            case TaskReturned returned -> about(NoticeKind.RETURNED, returned.task(), returned.by(), returned.reason());
            case ExtensionAsked asked ->
                about(NoticeKind.EXTENSION_ASKED, asked.task(), asked.by(), asked.reason())
                        .on(asked.until())
                        .with(asked.extensionId());
            case ExtensionDecided decided ->
                about(
                                NoticeKind.valueOf("EXTENSION_" + decided.outcome()),
                                decided.task(),
                                decided.by(),
                                decided.reason())
                        .on(decided.until())
                        .with(decided.extensionId());
            case TaskRerouted rerouted -> about(NoticeKind.REROUTED, rerouted.task(), rerouted.by(), rerouted.reason());
            case DeadlinesMoved moved ->
                new NewNotice(
                        NoticeKind.DUE_MOVED,
                        moved.by(),
                        moved.reason(),
                        null,
                        moved.tasks().size(),
                        moved.tasks().stream().map(NewNotice::item).toList(),
                        null);
            case TaskWithdrawn withdrawn ->
                about(NoticeKind.WITHDRAWN, withdrawn.task(), withdrawn.by(), withdrawn.reason());
            case ReminderDue due ->
                about(reminder(due.kind()), due.task(), "", null).counting(Math.abs(due.days()));
        };
    }

    static NewNotice of(FigureEvent event) {
        NoticeKind kind = switch (event) {
            case ValuesSubmitted sent -> NoticeKind.VALUES_SENT;
            case ValuesChecked checked -> NoticeKind.VALUES_CHECKED;
            case ValuesApproved approved -> NoticeKind.VALUES_APPROVED;
            case ValuesReturned returned -> NoticeKind.VALUES_RETURNED;
            case CorrectionAsked asked -> NoticeKind.CORRECTION_ASKED;
            case CorrectionRefused refused -> NoticeKind.CORRECTION_REFUSED;
            case ValueCorrected corrected -> NoticeKind.VALUE_CORRECTED;
        };
        return new NewNotice(
                kind,
                event.by(),
                event.note().isEmpty() ? null : event.note(),
                null,
                null,
                List.of(new Notice.Item(0, event.label(), "", null, event.address())),
                null);
    }

    static NewNotice of(IssuedFigureCorrected event) {
        return new NewNotice(
                NoticeKind.REPORT_FIGURE_CORRECTED,
                event.by(),
                event.note().isEmpty() ? null : event.note(),
                null,
                null,
                List.of(new Notice.Item(0, event.label(), "", null, event.address())),
                null);
    }

    /** BEFORE_5, ON_DAY, AFTER_14, WAITING_3, BY_HAND. */
    private static NoticeKind reminder(String kind) {
        String begin = kind.toUpperCase(Locale.ROOT);
        if (begin.startsWith("BEFORE")) {
            return NoticeKind.DUE_SOON;
        }
        if (begin.startsWith("AFTER")) {
            return NoticeKind.LATE;
        }
        if (begin.startsWith("WAITING")) {
            return NoticeKind.WAITING;
        }
        return begin.equals("ON_DAY") ? NoticeKind.DUE_TODAY : NoticeKind.REMINDED;
    }

    private static NewNotice about(NoticeKind kind, TaskBrief task, String by, @Nullable String words) {
        return new NewNotice(kind, by, words, null, null, List.of(item(task)), null);
    }

    private NewNotice on(@Nullable LocalDate newDay) {
        return new NewNotice(kind, by, words, newDay, number, items, subjectId);
    }

    private NewNotice with(long subject) {
        return new NewNotice(kind, by, words, day, number, items, subject);
    }

    private NewNotice counting(int days) {
        return new NewNotice(kind, by, words, day, days, items, subjectId);
    }

    private static Notice.Item item(TaskBrief task) {
        return new Notice.Item(task.id(), task.label(), task.unitName(), task.dueOn(), null);
    }
}
