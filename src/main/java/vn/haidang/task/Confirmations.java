package vn.haidang.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.document.ConfirmedDocument;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;

/** A reviewed document becomes official and its tasks are given, both or neither. */
@Component
class Confirmations {

    private final Documents documents;
    private final Directives directives;

    Confirmations(Documents documents, Directives directives) {
        this.documents = documents;
        this.directives = directives;
    }

    /** @param tasks ids of the tasks */
    record Confirmation(String label, List<Long> tasks) {}

    /** @param version of the document as the person saw it, null for a program that does not care */
    @Transactional
    Confirmation confirm(Actor actor, long document, @Nullable Integer version) {
        int seen = version == null ? documents.document(actor, document).version() : version;
        ConfirmedDocument confirmed = documents.confirm(actor, document, seen);
        return new Confirmation(confirmed.label(), directives.create(actor, confirmed));
    }
}
