package org.commend.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.Role;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.publication.Announcing;
import org.commend.publication.Drawn;
import org.commend.publication.Snapshot;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.ReasonDialog;
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
    private final transient People people;
    private final ErrorSummary problems = new ErrorSummary();

    AnnouncementView(Programmes programmes, Announcing announcing, People people) {
        super(programmes);
        this.announcing = announcing;
        this.people = people;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        problems.clear();
        var standing = announcing.standing(edition.id());
        add(
                heading(
                        "Announcement · " + edition.name(),
                        standing.map(AnnouncementView::finding).orElse("Not drawn up yet"),
                        "What is published is exactly what two organisers have seen. Until its instant nobody else sees any of it, by any address."));
        add(problems);
        standing.ifPresent(it -> add(standing(edition, it)));
        if (standing.isEmpty() || !standing.get().released()) {
            add(drawUp(edition, standing.isPresent()));
        }
    }

    private Div standing(Edition edition, Drawn it) {
        var box = new Div();
        box.addClassName("panel");
        box.add(
                new Paragraph(
                        "Drawn up by %s on %s. Its embargo ends on %s."
                                .formatted(
                                        name(it.drawnUpBy()),
                                        London.dayAndTime(it.drawnUpAt()),
                                        London.dayAndTime(it.embargo()))));
        if (it.approvedAt() != null) {
            box.add(
                    line(
                            "✓ Approved by %s on %s, word for word as below."
                                    .formatted(
                                            name(it.approvedBy()),
                                            London.dayAndTime(it.approvedAt())),
                            "good-line"));
        }
        var row = new Div();
        row.addClassName("foot-row");
        if (it.released()) {
            var page =
                    new Anchor(
                            "/winners/%s/%s".formatted(edition.programme().slug(), edition.slug()),
                            "See the public page");
            page.setRouterIgnore(true);
            row.add(page);
        } else if (it.approvedAt() == null) {
            approval(it, row, box);
        } else {
            row.add(release(it));
        }
        box.add(
                row,
                new H2("The public page as it will be"),
                new SnapshotPreview(it.snapshot()),
                fingerprint(it.digest()));
        return box;
    }

    private void approval(Drawn it, Div row, Div box) {
        if (announcing.mayApprove(it.id()) instanceof Ruling.Refused refused) {
            box.add(line("◐ " + refused.sentence(), "note-line"));
            return;
        }
        var approve = new Button("Approve exactly this");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setDisableOnClick(true);
        approve.addClickListener(
                click -> {
                    if (problems.attempt(() -> announcing.approve(it.id(), it.digest()))) {
                        Said.done("Approved. It opens at its instant.");
                        show(edition(), RouteParameters.empty());
                    }
                    approve.setEnabled(true);
                });
        row.add(approve);
    }

    private Button release(Drawn it) {
        var release = new Button("Release now …");
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.addClickListener(
                click ->
                        new ReasonDialog(
                                        "Publish the winners now",
                                        "From that moment the page is public, and the nominators of those honoured get their letters. This cannot be taken back.",
                                        "Publish now",
                                        reason -> {
                                            announcing.release(it.id(), reason);
                                            Said.done("The winners are public.");
                                            show(edition(), RouteParameters.empty());
                                        })
                                .open());
        return release;
    }

    private Div drawUp(Edition edition, boolean again) {
        var box = new Div(new H2(again ? "Draw it up again" : "Draw it up"));
        box.addClassName("panel");
        var open = announcing.problems(edition.id());
        open.forEach(it -> box.add(line("▲ " + it.sentence(), "note-line")));
        if (!open.isEmpty()) {
            return box;
        }
        var embargo = new EmbargoFields(edition.timeline().at(Moment.RELEASE));
        var act = new Button(again ? "Draw up anew" : "Draw up for approval");
        if (!again) {
            act.addThemeVariants(ButtonVariant.PRIMARY);
        }
        act.addClickListener(
                click -> {
                    if (problems.attempt(
                            () -> announcing.drawUp(edition.id(), embargo.instant(problems)))) {
                        show(edition(), RouteParameters.empty());
                    }
                });
        box.add(embargo, new Div(act));
        if (!again) {
            Snapshot preview = announcing.preview(edition.id());
            box.add(new H2("The public page as it will be"), new SnapshotPreview(preview));
        }
        return box;
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : people.known(edition().programme().id(), new AccountId(account))
                        .map(Person::name)
                        .orElse("somebody who has left");
    }

    private static String finding(Drawn it) {
        if (it.released()) {
            return "The winners are public";
        }
        return it.approvedAt() == null
                ? "It waits for a second organiser"
                : "It is approved, and closed until its instant";
    }

    private static Paragraph fingerprint(String digest) {
        return line("Fingerprint of these words: " + digest.substring(0, 16), "soft");
    }

    private static Paragraph line(String sentence, String kind) {
        var line = new Paragraph(sentence);
        line.addClassName(kind);
        return line;
    }
}
