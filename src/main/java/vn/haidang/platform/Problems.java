package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what went wrong into a page for people or, below {@code /api}, into a problem detail by RFC 9457. The sentence says what to do; the
 * member {@code code} is stable for programs.
 */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Characters of a wrong value that are said back. */
    private static final int LONGEST_VALUE = 60;

    private final Messages messages;
    private final PageArguments pages;

    Problems(Messages messages, PageArguments pages) {
        this.messages = messages;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return answer(statusOf(refused), refused.key(), refused.arguments(), request, response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "error.tooLarge", new Object[0], request, response);
    }

    @ExceptionHandler
    Object other(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof MissingServletRequestParameterException missing) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    "error.parameter.missing",
                    new Object[] {missing.getParameterName()},
                    request,
                    response);
        }
        if (exception instanceof MethodArgumentTypeMismatchException odd) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    "error.parameter.odd",
                    new Object[] {odd.getName(), shortened(odd.getValue())},
                    request,
                    response);
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (exception instanceof ErrorResponse known) {
            HttpStatus found = HttpStatus.resolve(known.getStatusCode().value());
            status = found == null ? status : found;
        } else if (exception instanceof IllegalArgumentException
                || exception instanceof org.springframework.beans.TypeMismatchException
                || exception instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
            status = HttpStatus.BAD_REQUEST;
        }
        if (status.is5xxServerError()) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), exception);
        }
        String key = "error." + status.value();
        return answer(status, messages.has(key) ? key : "error.400", new Object[0], request, response);
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static HttpStatus statusOf(Refused refused) {
        return switch (refused) {
            case NotPermitted ignored -> HttpStatus.FORBIDDEN;
            case NotFound ignored -> HttpStatus.NOT_FOUND;
            case StaleWrite ignored -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private Object answer(
            HttpStatus status,
            String key,
            Object[] arguments,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = pages.language(request);
        String sentence = messages.text(language, key, arguments);
        if (request.getRequestURI().startsWith("/api/")) {
            return problem(status, key, sentence, request);
        }
        response.setStatus(status.value());
        if ("true".equals(request.getHeader("HX-Request"))) {
            // htmx shows the sentence where the form is; the page stays as it was, with all that was typed
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML");
            response.setHeader("HX-Reselect", ".alert");
            return new ModelAndView(
                    "platform/_problem", Map.of("page", pages.page(request), "sentence", sentence), status);
        }
        return new ModelAndView(
                "platform/problem",
                Map.of("page", pages.page(request), "sentence", sentence, "status", status.value()),
                status);
    }

    static ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, String code, String sentence, HttpServletRequest request) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("code", code);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(detail, headers, status);
    }
}
