package vn.haidang.report;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** Certificates of printed numbers, and which reports rest on values that were corrected since. For everybody who works here. */
@Controller
class CertificateController {

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @Permit.SignedIn
    @GetMapping("/reports/certificates/{code}")
    String show(Page page, Model model, @PathVariable String code) {
        model.addAttribute("shown", certificates.find(code));
        return "report/certificate";
    }

    @Permit.SignedIn
    @GetMapping("/reports/corrections")
    String corrections(Page page, Model model) {
        model.addAttribute("affected", certificates.affected());
        return "report/corrections";
    }
}
