package vn.haidang.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** What {@code ./haidang import} talks to: begin, list the files, send those that are wanted, finish. Each step may be sent again. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class FolderImportApi {

    private final FolderImports imports;

    FolderImportApi(FolderImports imports) {
        this.imports = imports;
    }

    /** A folder by the name the importing machine has for it. */
    record NewImport(String folder) {}

    /** A file of the folder: path below it, SHA-256 in hexadecimal, bytes. */
    record ListedFile(String path, String sha256, long size) {}

    /** How far an import is. */
    record ImportJson(
            long id, String folder, boolean finished, int total, int imported, int known, int refused, int waiting) {}

    /** What became of a file. */
    record OutcomeJson(
            String path,
            FolderImport.Outcome outcome,
            @Nullable Long documentId) {}

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping
    @Operation(summary = "Begin to import a folder, or go on with the one that was not finished")
    ImportJson begin(Actor actor, @RequestBody NewImport asked) {
        return json(imports.begin(actor, asked.folder()));
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/{id}/list")
    @Operation(summary = "Add files to the list of an import, at most 5,000 at a time")
    ImportJson list(Actor actor, @PathVariable long id, @RequestBody List<ListedFile> files) {
        imports.list(
                actor,
                id,
                files.stream()
                        .map(file -> new FolderImport.Listed(file.path(), file.sha256(), file.size()))
                        .toList());
        return json(imports.read(id));
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/{id}/wanted")
    @Operation(summary = "Paths whose bytes are needed; what is there already or cannot be taken is decided now")
    List<String> wanted(Actor actor, @PathVariable long id) {
        return imports.wanted(actor, id);
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Send one file; sent again, it answers as the first time")
    OutcomeJson take(Actor actor, @PathVariable long id, @RequestParam String path, @RequestPart MultipartFile file)
            throws IOException {
        FolderImport.Item item = imports.take(actor, id, path, file.getBytes());
        return new OutcomeJson(item.path(), item.outcome(), item.documentId());
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/{id}/finish")
    @Operation(summary = "End an import of which no file waits")
    ImportJson finish(Actor actor, @PathVariable long id) {
        return json(imports.finish(actor, id));
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/{id}")
    @Operation(summary = "How far an import is")
    ImportJson read(@PathVariable long id) {
        return json(imports.read(id));
    }

    private static ImportJson json(FolderImport one) {
        return new ImportJson(
                one.id(),
                one.folder(),
                one.finishedAt() != null,
                one.total(),
                one.imported(),
                one.known(),
                one.refused(),
                one.waiting());
    }
}
