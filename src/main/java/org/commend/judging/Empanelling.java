package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on a category's panel. */
@Component
public class Empanelling {
    private final JdbcClient jdbc;
    private final Appointing appointing;
    private final Programmes programmes;
    private final JudgeLetters letters;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Empanelling(
            JdbcClient jdbc,
            Appointing appointing,
            Programmes programmes,
            JudgeLetters letters,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.jdbc = jdbc;
        this.appointing = appointing;
        this.programmes = programmes;
        this.letters = letters;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Appoints a judge to a panel and invites them by letter, each time anew; makes their account
     * where there is none. Somebody whom the programme knows keeps the name that it knows.
     */
    @OrganisersOf("category")
    @Transactional
    public AccountId appoint(
            CategoryId category, EmailAddress email, PersonName name, boolean chair) {
        Edition edition = programmes.hold(programmes.editionOf(category).id());
        mayChange(edition).orRefuse();
        var programme = edition.programme().id();
        AccountId judge = appointing.appoint(programme, email, name, Role.JUDGE);
        if (chair) {
            appointing.appoint(programme, email, name, Role.CHAIR);
        }
        Instant now = clock.instant();
        int added =
                jdbc.sql(
                                "insert into panel_member (category_id, account_id, chair, appointed_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(category.value(), judge.value(), chair, Timestamp.from(now))
                        .update();
        Ruling.allowedIf(added > 0, "panel.member", name.value()).orRefuse();
        letters.invited(edition, category, judge, now);
        acts.publishEvent(new PanelAct.Appointed(programme, signedIn.require().actor(), judge));
        return judge;
    }

    /**
     * Takes a judge off a panel: what they have not submitted goes back to be assigned anew, what
     * they have submitted stays and counts. They are told by letter, without the reason, which is
     * kept for the office.
     */
    @OrganisersOf("category")
    @Transactional
    public void dismiss(CategoryId category, AccountId judge, Reason reason) {
        Edition edition = programmes.hold(programmes.editionOf(category).id());
        mayChange(edition).orRefuse();
        int gone =
                jdbc.sql("delete from panel_member where category_id = ? and account_id = ?")
                        .params(category.value(), judge.value())
                        .update();
        Ruling.allowedIf(gone > 0, "panel.gone").orRefuse();
        jdbc.sql(
                        """
                        delete from assignment a where a.account_id = ?
                          and a.nomination_id in (select id from shown_nomination where category_id = ?)
                          and not exists (select 1 from scorecard s where s.nomination_id = a.nomination_id
                                          and s.account_id = a.account_id and s.submitted_at is not null)
                        """)
                .params(judge.value(), category.value())
                .update();
        int submitted =
                jdbc.sql("select count(*) from given_read where category_id = ? and account_id = ?")
                        .params(category.value(), judge.value())
                        .query(Integer.class)
                        .single();
        letters.dismissed(edition, category, judge, submitted, clock.instant());
        acts.publishEvent(
                new PanelAct.Dismissed(
                        edition.programme().id(), signedIn.require().actor(), judge, reason));
    }

    /** Whether panels may change: until the shortlist is drawn up. */
    public Ruling mayChange(Edition edition) {
        return Ruling.allowedIf(
                !edition.timeline().judgingHasEnded(clock.instant()), "panel.lastReads");
    }
}
