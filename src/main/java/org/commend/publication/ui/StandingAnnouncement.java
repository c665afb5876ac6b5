package org.commend.publication.ui;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.programme.Edition;
import org.commend.publication.Announcing;
import org.commend.publication.Drawn;
import org.commend.publication.TakingDown;
import org.commend.uikit.ReasonDialog;
import org.jspecify.annotations.Nullable;

/** The announcement that stands: who decided what, what can be done next, and the page itself. */
class StandingAnnouncement extends Div {
    private final transient Announcing announcing;
    private final transient TakingDown takingDown;
    private final transient Drawn it;
    private final transient BiConsumer<Runnable, String> attempt;
    private final Div row = new Div();

    /**
     * @param name of an organiser, by account
     * @param attempt does an act and says that it was done, or why it was not; then shows what
     *     stands
     */
    StandingAnnouncement(
            Announcing announcing,
            TakingDown takingDown,
            Edition edition,
            Drawn it,
            Function<@Nullable UUID, String> name,
            BiConsumer<Runnable, String> attempt) {
        this.announcing = announcing;
        this.takingDown = takingDown;
        this.it = it;
        this.attempt = attempt;
        addClassName("panel");
        row.addClassName("foot-row");
        add(
                new Paragraph(
                        text(
                                "standingAnnouncement.drawnUpByOn",
                                name.apply(it.drawnUpBy()),
                                dayAndTime(it.drawnUpAt()),
                                it.released()
                                        ? text("standingAnnouncement.publicSince")
                                        : text("standingAnnouncement.itsEmbargoEndsOn"),
                                dayAndTime(it.embargo()))));
        if (it.approvedAt() != null && it.approvedBy() != null) {
            add(
                    line(
                            text(
                                    "standingAnnouncement.approvedByOnWord",
                                    name.apply(it.approvedBy()),
                                    dayAndTime(it.approvedAt())),
                            "good-line"));
        }
        if (it.released()) {
            row.add(page(edition), takeDown());
        } else if (it.approvedAt() == null) {
            approval();
        } else {
            release(name);
        }
        add(
                row,
                new H2(
                        it.released()
                                ? text("standingAnnouncement.thePublicPageAs")
                                : text("standingAnnouncement.thePublicPageAsIt")),
                new SnapshotPreview(it.snapshot()),
                line(
                        text("standingAnnouncement.fingerprint", it.digest().substring(0, 16)),
                        "soft"));
    }

    private static Anchor page(Edition edition) {
        var page =
                new Anchor(
                        "/winners/%s/%s".formatted(edition.programme().slug(), edition.slug()),
                        text("standingAnnouncement.seeThePublicPage"));
        page.setRouterIgnore(true);
        return page;
    }

    private void approval() {
        if (announcing.mayApprove(it.id()) instanceof Ruling.Refused refused) {
            add(line("◐ " + text(refused.sentence()), "note-line"));
            return;
        }
        row.add(
                primary(
                        text("standingAnnouncement.approveExactlyThis"),
                        () -> announcing.approve(it.id(), it.digest()),
                        text("standingAnnouncement.approvedItOpensAt")));
    }

    /** One asks and says why, a second one does it. */
    private void release(Function<@Nullable UUID, String> name) {
        if (it.releaseAskedBy() == null) {
            row.add(
                    asking(
                            text("standingAnnouncement.publishBeforeItsInstant"),
                            text("standingAnnouncement.askToPublishThe"),
                            text("standingAnnouncement.twoOfYouApproved"),
                            text("standingAnnouncement.askASecondOrganiser"),
                            reason -> announcing.askRelease(it.id(), reason),
                            text("standingAnnouncement.askedAnotherOrganiserCan")));
        } else {
            add(
                    line(
                            text(
                                    "standingAnnouncement.asksToPublishIt",
                                    name.apply(it.releaseAskedBy()),
                                    Objects.requireNonNullElse(it.releaseReason(), "")),
                            "note-line"));
            if (announcing.mayRelease(it.id()) instanceof Ruling.Refused refused) {
                add(line("◐ " + text(refused.sentence()), "note-line"));
            } else {
                row.add(
                        primary(
                                text("standingAnnouncement.publishNow"),
                                () -> announcing.release(it.id()),
                                text("standingAnnouncement.theWinnersArePublic")));
            }
        }
        row.add(
                asking(
                        text("standingAnnouncement.withdraw"),
                        text("standingAnnouncement.withdrawTheAnnouncement"),
                        text("standingAnnouncement.itDoesNotOpen"),
                        text("standingAnnouncement.withdrawItNow"),
                        reason -> takingDown.withdraw(it.id(), reason),
                        text("standingAnnouncement.withdrawnTheOtherOrganisers")));
    }

    private Button takeDown() {
        return asking(
                text("standingAnnouncement.takeDown"),
                text("standingAnnouncement.takeTheWinnersDown"),
                text("standingAnnouncement.atOnceThePublic"),
                text("standingAnnouncement.takeThemDownNow"),
                reason -> takingDown.takeDown(it.id(), reason),
                text("standingAnnouncement.takenDownTheOther"));
    }

    private Button primary(String words, Runnable act, String done) {
        var button = new Button(words);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> attempt.accept(act, done));
        return button;
    }

    private Button asking(
            String words,
            String title,
            String explained,
            String confirm,
            java.util.function.Consumer<Reason> act,
            String done) {
        return new Button(
                words,
                click ->
                        new ReasonDialog(
                                        title,
                                        explained,
                                        confirm,
                                        reason -> {
                                            act.accept(reason);
                                            attempt.accept(() -> {}, done);
                                        })
                                .open());
    }

    static Paragraph line(String sentence, String kind) {
        var line = new Paragraph(sentence);
        line.addClassName(kind);
        return line;
    }
}
