package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.commend.kernel.Secret;
import org.commend.programme.Category;
import org.commend.programme.Question;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What has to be there before a nomination is taken, asked of the act that takes it. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncompleteTests {
    @Autowired ApplicationContext context;
    @Autowired Nominating nominating;
    private OwnEdition edition;

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Complete Awards");
    }

    Stream<Arguments> lacking() {
        Category practice = edition.award("practice");
        Question question = practice.questions().getFirst();
        String answer = Fields.answer(question.key());
        String ticked = Fields.fact(0, practice.eligibility().facts().getFirst().key());
        return Stream.of(
                Arguments.of(Fields.NOMINATOR_NAME, " "),
                Arguments.of(Fields.NOMINATOR_EMAIL, ""),
                Arguments.of(Fields.NOMINATOR_EMAIL, "nora at home"),
                Arguments.of(Fields.RELATION, ""),
                Arguments.of(Fields.HEADLINE, ""),
                Arguments.of(Fields.HEADLINE, "What Paula Practice does"),
                Arguments.of(Fields.HEADLINE, "a".repeat(101)),
                Arguments.of(Fields.nominee(0, "name"), ""),
                Arguments.of(ticked, ""),
                Arguments.of(answer, ""),
                Arguments.of(answer, "word ".repeat(question.wordLimit() + 1)),
                Arguments.of(Fields.CONSENT, ""),
                Arguments.of(Fields.CONSENT, "no"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lacking")
    void what_lacks_one_thing_is_refused_for_it_and_stays_a_draft(String field, String text) {
        Secret key = edition.draft("practice").with(field, text).write();
        var refused = catchThrowableOfType(DraftIncomplete.class, () -> nominating.submit(key));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly(field);
        assertThat(nominating.open(key).receipt()).isNull();
    }

    @Test
    void as_many_words_as_the_limit_says_are_taken() {
        Question question = edition.award("practice").questions().getFirst();
        Secret key =
                edition.draft("practice")
                        .with(Fields.answer(question.key()), "word ".repeat(question.wordLimit()))
                        .with(Fields.HEADLINE, "a".repeat(100))
                        .write();
        assertThat(nominating.submit(key).reference()).isNotEmpty();
    }

    @Test
    void whoever_is_too_young_for_an_award_is_not_nominated_in_it() {
        Secret key =
                edition.draft("young-people")
                        .with(Fields.nominee(0, "day"), "1")
                        .with(Fields.nominee(0, "month"), "1")
                        .with(Fields.nominee(0, "year"), "2020")
                        .write();
        var refused = catchThrowableOfType(DraftIncomplete.class, () -> nominating.submit(key));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly(Fields.nominee(0, "day"));
    }
}
