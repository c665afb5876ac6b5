package org.commend.shell;

import static org.commend.uikit.Texts.text;

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
import org.commend.kernel.Outage;

/** When a view fails: a sentence and a way on, never a stack trace. */
@AnonymousAllowed
@PageTitle("Something went wrong")
public class Failure extends Div implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("view");
        if (isNotFound(parameter.getException())) {
            add(new NothingHere());
            return HttpServletResponse.SC_NOT_FOUND;
        }
        boolean outage = Outage.isOne(parameter.getException());
        var sentence =
                new Paragraph(
                        outage
                                ? text("problem.outage")
                                : text("failed.page", Faults.note(parameter.getException())));
        sentence.addClassName("lead");
        var home = new Anchor("/", "Go to the front page");
        home.setRouterIgnore(true);
        add(new H1("Something went wrong on our side"), sentence, home);
        return outage
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
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
