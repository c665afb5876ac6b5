package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.London;
import org.commend.kernel.PersonName;
import org.commend.kernel.Ruling;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on a category's panel. */
@Component
public class Empanelling {
    private final JdbcClient jdbc;
    private final Appointing appointing;
    private final Programmes programmes;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    Empanelling(
            JdbcClient jdbc,
            Appointing appointing,
            Programmes programmes,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.jdbc = jdbc;
        this.appointing = appointing;
        this.programmes = programmes;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Appoints a judge to a panel and invites them by letter; makes their account where there is
     * none.
     */
    @PreAuthorize("@may.organise(#category)")
    @Transactional
    public AccountId appoint(
            CategoryId category, EmailAddress email, PersonName name, boolean chair) {
        Edition edition = programmes.editionOf(category);
        mayChange(edition).orRefuse();
        var programme = edition.programme().id();
        AccountId judge = appointing.appoint(programme, email, name, Role.JUDGE);
        if (chair) {
            appointing.appoint(programme, email, name, Role.CHAIR);
        }
        int added =
                jdbc.sql(
                                "insert into panel_member (category_id, account_id, chair, appointed_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                category.value(),
                                judge.value(),
                                chair,
                                Timestamp.from(clock.instant()))
                        .update();
        Ruling.allowedIf(added > 0, "panel.member", name.value()).orRefuse();
        invite(edition, category, judge, email, name);
        audit.write(programme, signedIn.require().actor(), "panel.appointed", judge.value());
        return judge;
    }

    /**
     * Takes a judge off a panel: what they have not submitted goes back to be assigned anew, what
     * they have submitted stays and counts.
     */
    @PreAuthorize("@may.organise(#category)")
    @Transactional
    public void dismiss(CategoryId category, AccountId judge) {
        Edition edition = programmes.editionOf(category);
        mayChange(edition).orRefuse();
        int gone =
                jdbc.sql("delete from panel_member where category_id = ? and account_id = ?")
                        .params(category.value(), judge.value())
                        .update();
        Ruling.allowedIf(gone > 0, "panel.gone").orRefuse();
        jdbc.sql(
                        """
                        delete from assignment a where a.account_id = ?
                          and a.nomination_id in (select id from nomination where category_id = ?)
                          and not exists (select 1 from scorecard s where s.nomination_id = a.nomination_id
                                          and s.account_id = a.account_id and s.submitted_at is not null)
                        """)
                .params(judge.value(), category.value())
                .update();
        audit.write(
                edition.programme().id(),
                signedIn.require().actor(),
                "panel.dismissed",
                judge.value());
    }

    /** Whether panels may change: until the shortlist is drawn up. */
    public Ruling mayChange(Edition edition) {
        return Ruling.allowedIf(
                !edition.timeline().reached(Moment.SHORTLIST, clock.instant()), "panel.lastReads");
    }

    private void invite(
            Edition edition,
            CategoryId category,
            AccountId judge,
            EmailAddress email,
            PersonName name) {
        var award = edition.category(category).orElseThrow();
        var values =
                Map.of(
                        "name", name.value(),
                        "award", award.name(),
                        "programme", edition.programme().name(),
                        "edition", edition.name(),
                        "begins", London.day(edition.timeline().at(Moment.JUDGING)),
                        "ends", London.weekdayAndTime(edition.timeline().at(Moment.SHORTLIST)),
                        "link", base.of("/login"),
                        "contact", edition.programme().contact());
        postbox.put(
                texts.letter("judge-invited", email, values)
                        .of(
                                edition.programme().id(),
                                "judge-invited:" + category.value() + ":" + judge.value(),
                                judge.value()));
    }
}
