package org.commend.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.commend.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a view fails: a sentence and a way on, never a stack trace. */
@AnonymousAllowed
@PageTitle("Something went wrong")
public class Failure extends Div implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("view");
        if (isNotFound(parameter.getException())) {
            add(new NothingHere());
            return HttpServletResponse.SC_NOT_FOUND;
        }
        LOG.error("A view failed", parameter.getException());
        var sentence =
                new Paragraph(
                        "What you saved is safe. Please try again in a minute; if it stays like this, write to the organisers.");
        sentence.addClassName("lead");
        var home = new Anchor("/", "Go to the front page");
        home.setRouterIgnore(true);
        add(new H1("Something went wrong on our side"), sentence, home);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean isNotFound(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof NotFound
                    || it instanceof org.springframework.security.access.AccessDeniedException) {
                return true;
            }
        }
        return false;
    }
}
