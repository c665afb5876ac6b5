package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.commend.kernel.NotFound;
import org.commend.kernel.Secret;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.ReceivedLetters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter's link opens one draft, for whoever it was meant for, as long as it is of use. */
@CommendTest
class DraftLinkTests {
    @Autowired Nominating nominating;
    @Autowired Programmes programmes;
    @Autowired ReceivedLetters letters;
    @Autowired MovableClock clock;

    @Test
    void a_link_ends_when_the_address_is_corrected_and_the_page_goes_on() {
        Secret page = draftFrom("mistyped@stranger.example");
        assertThat(nominating.sendLink(page)).isEqualTo(page);
        Secret strangers = linkTo("mistyped@stranger.example");
        assertThat(strangers).isNotEqualTo(page);
        assertThat(nominating.open(strangers).id()).isEqualTo(nominating.open(page).id());

        nominating.keep(page, Fields.NOMINATOR_EMAIL, "right@nora.example");
        assertThat(nominating.sendLink(page)).isEqualTo(page);
        assertThatThrownBy(() -> nominating.open(strangers)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominating.keep(strangers, Fields.HEADLINE, "mine now"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominating.submit(strangers)).isInstanceOf(NotFound.class);
        assertThat(nominating.open(linkTo("right@nora.example")).id())
                .isEqualTo(nominating.open(page).id());
    }

    @Test
    void a_page_that_came_by_a_link_goes_on_under_a_key_of_its_own() {
        Secret page = draftFrom("work@nora.example");
        nominating.sendLink(page);
        Secret atWork = linkTo("work@nora.example");
        nominating.keep(atWork, Fields.NOMINATOR_EMAIL, "home@nora.example");
        Secret goesOn = nominating.sendLink(atWork);
        assertThat(goesOn).isNotEqualTo(atWork).isNotEqualTo(page);
        assertThat(nominating.open(goesOn).id()).isEqualTo(nominating.open(page).id());
        assertThatThrownBy(() -> nominating.open(atWork)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_link_lives_thirty_days_longer_than_the_draft_may_be_sent() {
        Secret page = draftFrom("later@nora.example");
        nominating.sendLink(page);
        Secret link = linkTo("later@nora.example");
        var closes = nominating.open(page).edition().timeline().at(Moment.CLOSES);
        clock.set(closes.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(nominating.open(link).id()).isEqualTo(nominating.open(page).id());
        clock.set(closes.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> nominating.open(link)).isInstanceOf(NotFound.class);
        assertThat(nominating.open(page)).isNotNull();
    }

    @Test
    void the_same_address_gets_one_letter_however_often_one_goes_on() {
        Secret page = draftFrom("once@nora.example");
        nominating.sendLink(page);
        nominating.sendLink(page);
        linkTo("once@nora.example");
        assertThat(letters.to("once@nora.example")).hasSize(1);
    }

    private Secret draftFrom(String address) {
        return new DraftWriter(nominating, programmes, "practice")
                .with(Fields.NOMINATOR_EMAIL, address)
                .write();
    }

    private Secret linkTo(String address) {
        String link =
                letters.awaitTo(address, "Continue your nomination").link("/draft/").getPath();
        return new Secret(link.substring(link.lastIndexOf('/') + 1));
    }
}
