package org.commend.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commend.accounts.SignedIn;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.nominations.Fields;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Conferring, at the act: what is conferred on whom, and how fully each is named. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithinConsentTests {
    private static final String AWARD = "innovation";
    private static final Citation FOR = new Citation("For what they did.");

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    private OwnEdition edition;
    private NominationId three;
    private NominationId unnamed;

    /** Ada Full agreed to her name, Ben Bravo to the first, Cleo Cole to “The Lighthouse”. */
    @BeforeAll
    void threeWhoAgreedToDifferentNames() {
        edition = new OwnEdition(context, "Consenting Awards");
        three =
                accepted(
                        edition.draft(AWARD)
                                .with(Fields.NOMINEES, "3")
                                .with(Fields.nominee(0, "name"), "Ada Full")
                                .with(Fields.nominee(1, "name"), "Ben Bravo")
                                .with(Fields.nominee(1, "form"), "first")
                                .with(Fields.nominee(2, "name"), "Cleo Cole")
                                .with(Fields.nominee(2, "form"), "alias")
                                .with(Fields.nominee(2, "alias"), "The Lighthouse"));
        unnamed = accepted(edition.draft(AWARD).with(Fields.nominee(0, "form"), "none"));
        edition.beginAllUntil(Moment.SHORTLIST);
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Shortlisting.class)
                                .decide(
                                        edition.award(AWARD).id(),
                                        List.of(three, unnamed),
                                        new Reason("A reason that is kept."),
                                        edition.of(ShortlistQueries.class)
                                                .decided(edition.award(AWARD).id())
                                                .state()));
    }

    private NominationId accepted(org.commend.nominations.DraftWriter draft) {
        var nomination = draft.send().nomination();
        edition.as(edition.organiser(), () -> edition.of(Screening.class).accept(nomination));
        return nomination;
    }

    @ParameterizedTest(name = "{0} as {1} {2} {3}")
    @CsvSource({
        // who, form, name, alias, what comes of it
        "0, FULL,  Ada Full,       ,               named",
        "0, FULL,  Ada Fuller,     ,               honour.name",
        "0, FIRST, Ada,            ,               named",
        "0, FIRST, Adam,           ,               honour.name",
        "0, ALIAS, Ada Full,       A friend,       named",
        "0, NONE,  Ada Full,       ,               named",
        "1, FULL,  Ben Bravo,      ,               honour.name",
        "1, FIRST, Ben Bravo,      ,               named",
        "1, FIRST, Benny Bravo,    ,               honour.name",
        "1, ALIAS, Ben Bravo,      The Lighthouse, honour.name",
        "1, NONE,  Ben Bravo,      ,               named",
        "2, FULL,  Cleo Cole,      ,               honour.name",
        "2, FIRST, Cleo Cole,      ,               honour.name",
        "2, ALIAS, Cleo Cole,      The Lighthouse, named",
        "2, ALIAS, Cleo Cole,      The Lamp,       honour.name",
        "2, NONE,  Cleo Cole,      ,               named"
    })
    void each_is_named_at_most_as_fully_as_they_agreed(
            int who, NameForm form, String name, String alias, String expected) {
        var recipients = new ArrayList<>(asAgreed());
        recipients.set(who, new NamedRecipient(name, form, alias == null ? "" : alias, ""));
        assertThat(conferred(three, HonourKind.WINNER, recipients)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = NameForm.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whoever_agreed_to_no_name_gets_none(NameForm form) {
        var named = List.of(new NamedRecipient("Paula Practice", form, "The Lighthouse", ""));
        assertThat(conferred(unnamed, HonourKind.WINNER, named)).isEqualTo("honour.name");
    }

    @Test
    void nobody_is_left_out_and_nobody_added() {
        for (var recipients :
                List.of(asAgreed().subList(0, 2), concat(asAgreed(), asAgreed().getFirst()))) {
            assertThatThrownBy(() -> conferred(three, HonourKind.WINNER, recipients))
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WINNER,           named",
        "JOINT_WINNER,     named",
        "HIGHLY_COMMENDED, named",
        "NO_AWARD,         honour.kind",
        "DIRECT_AWARD,     honour.kind"
    })
    void an_award_gives_the_honours_that_it_has(HonourKind kind, String expected) {
        assertThat(conferred(three, kind, asAgreed())).isEqualTo(expected);
    }

    @Test
    void an_award_that_takes_nominations_is_not_given_directly() {
        assertThat(
                        answer(
                                () ->
                                        edition.of(Conferring.class)
                                                .conferDirectly(
                                                        edition.award(AWARD).id(),
                                                        FOR,
                                                        asAgreed().getFirst())))
                .isEqualTo("honour.kind");
    }

    private static List<NamedRecipient> asAgreed() {
        return List.of(
                new NamedRecipient("Ada Full", NameForm.FULL, "", ""),
                new NamedRecipient("Ben Bravo", NameForm.FIRST, "", ""),
                new NamedRecipient("Cleo Cole", NameForm.ALIAS, "The Lighthouse", ""));
    }

    private static List<NamedRecipient> concat(List<NamedRecipient> all, NamedRecipient... more) {
        var longer = new ArrayList<>(all);
        longer.addAll(Arrays.asList(more));
        return longer;
    }

    private String conferred(
            NominationId nomination, HonourKind kind, List<NamedRecipient> recipients) {
        return answer(
                () ->
                        edition.of(Conferring.class)
                                .confer(
                                        edition.award(AWARD).id(),
                                        nomination,
                                        kind,
                                        FOR,
                                        recipients));
    }

    /** What an act says; nothing of it stays. */
    private String answer(Runnable act) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    try {
                        edition.of(SignedIn.class).doAs(edition.organiser(), act);
                        return "named";
                    } catch (RuleRefused refused) {
                        return refused.ruling().key();
                    }
                });
    }
}
