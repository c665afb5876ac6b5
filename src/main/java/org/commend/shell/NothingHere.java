package org.commend.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** For addresses that do not exist, or not for this reader: the two look alike. */
@AnonymousAllowed
@PageTitle("Nothing here")
public class NothingHere extends Main implements HasErrorParameter<NotFoundException> {
    public NothingHere() {
        addClassName("view");
        var sentence =
                new Paragraph(
                        "It may have been mistyped, or what stood here is not open to you. Nothing that you saved is lost.");
        sentence.addClassName("lead");
        var home = new Anchor("/", "Go to the front page");
        home.setRouterIgnore(true);
        add(new H1("There is nothing at this address"), sentence, home);
        getElement()
                .executeJs(
                        "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
