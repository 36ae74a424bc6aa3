package vn.haidang.task;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.haidang.register.OpinionGiven;

/** What leaders order about documents that came in becomes tasks, in the transaction that keeps the order: neither is there without the other. */
@Component
class OpinionListeners {

    private final Directives directives;

    OpinionListeners(Directives directives) {
        this.directives = directives;
    }

    @EventListener
    void on(OpinionGiven opinion) {
        directives.createOfOpinion(opinion);
    }
}
