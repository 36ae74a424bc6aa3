package vn.haidang.register;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Takes exchange files of other authorities in. */
@Controller
class ExchangeController {

    private final ExchangeArrivals arrivals;

    ExchangeController(ExchangeArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/exchange")
    String form(Page page) {
        return "register/outgoing-exchange";
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/exchange")
    String take(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes to)
            throws IOException {
        OutgoingFile sent = OutgoingFile.of(file);
        if (sent == null) {
            throw new ExchangeUnreadable("other");
        }
        long document = arrivals.take(actor, sent.content());
        Flash.success(to, "register.exchange.taken");
        return "redirect:/arrivals/new?document=" + document;
    }
}
