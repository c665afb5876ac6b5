package org.commend.nominations.ui;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.audit.Actor;
import org.commend.audit.AuditEntry;
import org.commend.audit.AuditTrail;
import org.commend.kernel.ProgrammeId;
import org.commend.mail.LetterQueries;
import org.springframework.stereotype.Component;

/** Who did what with a nomination, and which letters went. */
@Component
class History {
    private final AuditTrail audit;
    private final LetterQueries letters;
    private final People people;

    History(AuditTrail audit, LetterQueries letters, People people) {
        this.audit = audit;
        this.letters = letters;
        this.people = people;
    }

    Div acts(ProgrammeId programme, UUID about) {
        var list = new OrderedList();
        list.addClassName("history");
        for (AuditEntry entry : audit.about(programme, about)) {
            list.add(
                    new ListItem(
                            "%s · %s · %s%s"
                                    .formatted(
                                            dayAndTime(entry.at()),
                                            text("act." + entry.act()),
                                            name(programme, entry.by()),
                                            entry.note().isEmpty() ? "" : ": " + entry.note())));
        }
        return new Div(new H2(text("history.history")), list);
    }

    Div letters(ProgrammeId programme, UUID about) {
        var all = new Div(new H2(text("history.letters")));
        for (var letter : letters.about(programme, about)) {
            var body =
                    new Paragraph(letter.secret() ? text("history.theTextHoldsA") : letter.body());
            body.addClassName("told");
            body.getElement().setAttribute("dir", "auto");
            all.add(
                    new NativeDetails(
                            "%s · %s · %s"
                                    .formatted(
                                            letter.subject(),
                                            text("fate." + letter.fate()),
                                            dayAndTime(
                                                    letter.sent() == null
                                                            ? letter.written()
                                                            : letter.sent())),
                            body));
        }
        return all;
    }

    private String name(ProgrammeId programme, Actor by) {
        return switch (by.kind()) {
            case ACCOUNT ->
                    by.id() == null
                            ? ""
                            : people.known(programme, new AccountId(by.id()))
                                    .map(Person::name)
                                    .orElse(text("history.somebodyWhoHasLeft"));
            case NOMINATOR -> text("history.theNominator");
            case COMMEND -> text("history.commend");
        };
    }
}
