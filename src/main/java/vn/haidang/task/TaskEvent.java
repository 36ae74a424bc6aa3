package vn.haidang.task;

import java.util.List;

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
                ReminderDue {

    /** Whom it concerns, without the one who did it. */
    List<Long> recipients();
}
