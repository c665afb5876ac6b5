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
        String finding = text("lettersView.found", letters.size(), failed);
        add(
                heading(
                        text("lettersView.title", edition.programme().name()),
                        finding,
                        text("lettersView.lettersGoOutAfter")));
        if (letters.isEmpty()) {
            return;
        }
        var table =
                new PlainTable(
                        text("lettersView.letters"),
                        text("lettersView.letter"),
                        text("lettersView.to"),
                        text("lettersView.written"),
                        text("lettersView.fate"));
        for (var it : letters) {
            var body = new Paragraph(it.secret() ? text("lettersView.theTextHoldsA") : it.body());
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
        return it.attempts() == 0
                ? ": " + it.trouble()
                : text("lettersView.tried", it.trouble(), it.attempts());
    }
}
