package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.commend.kernel.NotFound;
import org.commend.kernel.Secret;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Drafts without a word go after two days; one with a word stays. */
@CommendTest
class SweepingTests {
    @Autowired ApplicationContext context;
    @Autowired Sweeping sweeping;
    @Autowired Nominating nominating;
    @Autowired MovableClock clock;

    @Test
    void only_what_never_got_a_word_is_swept_and_only_after_two_days() {
        var begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        clock.set(begun);
        var edition = new OwnEdition(context, "Swept Awards");
        var award = edition.award("practice").id();
        Secret empty = nominating.start(award);
        Secret emptied = nominating.start(award);
        nominating.keep(emptied, Fields.HEADLINE, "something");
        nominating.keep(emptied, Fields.HEADLINE, "");
        Secret written = nominating.start(award);
        nominating.keep(written, Fields.HEADLINE, "a word");
        var sent = edition.sent("practice", "Sent and kept");

        clock.set(begun.plus(Sweeping.EMPTY_FOR));
        sweeping.sweep();
        assertThat(nominating.open(empty).text(Fields.HEADLINE)).isEmpty();

        clock.set(begun.plus(Sweeping.EMPTY_FOR).plus(Duration.ofSeconds(1)));
        sweeping.sweep();
        assertThatThrownBy(() -> nominating.open(empty)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nominating.open(emptied)).isInstanceOf(NotFound.class);
        assertThat(nominating.open(written).text(Fields.HEADLINE)).isEqualTo("a word");
        assertThat(sent.reference()).isNotBlank();
    }
}
