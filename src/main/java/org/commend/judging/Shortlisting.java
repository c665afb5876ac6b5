package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.kernel.London;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drawing up a category's shortlist: people choose, with a reason that is kept. */
@Component
public class Shortlisting {
    private final JdbcClient jdbc;
    private final ShortlistQueries shortlists;
    private final StandingOnShortlists standing;
    private final Programmes programmes;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Shortlisting(
            JdbcClient jdbc,
            ShortlistQueries shortlists,
            // implemented by a module that stands on this one, and needs its parts
            @Lazy StandingOnShortlists standing,
            Programmes programmes,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.jdbc = jdbc;
        this.shortlists = shortlists;
        this.standing = standing;
        this.programmes = programmes;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Whether shortlists may be decided: when judging has ended, and as long as nothing announced
     * stands on them.
     */
    public Ruling mayDecide(Edition edition) {
        return Ruling.allowedIf(
                        edition.timeline().judgingHasEnded(clock.instant()),
                        "shortlist.early",
                        new London.Weekday(edition.timeline().at(Moment.SHORTLIST)))
                .and(standing.mayChange(edition.id()));
    }

    /**
     * Decides the shortlist, in place of one decided before.
     *
     * @param seen the state that it was decided from, as {@link ShortlistQueries.Decided#state}:
     *     what somebody else decided meanwhile is not overwritten unseen
     */
    @OrganisersOf("category")
    @Transactional
    public void decide(CategoryId category, List<NominationId> chosen, Reason reason, String seen) {
        Edition edition = programmes.hold(programmes.editionOf(category).id());
        Category award = edition.category(category).orElseThrow();
        mayDecide(edition).orRefuse();
        Ruling.allowedIf(
                        chosen.size() <= award.places(),
                        "shortlist.tooMany",
                        award.places(),
                        chosen.size())
                .orRefuse();
        Ruling.allowedIf(shortlists.decided(category).state().equals(seen), "shortlist.stale")
                .and(standing.mayBecome(category, chosen))
                .orRefuse();
        AccountId by = signedIn.require();
        Instant now = clock.instant();
        jdbc.sql("delete from shortlisted where category_id = ?").param(category.value()).update();
        for (int position = 0; position < chosen.size(); position++) {
            int added =
                    jdbc.sql(
                                    """
                                    insert into shortlisted (nomination_id, category_id, position)
                                    select id, category_id, ? from shown_nomination where id = ? and category_id = ? and state = 'ACCEPTED'
                                    """)
                            .params(position, chosen.get(position).value(), category.value())
                            .update();
            Ruling.allowedIf(added == 1, "shortlist.foreign").orRefuse();
        }
        jdbc.sql(
                        """
                        insert into shortlist (category_id, reason, decided_by, decided_at) values (?, ?, ?, ?)
                        on conflict (category_id) do update
                          set reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .params(category.value(), reason.value(), by.value(), Timestamp.from(now))
                .update();
        for (NominationId nomination : chosen) {
            acts.publishEvent(
                    new ShortlistAct.Shortlisted(edition.programme().id(), by.actor(), nomination));
        }
        acts.publishEvent(
                new ShortlistAct.Decided(edition.programme().id(), by.actor(), category, reason));
    }
}
