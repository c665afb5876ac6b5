package org.commend.publication.ui;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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
                        "Drawn up by %s on %s. %s %s."
                                .formatted(
                                        name.apply(it.drawnUpBy()),
                                        dayAndTime(it.drawnUpAt()),
                                        it.released() ? "Public since" : "Its embargo ends on",
                                        dayAndTime(it.embargo()))));
        if (it.approvedAt() != null && it.approvedBy() != null) {
            add(
                    line(
                            "✓ Approved by %s on %s, word for word as below."
                                    .formatted(
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
                                ? "The public page as it is"
                                : "The public page as it will be"),
                new SnapshotPreview(it.snapshot()),
                line("Fingerprint of these words: " + it.digest().substring(0, 16), "soft"));
    }

    private static Anchor page(Edition edition) {
        var page =
                new Anchor(
                        "/winners/%s/%s".formatted(edition.programme().slug(), edition.slug()),
                        "See the public page");
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
                        "Approve exactly this",
                        () -> announcing.approve(it.id(), it.digest()),
                        "Approved. It opens at its instant."));
    }

    /** One asks and says why, a second one does it. */
    private void release(Function<@Nullable UUID, String> name) {
        if (it.releaseAskedBy() == null) {
            row.add(
                    asking(
                            "Publish before its instant …",
                            "Ask to publish the winners now",
                            "Two of you approved the instant, so two of you change it: another organiser sees what you write here and publishes, or does not.",
                            "Ask a second organiser",
                            reason -> announcing.askRelease(it.id(), reason),
                            "Asked. Another organiser can publish now."));
        } else {
            add(
                    line(
                            "◐ %s asks to publish it now: %s"
                                    .formatted(name.apply(it.releaseAskedBy()), it.releaseReason()),
                            "note-line"));
            if (announcing.mayRelease(it.id()) instanceof Ruling.Refused refused) {
                add(line("◐ " + text(refused.sentence()), "note-line"));
            } else {
                row.add(
                        primary(
                                "Publish now",
                                () -> announcing.release(it.id()),
                                "The winners are public."));
            }
        }
        row.add(
                asking(
                        "Withdraw …",
                        "Withdraw the announcement",
                        "It does not open at its instant. The other organisers are told by letter, with your reason; letters to nominators that wait for it are taken back.",
                        "Withdraw it now",
                        reason -> takingDown.withdraw(it.id(), reason),
                        "Withdrawn. The other organisers get a letter."));
    }

    private Button takeDown() {
        return asking(
                "Take down …",
                "Take the winners down",
                "At once the public pages say that they were taken down, and show nothing else. The other organisers are told by letter, with your reason. To publish again takes two of you again.",
                "Take them down now",
                reason -> takingDown.takeDown(it.id(), reason),
                "Taken down. The other organisers get a letter.");
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
