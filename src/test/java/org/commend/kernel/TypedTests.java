package org.commend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commend.testing.Said;
import org.junit.jupiter.api.Test;

class TypedTests {
    @Test
    void lines_and_tabs_stay_and_other_controls_go() {
        assertThat(Typed.of("a\r\nb\tc\u0007d")).isEqualTo(new Typed("a\nb\tcd", true));
        assertThat(Typed.of("plain")).isEqualTo(new Typed("plain", false));
    }

    @Test
    void one_line_has_no_line_breaks_so_that_no_header_can_be_slipped_in() {
        assertThat(Typed.line("Nora\r\nBcc: all@example.org").text())
                .isEqualTo("Nora Bcc: all@example.org");
    }

    @Test
    void words_are_counted_by_one_rule() {
        assertThat(WordCount.of("")).isEqualTo(new WordCount(0));
        assertThat(WordCount.of("well-being – it’s  a\nword\u00a0each").words()).isEqualTo(5);
        assertThat(WordCount.of("👩‍👧 counts as one").words()).isEqualTo(4);
        assertThat(WordCount.of("one two three").within(3)).isTrue();
    }

    @Test
    void addresses_are_kept_in_lower_case_and_nonsense_is_refused() {
        assertThat(new EmailAddress(" Nora@Example.ORG ").value()).isEqualTo("nora@example.org");
        for (String wrong :
                new String[] {
                    "nora",
                    "nora@",
                    "nora@example",
                    "no ra@example.org",
                    "nora@example.org\nBcc:x@y.zz",
                    "a@-b.org"
                }) {
            assertThatThrownBy(() -> new EmailAddress(wrong))
                    .as(wrong)
                    .isInstanceOf(InvalidValue.class)
                    .satisfies(Said.containing("name@example.org"));
        }
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(Secret.random().toString()).isEqualTo("Secret[hidden]");
        assertThat(Secret.random().value()).hasSize(32).isNotEqualTo(Secret.random().value());
    }
}
