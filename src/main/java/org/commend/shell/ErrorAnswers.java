package org.commend.shell;

import static org.commend.uikit.Texts.text;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.commend.kernel.Outage;
import org.commend.kernel.permission.Everybody;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered when something was not found or failed: a page to people, problem details (RFC
 * 9457) to programs. A database that cannot serve now is no fault; every other failure has a
 * number.
 */
@Controller
@Everybody
class ErrorAnswers extends AbstractErrorController {
    private static final String SECONDS_TO_WAIT = "30";

    ErrorAnswers(ErrorAttributes attributes, List<ErrorViewResolver> pages) {
        super(attributes, pages);
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        waitIfNeeded(status, response);
        Map<String, Object> model =
                status == HttpStatus.INTERNAL_SERVER_ERROR
                        ? Map.of("fault", fault(request))
                        : Map.of();
        ModelAndView page = resolveErrorView(request, response, status, model);
        return page != null ? page : new ModelAndView("error", model);
    }

    @RequestMapping(path = "/error")
    ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        waitIfNeeded(status, response);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(status));
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            problem.setProperty("fault", fault(request));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private HttpStatus status(HttpServletRequest request) {
        return Outage.isOne(failure(request)) ? HttpStatus.SERVICE_UNAVAILABLE : getStatus(request);
    }

    private static void waitIfNeeded(HttpStatus status, HttpServletResponse response) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
    }

    private static String detail(HttpStatus status) {
        return text(
                switch (status) {
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "problem.nothingHere";
                    case UNAUTHORIZED, FORBIDDEN -> "problem.notOpen";
                    case TOO_MANY_REQUESTS -> "problem.tooOften";
                    case MISDIRECTED_REQUEST -> "problem.otherHost";
                    case SERVICE_UNAVAILABLE -> "problem.outage";
                    default ->
                            status.is4xxClientError() ? "problem.notUnderstood" : "problem.fault";
                });
    }

    private static String fault(HttpServletRequest request) {
        Throwable failure = failure(request);
        return Faults.note(
                failure != null
                        ? failure
                        : new IllegalStateException("an answer without a reason"));
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}
