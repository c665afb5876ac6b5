package org.commend.programme.ui;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.Publicity;
import org.commend.programme.SettingUp;
import org.commend.programme.Timeline;
import org.commend.uikit.PlainTable;
import org.commend.uikit.ReasonDialog;
import org.commend.uikit.Said;
import org.commend.uikit.Texts;

/** When the edition turns; the next turn can be begun earlier, with a reason. */
@Route("organise/:programme/:edition/timeline")
@PermitAll
@OnlyFor(Role.ORGANISER)
class TimelineView extends EditionView {
    private final transient SettingUp settingUp;
    private final transient Publicity publicity;
    private final transient Clock clock;

    TimelineView(Programmes programmes, SettingUp settingUp, Publicity publicity, Clock clock) {
        super(programmes);
        this.settingUp = settingUp;
        this.publicity = publicity;
        this.clock = clock;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        Instant now = clock.instant();
        var timeline = edition.timeline();
        var published = publicity.publicSince(edition.id());
        String finding =
                published.isPresent()
                        ? text("timelineView.winnersArePublished")
                        : timeline.latest(now)
                                .map(TimelineView::underWay)
                                .orElse(text("timelineView.nothingHasBegunYet"));
        add(
                heading(
                        text("timelineView.title", edition.name()),
                        finding,
                        text("timelineView.eachPhaseBeginsAt")));
        var table =
                new PlainTable(
                        text("timelineView.datesOfTheEdition"),
                        text("timelineView.moment"),
                        text("timelineView.planned"),
                        text("timelineView.begun"),
                        text("timelineView.beginEarly"));
        var offered =
                timeline.next(now).filter(it -> settingUp.mayBegin(edition.id(), it).isAllowed());
        for (Moment moment : Moment.values()) {
            table.row(
                    text(moment),
                    dayAndTime(timeline.planned().getOrDefault(moment, now)),
                    begun(timeline, moment, now, published),
                    offered.filter(moment::equals).isPresent() ? begin(moment) : new Span());
        }
        add(table);
    }

    private Button begin(Moment moment) {
        var button = new Button(text("timelineView.beginNow"));
        button.setAriaLabel(text("timelineView.beginIt", moment.words()));
        button.addClickListener(click -> ask(moment));
        return button;
    }

    /** What would be left undone is read before it is confirmed, as it is at that moment. */
    private void ask(Moment moment) {
        var dialog =
                new ReasonDialog(
                        text(moment),
                        text("timelineView.thisCannotBeTaken"),
                        text("timelineView.beginNow"),
                        reason -> {
                            settingUp.begin(edition().id(), moment, reason);
                            Said.done(text(moment) + ".");
                            show(reread(), RouteParameters.empty());
                        });
        var unfinished = settingUp.unfinished(edition().id(), moment);
        for (int i = 0; i < unfinished.size(); i++) {
            var line = new Paragraph("▲ " + text(unfinished.get(i)));
            line.addClassName("note-line");
            dialog.addComponentAtIndex(i, line);
        }
        dialog.open();
    }

    private static String begun(
            Timeline timeline, Moment moment, Instant now, Optional<Instant> published) {
        if (moment == Moment.RELEASE) {
            return published.map(Texts::dayAndTime).orElse("–");
        }
        return timeline.reached(moment, now) ? dayAndTime(timeline.at(moment)) : "–";
    }

    private static String underWay(Moment moment) {
        return switch (moment) {
            case OPENS -> text("timelineView.nominationsAreOpen");
            case CLOSES -> text("timelineView.nominationsAreClosed");
            case SCREENING -> text("timelineView.theOfficeChecksThe");
            case JUDGING -> text("timelineView.judgesAreReading");
            case SHORTLIST -> text("timelineView.judgingHasEnded");
            case CEREMONY -> text("timelineView.theCeremonyHasCome");
            case RELEASE -> text("timelineView.theDayOfPublication");
        };
    }
}
