package vn.haidang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

@ApplicationTest
class DocumentsTests {

    @Autowired
    Documents documents;

    @Autowired
    DraftStore drafts;

    @Autowired
    DocumentStore store;

    @Autowired
    Attachments attachments;

    @Autowired
    AuditQueries audit;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Test
    void keepsTheFileAndReadsItInTheBackground() {
        Actor lan = cast.actor(SmallAuthority.LAN);
        byte[] notice = notice();
        long id = documents.upload(lan, "thong-bao.txt", "text/plain", notice);
        assertThat(documents.document(lan, id).state()).isEqualTo(DocumentState.READING);
        jobs.runDue();
        Document read = documents.document(lan, id);
        assertThat(read.state()).isEqualTo(DocumentState.REVIEW);
        assertThat(read.head().assignedOn()).isEqualTo(LocalDate.of(2024, 12, 23));
        assertThat(attachments.open(read.file().id())).isEqualTo(notice);
        assertThat(audit.history("document", id))
                .extracting(AuditQueries.Entry::action)
                .containsExactlyInAnyOrder("document.uploaded", "document.read");
    }

    @Test
    void readingThatWasCancelledWritesNothing() {
        Actor lan = cast.actor(SmallAuthority.LAN);
        long id = documents.upload(lan, "a.txt", null, notice());
        documents.cancelReading(lan, id);
        jobs.runDue();
        assertThat(documents.document(lan, id).failure()).isEqualTo(new Document.Failure("CANCELLED", List.of()));
        assertThat(store.body(id)).isEmpty();
    }

    @Test
    void onlyTheClerkAndTheOfficeWorkOnDocuments() {
        Actor mai = cast.actor(SmallAuthority.MAI);
        assertThatThrownBy(() -> documents.upload(mai, "a.txt", null, notice())).isInstanceOf(NotPermitted.class);
        long id = upload(cast.actor(SmallAuthority.LAN), notice());
        assertThatThrownBy(() -> documents.document(mai, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.confirm(cast.actor(SmallAuthority.LAN), id, 1))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void confirmsWhatWasSeenAndNothingElse() {
        Actor ha = cast.actor(SmallAuthority.HA);
        long id = upload(ha, notice());
        int version = documents.replaceTasks(ha, id, List.of(task("1", cast.unit("INVEST"))), null);
        assertThatThrownBy(() -> documents.confirm(ha, id, version - 1)).isInstanceOf(StaleWrite.class);
        ConfirmedDocument confirmed = documents.confirm(ha, id, version);
        assertThat(confirmed.tasks())
                .extracting(ConfirmedDocument.ConfirmedTask::leadUnitId)
                .containsExactly(cast.unit("INVEST"));
        assertThat(documents.document(cast.actor(SmallAuthority.MAI), id).state())
                .isEqualTo(DocumentState.CONFIRMED);
        assertThatThrownBy(() -> documents.replaceTasks(ha, id, List.of(), null))
                .isInstanceOf(Refused.class)
                .hasMessage("document.wrongState.CONFIRMED");
    }

    @Test
    void refusesToConfirmNothingAndTasksWithoutLead() {
        Actor ha = cast.actor(SmallAuthority.HA);
        long id = upload(ha, notice());
        int empty = documents.replaceTasks(ha, id, List.of(), null);
        assertThatThrownBy(() -> documents.confirm(ha, id, empty)).hasMessage("document.confirm.empty");
        int leaderless = documents.replaceTasks(ha, id, List.of(task("1", null)), empty);
        assertThatThrownBy(() -> documents.confirm(ha, id, leaderless)).hasMessage("document.confirm.withoutLead");
    }

    private long upload(Actor actor, byte[] content) {
        long id = documents.upload(actor, "van-ban.txt", "text/plain", content);
        jobs.runDue();
        return id;
    }

    static Draft task(String ref, Long lead) {
        return new Draft(
                0,
                0,
                new Draft.Content(
                        ref, "Báo cáo.", false, lead, null, List.of(), List.of(), null, null, null, List.of()),
                null,
                null,
                1,
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }

    static byte[] notice() {
        try {
            return new ClassPathResource("demo/thong-bao-ket-luan-giao-ban-2024-12.txt").getContentAsByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
