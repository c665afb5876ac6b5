package org.commend.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.kernel.London;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.commend.uikit.PlainTable;
import org.commend.uikit.ReasonDialog;
import org.commend.uikit.Said;

/** When the edition turns; the next turn can be begun earlier, with a reason. */
@Route("organise/:programme/:edition/timeline")
@PermitAll
@OnlyFor(Role.ORGANISER)
class TimelineView extends EditionView {
    private final transient SettingUp settingUp;
    private final transient Clock clock;

    TimelineView(Programmes programmes, SettingUp settingUp, Clock clock) {
        super(programmes);
        this.settingUp = settingUp;
        this.clock = clock;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        Instant now = clock.instant();
        var timeline = edition.timeline();
        String finding = timeline.latest(now).map(Moment::words).orElse("Nothing has begun yet");
        add(
                heading(
                        "Time line · " + edition.name(),
                        finding,
                        "Each phase begins at its date by itself. You can begin the next one earlier; the reason is kept."));
        var table = new PlainTable("Dates of the edition", "Moment", "Planned", "Begun", "");
        for (Moment moment : Moment.values()) {
            table.row(
                    moment.words(),
                    London.dayAndTime(timeline.planned().getOrDefault(moment, now)),
                    timeline.reached(moment, now) ? London.dayAndTime(timeline.at(moment)) : "–",
                    timeline.mayBegin(moment, now).isAllowed() ? begin(moment) : new Span());
        }
        add(table);
    }

    private Button begin(Moment moment) {
        var button = new Button("Begin now");
        button.setAriaLabel("Begin now: " + moment.words());
        button.addClickListener(
                click ->
                        new ReasonDialog(
                                        moment.words(),
                                        "This cannot be taken back. Say why it begins before its date.",
                                        "Begin now",
                                        reason -> {
                                            settingUp.begin(edition().id(), moment, reason);
                                            Said.done(moment.words() + ".");
                                            show(reread(), RouteParameters.empty());
                                        })
                                .open());
        return button;
    }
}
