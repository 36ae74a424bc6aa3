package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** The form to sign in with. The POST is Spring Security's. */
@Controller
class SignInController {

    private static final String NAME = "signIn.name";
    private static final String PROBLEM = "signIn.problem";

    // whoever signs in has not signed in yet
    @Permit.Anyone
    @GetMapping("/sign-in")
    String form(Page page, Model model, HttpServletRequest request, @RequestParam @Nullable String signedOut) {
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("problem", taken(request, PROBLEM));
        model.addAttribute("name", taken(request, NAME));
        return "organisation/sign-in";
    }

    /** Back to the form with the name that was typed and what to do. */
    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean known = e instanceof SecurityConfiguration.PasswordRefused;
        request.getSession().setAttribute(PROBLEM, known ? String.valueOf(e.getMessage()) : "signIn.wrong");
        String name = request.getParameter("username");
        request.getSession().setAttribute(NAME, name == null ? "" : name.substring(0, Math.min(name.length(), 100)));
        response.sendRedirect("/sign-in");
    }

    private static String taken(HttpServletRequest request, String attribute) {
        var session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(attribute);
        if (value == null) {
            return "";
        }
        session.removeAttribute(attribute);
        return value.toString();
    }
}
