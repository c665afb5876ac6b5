package org.commend.programme.ui;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commend.kernel.NotFound;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;

/**
 * A view of one edition: finds it by the address, which names {@code :programme} and {@code
 * :edition}.
 */
public abstract class EditionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Programmes programmes;
    private Optional<Edition> edition = Optional.empty();
    private String title = text("editionView.commend");
    private Location location = new Location("");

    protected EditionView(Programmes programmes) {
        this.programmes = programmes;
        addClassName("view");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        RouteParameters at = event.getRouteParameters();
        location = event.getLocation();
        edition =
                programmes
                        .edition(at.get("programme").orElse(""), at.get("edition").orElse(""))
                        .map(it -> it.in(language()));
        try {
            show(edition.orElseThrow(NotFound::new), at);
        } catch (NotFound none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /**
     * Builds the view anew.
     *
     * @throws NotFound when the address names nothing for this reader
     */
    protected abstract void show(Edition edition, RouteParameters at);

    protected final Edition edition() {
        return edition.orElseThrow(NotFound::new);
    }

    /** What the address asks for beside its path; empty when nothing. */
    protected final String asked(String name) {
        return location.getQueryParameters().getSingleParameter(name).orElse("");
    }

    /**
     * Keeps what was chosen in the address, so that a reload, a link and the way back show it
     * again.
     */
    protected final void keepInAddress(Map<String, String> chosen) {
        Map<String, String> kept = new TreeMap<>(chosen);
        kept.values().removeIf(String::isEmpty);
        location = new Location(location.getPath(), QueryParameters.simple(kept));
        getElement()
                .executeJs(
                        "history.replaceState(history.state, '', $0)",
                        location.getPathWithQueryParameters());
    }

    /** Reads the edition again, after an act that changed it. */
    protected final Edition reread() {
        edition = programmes.edition(edition().id()).map(it -> it.in(language()));
        return edition();
    }

    /** The address of a page of this edition, for its organisers. */
    protected final String organise(String rest) {
        return "organise/%s/%s%s".formatted(edition().programme().slug(), edition().slug(), rest);
    }

    /** An eyebrow, the finding and a sentence below it. */
    protected final Component heading(String eyebrow, String finding, String explained) {
        title = finding;
        var over = new Paragraph(eyebrow);
        over.addClassName("eyebrow");
        var under = new Paragraph(explained);
        under.addClassName("lead");
        var heading = new Div(over, new H1(finding));
        heading.addClassName("view-heading");
        if (!explained.isEmpty()) {
            heading.add(under);
        }
        return heading;
    }

    @Override
    public String getPageTitle() {
        return title + edition.map(it -> " · " + it.programme().name()).orElse("");
    }
}
