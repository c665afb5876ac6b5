package org.commend.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.People;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditEntry;
import org.commend.audit.AuditTrail;
import org.commend.judging.ConflictQueries.Conflict;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.nominations.AlikeQueries;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationId;
import org.commend.nominations.Receipt;
import org.commend.nominations.Screening;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** One person may nominate, be nominated, judge and organise: what follows from that. */
@CommendTest
class OnePersonManyPartsTests {
    private static final Reason WHY = new Reason("A reason that is kept.");

    @Autowired ApplicationContext context;
    @Autowired ReceivedLetters letters;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private OwnEdition edition;

    @BeforeEach
    void anEdition() {
        edition = new OwnEdition(context, "Parts Awards");
    }

    @Test
    void a_judge_who_nominated_is_out_of_that_nomination_by_plan_and_act_and_query() {
        String own = "Nominator.Judge+awards@" + domain();
        NominationId garden = accepted("A garden on a roof", own);
        NominationId river = edition.accepted("practice", "A worker by the river").nomination();
        var judge = edition.judge("practice", "Nominator Judge", true);
        edition.judge("practice", "Jonas Two", false);
        edition.judge("practice", "Jill Three", false);
        edition.judge("practice", "Jack Four", false);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();

        assertThat(shelf(judge)).containsExactly(river);
        edition.as(
                edition.organiser(),
                () ->
                        assertThat(edition.of(ConflictQueries.class).of(edition.edition().id()))
                                .singleElement()
                                .satisfies(
                                        it -> {
                                            assertThat(it.nomination()).isEqualTo(garden);
                                            assertThat(it.judge()).isEqualTo(judge);
                                            assertThat(it.degree()).isNull();
                                        }));
        String criterion = edition.award("practice").criteria().getFirst().key();
        edition.as(
                judge,
                () -> {
                    assertThatThrownBy(() -> edition.of(Scoring.class).score(garden, criterion, 9))
                            .isInstanceOf(NotFound.class);
                    assertThatThrownBy(
                                    () ->
                                            edition.of(Recusing.class)
                                                    .declare(garden, ConflictDegree.OTHER, ""))
                            .isInstanceOf(NotFound.class);
                    assertThat(
                                    edition.of(ReadingQueries.class)
                                            .story(
                                                    edition.edition().id(),
                                                    reference(garden),
                                                    judge))
                            .isEmpty();
                });
        edition.begin(Moment.SHORTLIST);
        edition.as(
                judge,
                () ->
                        assertThat(
                                        edition.of(StandingQueries.class)
                                                .visibleTo(judge, edition.award("practice").id())
                                                .rows())
                                .noneMatch(it -> it.nomination().equals(garden)));
    }

    @Test
    void whoever_helped_with_the_draft_is_out_of_it_too() {
        var draft =
                edition.draft("practice")
                        .with(Fields.NOMINATOR_EMAIL, edition.email("Helping Judge"));
        var key = draft.write();
        var nominating = edition.of(org.commend.nominations.Nominating.class);
        nominating.sendLink(key);
        nominating.keep(key, Fields.NOMINATOR_EMAIL, "nora.bright@" + domain());
        NominationId helped = nominating.submit(key).nomination();
        edition.as(edition.organiser(), () -> edition.of(Screening.class).accept(helped));
        var judge = edition.judge("practice", "Helping Judge", false);
        edition.judge("practice", "Jonas Two", false);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        assertThat(shelf(judge)).isEmpty();
    }

    @Test
    void a_name_like_a_nominees_warns_the_office_and_keeps_nobody_out() {
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Screening.class)
                                .accept(
                                        edition.draft("practice")
                                                .with(Fields.nominee(0, "name"), "Siobhán O’Brien")
                                                .send()
                                                .nomination()));
        edition.judge("practice", "siobhan o'brien", false);
        edition.judge("practice", "Brian O'Brien", false);
        edition.as(
                edition.organiser(),
                () ->
                        assertThat(
                                        edition.of(ConflictQueries.class)
                                                .likeNames(edition.edition().id()))
                                .singleElement()
                                .extracting(it -> Said.by(it))
                                .asString()
                                .contains("siobhan o'brien has a name like Siobhán O’Brien"));
    }

    @Test
    void nobody_organises_and_judges_one_programme() {
        assertThatThrownBy(() -> edition.judge("practice", "Olga Office", false))
                .isInstanceOf(RuleRefused.class)
                .satisfies(Said.containing("cannot judge in it"));
        var judge = edition.judge("practice", "Judith One", true);
        assertThatThrownBy(() -> organiser("Judith One"))
                .isInstanceOf(RuleRefused.class)
                .satisfies(Said.containing("Take them off their panels first"));
        edition.beginAllUntil(Moment.SHORTLIST);
        organiser("Judith One");
        assertThat(edition.of(People.class).rolesOf(judge))
                .extracting(People.Held::role)
                .containsExactly(Role.ORGANISER);
        var programme = edition.edition().programme().id();
        assertThat(
                        edition.of(SignedIn.class)
                                .as(
                                        edition.organiser(),
                                        () ->
                                                edition.of(AuditTrail.class)
                                                        .about(programme, judge.value())))
                .extracting(AuditEntry::act)
                .contains("role.taken.judge", "role.taken.chair", "role.given.organiser");
    }

    /**
     * Only a hand in the tables makes such a pair; whoever is both organises, and reads nothing.
     */
    @Test
    void whoever_is_both_all_the_same_organises() {
        var office = edition.organiser();
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql(
                                    "insert into role_held (account_id, programme_id, role, given_at) values (?, ?, 'JUDGE', now())")
                            .params(office.value(), edition.edition().programme().id().value())
                            .update();
                    assertThatThrownBy(() -> shelf(office))
                            .isInstanceOf(AccessDeniedException.class);
                    jdbc.sql("delete from role_held where account_id = ? and role = 'ORGANISER'")
                            .param(office.value())
                            .update();
                    assertThat(shelf(office)).isEmpty();
                });
    }

    @Test
    void somebody_who_is_known_keeps_their_name_when_they_are_named_again() {
        var judge = edition.judge("practice", "Judith One", false);
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Empanelling.class)
                                .appoint(
                                        edition.award("team").id(),
                                        new EmailAddress(edition.email("Judith One")),
                                        new PersonName("J. Typed In A Hurry"),
                                        false));
        assertThat(edition.of(People.class).known(edition.edition().programme().id(), judge))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Judith One"));
        assertThat(letters.awaitTo(edition.email("Judith One"), "Team").text())
                .contains("Dear Judith One");
    }

    @Test
    void
            a_judge_taken_off_is_told_what_becomes_of_their_scores_and_appointed_again_is_invited_again() {
        NominationId river = edition.accepted("practice", "A worker by the river").nomination();
        var judge = edition.judge("practice", "Judith One", false);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        edition.score(judge, "practice", river, 7);
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Empanelling.class)
                                .dismiss(edition.award("practice").id(), judge, WHY));
        assertThat(letters.awaitTo(edition.email("Judith One"), "no longer on the panel").text())
                .contains("The scorecard that you submitted stays and counts.")
                .doesNotContain(WHY.value());
        letters.forget();
        edition.judge("practice", "Judith One", false);
        assertThat(letters.awaitTo(edition.email("Judith One"), "invited to judge").text())
                .contains("Dear Judith One");
    }

    @Test
    void a_conflict_declared_by_mistake_is_lifted_by_a_chair_who_has_none_and_the_reason_is_kept() {
        NominationId river = edition.accepted("practice", "A worker by the river").nomination();
        var chair = edition.judge("practice", "Clara Chair", true);
        var other = edition.judge("practice", "Chris Chair", true);
        var judge = edition.judge("practice", "Judith One", false);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        declare(judge, river);
        declare(other, river);

        edition.as(other, () -> assertThat(liftable(other)).isEmpty());
        for (AccountId none : List.of(other, judge, edition.organiser())) {
            edition.as(
                    none,
                    () ->
                            assertThatThrownBy(
                                            () ->
                                                    edition.of(Recusing.class)
                                                            .lift(river, judge, WHY))
                                    .isInstanceOf(AccessDeniedException.class));
        }
        edition.as(
                chair,
                () -> {
                    assertThat(liftable(chair))
                            .extracting(Conflict::judgeName)
                            .containsExactly("Chris Chair", "Judith One");
                    assertThat(liftable(chair)).extracting(Conflict::reason).containsOnly("");
                    edition.of(Recusing.class).lift(river, judge, WHY);
                });
        assertThat(shelf(judge)).containsExactly(river);
        assertThat(letters.awaitTo(edition.email("Judith One"), "on your list again").text())
                .contains(reference(river));
        edition.as(
                edition.organiser(),
                () -> {
                    assertThat(edition.of(ConflictQueries.class).of(edition.edition().id()))
                            .extracting(Conflict::judgeName, Conflict::lifted)
                            .containsExactlyInAnyOrder(
                                    org.assertj.core.groups.Tuple.tuple("Judith One", WHY.value()),
                                    org.assertj.core.groups.Tuple.tuple("Chris Chair", ""));
                    assertThat(
                                    edition.of(AuditTrail.class)
                                            .about(
                                                    edition.edition().programme().id(),
                                                    river.value()))
                            .extracting(AuditEntry::act)
                            .contains("judge.conflictLifted");
                });
        declare(judge, river);
        assertThat(shelf(judge)).isEmpty();
    }

    @Test
    void the_office_sees_who_is_nominated_twice_and_which_address_sent_two() {
        Receipt first = sent("Zoë Quiet", "one.person@gmail.com");
        Receipt second = sent("zoe QUIET", "other@" + domain());
        Receipt third = sent("Somebody Else", "o.n.e.person+x@googlemail.com");
        edition.as(
                edition.organiser(),
                () -> {
                    var alike = edition.of(AlikeQueries.class).of(edition.edition().id());
                    assertThat(alike.get(first.nomination()))
                            .extracting(it -> Said.by(it))
                            .containsExactlyInAnyOrder(
                                    "Names somebody who is nominated in %s, too."
                                            .formatted(second.reference()),
                                    "Comes from the same address as %s."
                                            .formatted(third.reference()));
                    assertThat(alike.get(second.nomination())).hasSize(1);
                    assertThat(alike.get(third.nomination())).hasSize(1);
                });
    }

    private Receipt sent(String nominee, String email) {
        return edition.draft("practice")
                .with(Fields.nominee(0, "name"), nominee)
                .with(Fields.NOMINATOR_EMAIL, email)
                .send();
    }

    private NominationId accepted(String headline, String email) {
        var sent =
                edition.draft("practice")
                        .with(Fields.HEADLINE, headline)
                        .with(Fields.NOMINATOR_EMAIL, email)
                        .send();
        edition.as(
                edition.organiser(), () -> edition.of(Screening.class).accept(sent.nomination()));
        return sent.nomination();
    }

    private void declare(AccountId judge, NominationId nomination) {
        edition.as(
                judge,
                () ->
                        edition.of(Recusing.class)
                                .declare(nomination, ConflictDegree.CLOSE, "Mine."));
    }

    private List<Conflict> liftable(AccountId chair) {
        return edition.of(ConflictQueries.class).liftableBy(edition.edition().id(), chair);
    }

    private List<NominationId> shelf(AccountId judge) {
        return edition.of(SignedIn.class)
                .as(
                        judge,
                        () ->
                                edition
                                        .of(ReadingList.class)
                                        .all(edition.edition().id(), judge)
                                        .stream()
                                        .map(ReadingList.Item::id)
                                        .toList());
    }

    private String reference(NominationId nomination) {
        return edition.of(SignedIn.class)
                .as(
                        edition.organiser(),
                        () ->
                                edition.of(org.commend.nominations.NominationQueries.class)
                                        .whole(nomination)
                                        .reference());
    }

    private AccountId organiser(String name) {
        return edition.of(SignedIn.class)
                .as(
                        edition.organiser(),
                        () ->
                                edition.of(Appointing.class)
                                        .appoint(
                                                edition.edition().programme().id(),
                                                new EmailAddress(edition.email(name)),
                                                new PersonName(name),
                                                Role.ORGANISER));
    }

    private String domain() {
        return edition.email("x").substring(2);
    }
}
