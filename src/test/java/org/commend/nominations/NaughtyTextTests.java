package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.PersonName;
import org.commend.kernel.Secret;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.NaughtyStrings;
import org.commend.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What people and their programs paste: kept unharmed, or refused with a sentence; never lost,
 * never a stack trace.
 */
@CommendTest
class NaughtyTextTests {
    private static final List<String> FIELDS =
            List.of(
                    Fields.NOMINATOR_NAME,
                    Fields.RELATION,
                    Fields.HEADLINE,
                    Fields.nominee(0, "name"),
                    Fields.nominee(0, "detail"),
                    Fields.nominee(0, "organisation"),
                    Fields.nominee(0, "alias"),
                    Fields.answer("together"),
                    Fields.answer("changed"));

    @Autowired Nominating nominating;
    @Autowired NominationQueries queries;
    @Autowired Programmes programmes;
    @Autowired Appointing appointing;
    @Autowired SignedIn signedIn;
    private AccountId organiser = new AccountId(java.util.UUID.randomUUID());

    @BeforeEach
    void an_organiser() {
        var programme = programmes.find("frontline-awards").orElseThrow().id();
        organiser =
                signedIn.asOperator(
                        () ->
                                appointing.install(
                                        programme,
                                        new EmailAddress("naughty.office@example.org"),
                                        new PersonName("Naughty Office"),
                                        Role.ORGANISER));
    }

    @Test
    @Tag("whole")
    void all_485_naughty_strings_go_through_every_field_unharmed_or_are_refused_with_a_sentence() {
        List<String> strings = NaughtyStrings.all();
        assertThat(strings).hasSize(485);
        Secret key = new DraftWriter(nominating, programmes, "team").write();
        for (String naughty : strings) {
            for (String field : FIELDS) {
                nominating.keep(key, field, naughty);
            }
            var draft = nominating.open(key);
            assertThat(FIELDS)
                    .allSatisfy(
                            field ->
                                    assertThat(draft.text(field))
                                            .isEqualTo(Typed.of(naughty).text()));
        }
    }

    @Test
    @Tag("whole")
    void naughty_strings_are_shown_back_as_they_were_sent() {
        List<String> strings = NaughtyStrings.all();
        int sent = 0;
        var refused = new ArrayList<String>();
        for (String naughty : strings) {
            var writer = new DraftWriter(nominating, programmes, "team");
            FIELDS.stream()
                    .filter(it -> !it.endsWith("alias"))
                    .forEach(it -> writer.with(it, naughty));
            try {
                Receipt receipt = writer.send();
                var whole = signedIn.as(organiser, () -> queries.whole(receipt.nomination()));
                String kept = Visible.trim(Typed.of(naughty).text());
                String line = Typed.line(naughty).text();
                assertThat(whole.headline()).isEqualTo(line);
                assertThat(whole.answers().get("together")).isEqualTo(kept);
                assertThat(whole.nominees().getFirst().name()).isEqualTo(line);
                sent++;
            } catch (DraftIncomplete incomplete) {
                assertThat(incomplete.problems())
                        .isNotEmpty()
                        .allSatisfy(it -> assertThat(Said.by(it.sentence())).isNotBlank());
                refused.add(naughty);
            }
        }
        assertThat(sent).isGreaterThan(350);
        assertThat(sent + refused.size()).isEqualTo(485);
    }

    @Test
    void nul_is_taken_out_and_the_person_is_told() {
        Secret key = new DraftWriter(nominating, programmes, "team").write();
        assertThat(nominating.keep(key, Fields.HEADLINE, "before\u0000after").cleaned()).isTrue();
        assertThat(nominating.open(key).text(Fields.HEADLINE)).isEqualTo("beforeafter");
    }

    @Test
    void half_a_character_is_refused_and_what_was_kept_stays() {
        Secret key = new DraftWriter(nominating, programmes, "team").write();
        assertThatThrownBy(() -> nominating.keep(key, Fields.HEADLINE, "a \ud83d b"))
                .isInstanceOf(InvalidValue.class)
                .satisfies(Said.containing("broken character"));
        assertThat(nominating.open(key).text(Fields.HEADLINE)).isEqualTo("A worker by the river");
    }

    @Test
    void one_name_has_one_spelling_whether_composed_or_not() {
        Secret key = new DraftWriter(nominating, programmes, "team").write();
        nominating.keep(key, Fields.NOMINATOR_NAME, "Zoe\u0308");
        assertThat(nominating.open(key).text(Fields.NOMINATOR_NAME)).isEqualTo("Zo\u00eb");
    }

    @Test
    void a_word_of_a_megabyte_is_refused_with_a_sentence_and_the_draft_stays() {
        Secret key = new DraftWriter(nominating, programmes, "team").write();
        assertThatThrownBy(
                        () ->
                                nominating.keep(
                                        key, Fields.answer("together"), "x".repeat(1_000_000)))
                .isInstanceOf(InvalidValue.class)
                .satisfies(Said.containing("longer than we can keep"));
        assertThat(nominating.open(key).text(Fields.answer("together")))
                .isEqualTo("An answer in some words.");
    }

    @Test
    void an_answer_over_its_limit_is_kept_whole_and_refused_only_when_it_is_sent() {
        String long_answer = "word ".repeat(401).strip();
        Secret key =
                new DraftWriter(nominating, programmes, "team")
                        .with(Fields.answer("together"), long_answer)
                        .write();
        assertThatThrownBy(() -> nominating.submit(key))
                .isInstanceOfSatisfying(
                        DraftIncomplete.class,
                        it ->
                                assertThat(it.problems())
                                        .extracting(problem -> Said.by(problem.sentence()))
                                        .containsExactly(
                                                "This answer has 401 words and the limit is 400: please take out one word. Nothing is cut off for you."));
        assertThat(nominating.open(key).text(Fields.answer("together"))).isEqualTo(long_answer);
    }
}
