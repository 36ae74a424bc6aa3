package vn.haidang.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;

/** Case files, for programs. */
@RestController
@RequestMapping("/api/v1/case-files")
@Tag(name = "case-files")
class CaseFileApi {

    private static final int MOST = 500;

    private final CaseFiles files;
    private final CaseFileStore store;

    CaseFileApi(CaseFiles files, CaseFileStore store) {
        this.files = files;
        this.store = store;
    }

    /** A case file without its documents. */
    record CaseFileJson(
            long id,
            String code,
            int year,
            String title,
            String unit,
            String keeper,
            String retention,
            CaseFileState state,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int documents,
            int pages) {}

    /** A document in a case file; {@code address} is that of its page. */
    record DocumentJson(
            String code,
            LocalDate dated,
            @Nullable String kindName,
            String subject,
            @Nullable String author,
            String address) {}

    /** A case file with its documents in the order of their days. */
    record CaseFileDetail(CaseFileJson file, List<DocumentJson> documents) {}

    @Permit.SignedIn
    @GetMapping
    @Operation(summary = "Case files that the person may see, at most 500")
    List<CaseFileJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable CaseFileState state,
            @RequestParam @Nullable Integer year) {
        return store.list(actor, q, state, year, MOST).stream()
                .map(CaseFileApi::json)
                .toList();
    }

    @Permit.SignedIn
    @GetMapping("/{id}")
    @Operation(summary = "A case file and its documents")
    CaseFileDetail file(Actor actor, @PathVariable long id) {
        CaseFile file = files.file(actor, id);
        return new CaseFileDetail(
                json(file),
                store.entries(id).stream()
                        .map(entry -> new DocumentJson(
                                entry.code(),
                                entry.dated(),
                                entry.kindName(),
                                entry.subject(),
                                entry.author(),
                                entry.address()))
                        .toList());
    }

    private static CaseFileJson json(CaseFile file) {
        return new CaseFileJson(
                file.id(),
                file.code(),
                file.year(),
                file.title(),
                file.unit(),
                file.keeper(),
                file.retention(),
                file.state(),
                file.openedOn(),
                file.closedOn(),
                file.documents(),
                file.pages());
    }
}
