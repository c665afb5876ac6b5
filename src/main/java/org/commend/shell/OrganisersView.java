package org.commend.shell;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commend.accounts.Appointing;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.PlainTable;
import org.commend.uikit.Said;

/** Who organises the programme: invited by name and address, ended at once, never nobody. */
@Route("organise/:programme/:edition/organisers")
@PermitAll
@OnlyFor(Role.ORGANISER)
class OrganisersView extends EditionView {
    private final transient Appointing appointing;
    private final transient People people;
    private final transient SignedIn signedIn;
    private final ErrorSummary problems = new ErrorSummary();

    OrganisersView(Programmes programmes, Appointing appointing, People people, SignedIn signedIn) {
        super(programmes);
        this.appointing = appointing;
        this.people = people;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        problems.clear();
        var all = people.holding(Role.ORGANISER, edition.programme().id());
        add(
                heading(
                        text("organisersView.title", edition.programme().name()),
                        text("organisersView.found", all.size()),
                        text("organisersView.whatIsPublishedNeeds")),
                problems,
                table(edition, all),
                invitation(edition));
    }

    private PlainTable table(Edition edition, List<Person> all) {
        var table =
                new PlainTable(
                        text("organisersView.organisers"),
                        text("organisersView.name"),
                        text("organisersView.address"),
                        text("organisersView.theirPart"));
        for (Person it : all) {
            table.row(
                    it.name()
                            + (signedIn.is(it.id()) ? " (" + text("organisersView.you") + ")" : ""),
                    it.email(),
                    all.size() == 1
                            ? new Span(text("organisersView.theLastOneStays"))
                            : end(edition, it));
        }
        return table;
    }

    private Button end(Edition edition, Person person) {
        var end = new Button(text("organisersView.end"), click -> ask(edition, person));
        end.setAriaLabel(text("organisersView.endOf", person.name()));
        return end;
    }

    private void ask(Edition edition, Person person) {
        boolean me = signedIn.is(person.id());
        var dialog = new Dialog(text("organisersView.endOfAsked", person.name()));
        dialog.setWidth("min(560px, 94vw)");
        dialog.add(new Paragraph(text(me ? "organisersView.endMine" : "organisersView.endTheirs")));
        var act =
                new Button(
                        text("organisersView.endItNow"),
                        click -> {
                            dialog.close();
                            if (problems.attempt(
                                    () ->
                                            appointing.dismiss(
                                                    edition.programme().id(),
                                                    person.id(),
                                                    Role.ORGANISER))) {
                                Said.done(text("organisersView.ended"));
                                leaveOrShow(me);
                            }
                        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter()
                .add(new Button(text("organisersView.cancel"), click -> dialog.close()), act);
        dialog.open();
    }

    private void leaveOrShow(boolean me) {
        if (me) {
            getUI().ifPresent(ui -> ui.navigate("work"));
        } else {
            show(edition(), RouteParameters.empty());
        }
    }

    private Div invitation(Edition edition) {
        var name = new TextField(text("organisersView.theirName"));
        name.setWidth("min(32rem, 100%)");
        var email = new EmailField(text("organisersView.theirEMailAddress"));
        email.setWidth("min(32rem, 100%)");
        email.setManualValidation(true);
        var invite = new Button(text("organisersView.invite"));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setDisableOnClick(true);
        invite.addClickListener(
                click -> {
                    boolean done =
                            problems.attempt(
                                    () ->
                                            appointing.invite(
                                                    edition.programme().id(),
                                                    problems.read(
                                                            email,
                                                            () ->
                                                                    new EmailAddress(
                                                                            email.getValue())),
                                                    problems.read(
                                                            name,
                                                            () ->
                                                                    new PersonName(
                                                                            name.getValue()))));
                    if (done) {
                        Said.done(text("organisersView.invitedALetterTells"));
                        show(edition(), RouteParameters.empty());
                    }
                    invite.setEnabled(true);
                });
        var explained = new Paragraph(text("organisersView.theyAreOrganisersAt"));
        var box =
                new Div(
                        new H2(text("organisersView.inviteAnotherOrganiser")),
                        explained,
                        name,
                        email,
                        new Div(invite));
        box.addClassName("panel");
        return box;
    }

    private static Div foot(Button act) {
        var foot = new Div(act);
        foot.addClassName("foot-row");
        return foot;
    }
}
