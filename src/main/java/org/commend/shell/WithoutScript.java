package org.commend.shell;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** What a page that needs a script says where there is none, with a way on that needs none. */
@Component
class WithoutScript implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(WithoutScript::say);
    }

    private static void say(IndexHtmlResponse page) {
        var document = page.getDocument();
        document.head()
                .appendElement("noscript")
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", "/styles/commend.css");
        var main =
                document.body()
                        .prependElement("noscript")
                        .appendElement("main")
                        .addClass("text")
                        .appendElement("div")
                        .addClass("page");
        main.appendElement("h1").text(text("noScript.title"));
        main.appendElement("p").addClass("lead").text(text("noScript.why"));
        main.appendElement("p").appendElement("a").attr("href", "/").text(text("noScript.wayOn"));
    }
}
