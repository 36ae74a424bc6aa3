package vn.haidang.document;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.haidang.attachment.Attachments;

/**
 * Says that a form's files are too large before anything else looks at the form: without its fields, the token against forged forms would seem to be
 * missing, and that is what people would be told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    /** All files of one form together, with what the form itself takes. */
    static final long LARGEST_FORM = Attachments.LARGEST + (64 << 10);

    /** Where files are sent to, and the page of the form. */
    private static final Map<String, String> FORMS =
            Map.of("/documents", "/documents/new", "/conformity", "/conformity");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !FORMS.containsKey(request.getRequestURI())
                || request.getContentLengthLong() <= LARGEST_FORM;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", FORMS.get(request.getRequestURI()) + "?tooLarge");
    }
}
