package org.commend.shell;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.mail.LetterQueries;
import org.commend.mail.LetterQueries.Fate;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.PlainTable;

/** Every letter of the programme and its fate. */
@Route("organise/:programme/:edition/letters")
@PermitAll
@OnlyFor(Role.ORGANISER)
class LettersView extends EditionView {
    private final transient LetterQueries queries;

    LettersView(Programmes programmes, LetterQueries queries) {
        super(programmes);
        this.queries = queries;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        var letters = queries.of(edition.programme().id());
        long failed =
                letters.stream()
                        .filter(it -> it.fate() == Fate.FAILED || !it.trouble().isEmpty())
                        .count();
        String all = letters.size() == 1 ? "One letter" : letters.size() + " letters";
        String finding =
                letters.isEmpty()
                        ? "No letter has been written yet"
                        : failed == 0
                                ? all + ", none in trouble"
                                : all + ", " + failed + " in trouble";
        add(
                heading(
                        "Letters · " + edition.programme().name(),
                        finding,
                        "Letters go out after the act that wrote them. One that cannot be delivered is tried again, longer and longer apart. The newest 500 are shown."));
        if (letters.isEmpty()) {
            return;
        }
        var table = new PlainTable("Letters", "Letter", "To", "Written", "Fate");
        for (var it : letters) {
            var body =
                    new Paragraph(
                            it.secret()
                                    ? "The text holds a private link and is not shown."
                                    : it.body());
            body.addClassName("told");
            table.row(
                    new NativeDetails(it.subject(), body),
                    it.to(),
                    dayAndTime(it.written()),
                    text("fate." + it.fate())
                            + (it.sent() == null ? "" : " " + dayAndTime(it.sent()))
                            + trouble(it));
        }
        add(table);
    }

    /** What the mail server said, in its own words. */
    private static String trouble(LetterQueries.Posted it) {
        if (it.trouble().isEmpty()) {
            return "";
        }
        String tried = it.attempts() == 1 ? "once" : it.attempts() + " times";
        return it.attempts() == 0
                ? ": " + it.trouble()
                : ": «%s», tried %s".formatted(it.trouble(), tried);
    }
}
