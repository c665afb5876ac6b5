package org.commend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commend.kernel.Stamp.Verdict.HAVE;
import static org.commend.kernel.Stamp.Verdict.OTHER;
import static org.commend.kernel.Stamp.Verdict.TAKE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may write over what: nobody over a text that they have not seen. */
class StampTests {
    @ParameterizedTest(name = "{6}: {5}")
    @CsvSource({
        "0, '',     0, '',   new,  TAKE,  nothing stands yet",
        "3, theirs, 3, mine, new,  TAKE,  I have seen what stands",
        "3, theirs, 2, mine, new,  OTHER, somebody wrote since I looked",
        "3, theirs, 0, mine, new,  OTHER, somebody wrote before I ever looked",
        "3, theirs, 2, mine, same, HAVE,  the very same text stands already",
        "3, '',     2, mine, new,  TAKE,  an emptied field loses nothing",
        "3, mine,   1, mine, new,  TAKE,  my own page goes on although an answer got lost",
    })
    void a_text_is_taken_only_from_somebody_who_saw_what_stands(
            int version,
            String by,
            int seen,
            String writer,
            String text,
            Stamp.Verdict verdict,
            String why) {
        var stamp =
                version == 0 ? Stamp.NONE : new Stamp(version, by.isEmpty() ? "theirs" : by, 10);
        String stands = version == 0 || by.isEmpty() ? "" : "same";
        var writing = new Writing(text, seen, writer.isEmpty() ? "mine" : writer, 20);
        assertThat(stamp.on(writing, stands)).as(why).isEqualTo(verdict);
    }

    @Test
    void what_a_page_sent_earlier_never_comes_over_what_it_sent_later() {
        var stamp = new Stamp(4, "mine", 20);
        assertThat(stamp.on(new Writing("older", 4, "mine", 19), "newer")).isEqualTo(HAVE);
        assertThat(stamp.on(new Writing("again", 3, "mine", 20), "newer")).isEqualTo(HAVE);
        assertThat(stamp.on(new Writing("newest", 3, "mine", 21), "newer")).isEqualTo(TAKE);
    }

    @Test
    void what_my_page_sent_does_not_come_over_what_somebody_else_wrote_since() {
        var stamp = new Stamp(5, "theirs", 7);
        assertThat(stamp.on(new Writing("mine", 4, "mine", 21), "theirs")).isEqualTo(OTHER);
        assertThat(stamp.next(new Writing("mine", 5, "mine", 21)))
                .isEqualTo(new Stamp(6, "mine", 21));
    }

    @Test
    void an_act_that_has_read_what_stands_may_write() {
        assertThat(new Stamp(5, "theirs", 7).on(Writing.knowing("x"), "theirs")).isEqualTo(TAKE);
    }
}
