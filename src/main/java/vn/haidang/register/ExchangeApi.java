package vn.haidang.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Exchange files of other authorities, sent by programs. */
@RestController
@RequestMapping("/api/v1/exchange")
@Tag(name = "outgoing")
class ExchangeApi {

    private final ExchangeArrivals arrivals;

    ExchangeApi(ExchangeArrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** The document that was in the file. */
    record Taken(long documentId) {}

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/{documentId}/status")
    @Operation(summary = "How far a document that came by exchange is, to be told to its sender: codes 01, 03")
    ExchangeArrivals.Status status(@PathVariable long documentId) {
        return arrivals.status(documentId).orElseThrow(() -> new NotFound("document", String.valueOf(documentId)));
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping(consumes = {"application/xml", "application/octet-stream"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take an exchange file in; its document is read in the background")
    Taken take(Actor actor, @RequestBody byte[] file) {
        return new Taken(arrivals.take(actor, file));
    }
}
