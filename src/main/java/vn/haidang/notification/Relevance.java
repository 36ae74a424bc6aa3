package vn.haidang.notification;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.task.Extensions;
import vn.haidang.task.TaskStatus;
import vn.haidang.task.Tasks;

/** Whether a notice still asks for something or says something new, so that nobody gets a mail for what is done. */
@Component
class Relevance {

    private static final Set<TaskStatus> WITH_THE_DOER =
            Set.of(TaskStatus.GIVEN, TaskStatus.IN_PROGRESS, TaskStatus.RETURNED);

    private final Tasks tasks;
    private final Extensions extensions;

    Relevance(Tasks tasks, Extensions extensions) {
        this.tasks = tasks;
        this.extensions = extensions;
    }

    boolean matters(Notice notice) {
        return switch (NoticeKind.valueOf(notice.kind())) {
            case GIVEN, ASSIGNED, DUE_MOVED, DUE_SOON, DUE_TODAY, LATE, REMINDED -> any(notice, WITH_THE_DOER);
            case SUBMITTED, WAITING, ACCEPTANCE_UNDONE -> any(notice, Set.of(TaskStatus.SUBMITTED));
            case RETURNED -> any(notice, Set.of(TaskStatus.RETURNED));
            case EXTENSION_ASKED -> waits(notice);
            default -> true;
        };
    }

    private boolean any(Notice notice, Set<TaskStatus> wanted) {
        return notice.items().stream()
                .anyMatch(
                        item -> tasks.status(item.id()).filter(wanted::contains).isPresent());
    }

    private boolean waits(Notice notice) {
        Long request = notice.subjectId();
        return request != null && notice.items().stream().anyMatch(item -> extensions.waits(item.id(), request));
    }
}
