package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** Something that happened to tasks and that other rooms may want to tell people. */
public sealed interface TaskEvent
        permits TaskGiven,
                TaskAssigned,
                TaskSubmitted,
                TaskAccepted,
                AcceptanceUndone,
                TaskReturned,
                ExtensionAsked,
                ExtensionDecided,
                TaskRerouted,
                TaskWithdrawn,
                DeadlinesMoved,
                ReminderDue {

    /** The same when it is told again after a crash: who heard of it already does nothing. */
    UUID id();

    /** Whom it concerns, without the one who did it. */
    List<Long> recipients();
}
