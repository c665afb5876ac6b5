package org.commend.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.programme.Category;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What two approved is public from its instant on and not a microsecond before; and what they
 * approve is what both saw.
 */
@CommendTest
class EmbargoTests {
    private static final Citation FOR = new Citation("For what they did.");
    private static final Duration LEAST = Duration.ofNanos(1000);

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Announcing announcing;
    @Autowired Conferring conferring;
    @Autowired Published published;
    @Autowired MovableClock clock;
    private OwnEdition edition;
    private EditionId id;
    private AnnouncementId drawn;
    private Instant embargo;

    @BeforeEach
    void anAnnouncementThatWaitsForItsApproval() {
        edition = new OwnEdition(context, "Embargo Awards");
        id = edition.edition().id();
        edition.beginAllUntil(Moment.CEREMONY);
        embargo = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);
        edition.as(
                edition.organiser(),
                () ->
                        edition.edition()
                                .categories()
                                .forEach(it -> conferring.withhold(it.id(), FOR)));
        drawn = as(edition.organiser(), () -> announcing.drawUp(id, embargo));
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void what_was_approved_is_public_at_its_instant_and_not_a_microsecond_before() {
        approve(digest());
        assertThat(publicWhenItsInstantIs("current_timestamp")).isTrue();
        assertThat(publicWhenItsInstantIs("current_timestamp + interval '1 microsecond'"))
                .isFalse();
        assertThat(publicWhenItsInstantIs("current_timestamp + interval '12 hours'")).isFalse();
    }

    @Test
    void what_nobody_approved_is_not_public_at_any_instant() {
        assertThat(publicWhenItsInstantIs("current_timestamp - interval '1 day'")).isFalse();
    }

    @Test
    void what_was_withdrawn_is_not_public_at_any_instant() {
        approve(digest());
        edition.as(
                edition.second(),
                () -> edition.of(TakingDown.class).withdraw(drawn, new Reason("Not yet.")));
        assertThat(publicWhenItsInstantIs("current_timestamp - interval '1 day'")).isFalse();
    }

    @Test
    void organisers_are_told_that_it_is_public_at_its_instant_and_not_a_microsecond_before() {
        approve(digest());
        clock.set(embargo.minus(LEAST));
        assertThat(standing().released()).isFalse();
        clock.set(embargo);
        assertThat(standing().released()).isTrue();
    }

    @Test
    void it_is_approved_until_just_before_its_instant() {
        clock.set(embargo);
        assertThat(refusal(digest())).isEqualTo("announcement.late");
        clock.set(embargo.minus(LEAST));
        approve(digest());
        assertThat(standing().approvedAt()).isNotNull();
    }

    @Test
    void what_changed_since_it_was_drawn_up_is_approved_by_no_digest() {
        String drawnUp = digest();
        change();
        String now =
                SnapshotText.digest(
                        SnapshotText.write(as(edition.second(), () -> announcing.preview(id))));
        assertThat(now).isNotEqualTo(drawnUp);
        for (String seen : List.of(drawnUp, now)) {
            assertThat(refusal(seen)).isEqualTo("announcement.changed");
        }
    }

    @Test
    void what_stands_is_approved_by_the_digest_of_what_was_seen_alone() {
        assertThat(refusal("")).isEqualTo("announcement.changed");
        assertThat(refusal(SnapshotText.digest("{}"))).isEqualTo("announcement.changed");
        approve(digest());
    }

    private void change() {
        Category first = edition.edition().categories().getFirst();
        edition.as(
                edition.organiser(),
                () -> {
                    var honour =
                            conferring.honours(id).stream()
                                    .filter(it -> it.category().equals(first.id()))
                                    .findFirst()
                                    .orElseThrow();
                    conferring.takeBack(first.id(), honour.id(), new Reason("Other words."));
                    conferring.withhold(first.id(), new Citation("For other words."));
                });
    }

    /** In one transaction, whose own instant stands still. */
    private boolean publicWhenItsInstantIs(String instant) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("update announcement set embargo_until = " + instant + " where id = ?")
                            .param(drawn.value())
                            .update();
                    return published.of(id).isPresent()
                            && published.publicSince(id).isPresent()
                            && !published.years(edition.edition().programme().id()).isEmpty();
                });
    }

    private void approve(String digest) {
        edition.as(edition.second(), () -> announcing.approve(drawn, digest));
    }

    private String refusal(String digest) {
        var refused = new String[1];
        assertThatThrownBy(() -> approve(digest))
                .isInstanceOfSatisfying(RuleRefused.class, it -> refused[0] = it.ruling().key());
        return refused[0];
    }

    private String digest() {
        return standing().digest();
    }

    private Drawn standing() {
        return as(edition.second(), () -> announcing.standing(id).orElseThrow());
    }

    private <T> T as(AccountId who, Supplier<T> act) {
        return edition.of(SignedIn.class).as(who, act);
    }
}
