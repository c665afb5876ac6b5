package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.Role;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.publication.Announcing;
import org.commend.publication.Drawn;
import org.commend.publication.Published;
import org.commend.publication.Snapshot;
import org.commend.publication.TakingDown;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.Said;
import org.jspecify.annotations.Nullable;

/**
 * From the preview to the public: drawn up by one, approved by another, closed until its instant.
 */
@Route("organise/:programme/:edition/announcement")
@PermitAll
@OnlyFor(Role.ORGANISER)
class AnnouncementView extends EditionView {
    private final transient Announcing announcing;
    private final transient TakingDown takingDown;
    private final transient Published published;
    private final transient People people;
    private final ErrorSummary problems = new ErrorSummary();

    AnnouncementView(
            Programmes programmes,
            Announcing announcing,
            TakingDown takingDown,
            Published published,
            People people) {
        super(programmes);
        this.announcing = announcing;
        this.takingDown = takingDown;
        this.published = published;
        this.people = people;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        show(edition);
    }

    private void show(Edition edition) {
        removeAll();
        var standing = announcing.standing(edition.id());
        add(
                heading(
                        text("announcementView.title", edition.name()),
                        standing.map(AnnouncementView::finding).orElse(none(edition)),
                        text("announcementView.whatIsPublishedIs")));
        add(problems);
        standing.ifPresent(
                it ->
                        add(
                                new StandingAnnouncement(
                                        announcing,
                                        takingDown,
                                        edition,
                                        it,
                                        this::name,
                                        this::attempt)));
        if (standing.isEmpty() || standing.get().approvedAt() == null) {
            add(drawUp(edition, standing.isPresent()));
        }
    }

    /** Does an act; whatever comes of it, what stands now is shown, and a refusal beside it. */
    private void attempt(Runnable act, String done) {
        if (problems.attempt(act)) {
            Said.done(done);
        }
        show(edition());
    }

    private String none(Edition edition) {
        return published
                .takenDown(edition.id())
                .map(at -> text("announcementView.takenDown", at))
                .orElse(text("announcementView.notDrawnUpYet"));
    }

    private Div drawUp(Edition edition, boolean again) {
        var box =
                new Div(
                        new H2(
                                again
                                        ? text("announcementView.drawItUpAgain")
                                        : text("announcementView.drawItUp")));
        box.addClassName("panel");
        var open = announcing.problems(edition.id());
        open.forEach(
                it -> box.add(StandingAnnouncement.line("▲ " + text(it.sentence()), "note-line")));
        if (!open.isEmpty()) {
            return box;
        }
        var embargo = new EmbargoFields(edition.timeline().at(Moment.RELEASE));
        var act =
                new Button(
                        again
                                ? text("announcementView.drawUpAnew")
                                : text("announcementView.drawUpForApproval"));
        if (!again) {
            act.addThemeVariants(ButtonVariant.PRIMARY);
        }
        act.addClickListener(
                click -> {
                    if (problems.attempt(
                            () -> announcing.drawUp(edition.id(), embargo.instant(problems)))) {
                        show(edition());
                    }
                });
        box.add(embargo, new Div(act));
        if (!again) {
            Snapshot preview = announcing.preview(edition.id());
            box.add(new H2(text("announcementView.thePublicPageAs")), new SnapshotPreview(preview));
        }
        return box;
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : people.known(edition().programme().id(), new AccountId(account))
                        .map(Person::name)
                        .orElse(text("announcementView.somebodyWhoHasLeft"));
    }

    private static String finding(Drawn it) {
        if (it.released()) {
            return text("announcementView.theWinnersArePublic");
        }
        return it.approvedAt() == null
                ? text("announcementView.itWaitsForA")
                : text("announcementView.itIsApprovedAnd");
    }
}
