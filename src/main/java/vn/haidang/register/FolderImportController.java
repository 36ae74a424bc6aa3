package vn.haidang.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Shows imports of folders and how far they are. */
@Controller
class FolderImportController {

    private static final int SHOWN = 500;

    private final FolderImports imports;

    FolderImportController(FolderImports imports) {
        this.imports = imports;
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/imports")
    String list(Page page, Model model) {
        model.addAttribute("imports", imports.latest());
        return "register/import-list";
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/imports/{id:\\d+}")
    String show(Page page, Model model, @PathVariable long id) {
        model.addAttribute("one", imports.read(id));
        model.addAttribute("items", imports.items(id, SHOWN));
        model.addAttribute("shown", SHOWN);
        return "register/import";
    }

    /** How far it is; a page in wait asks for this part again and again. */
    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/imports/{id:\\d+}/progress")
    String progress(Page page, Model model, @PathVariable long id) {
        model.addAttribute("one", imports.read(id));
        return "register/_import-progress";
    }
}
