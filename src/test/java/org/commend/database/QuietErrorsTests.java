package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.commend.kernel.Outage;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a constraint refuses is no outage, and its words are in no message that a log could keep.
 */
@CommendTest
class QuietErrorsTests {
    @Autowired JdbcClient jdbc;

    @Test
    void a_refused_row_is_called_what_it_is_and_its_words_are_nowhere() {
        String insert =
                "insert into programme (id, slug, name, organisation, strapline, about, accent, accent_tint, contact, judging, common_criteria, position)"
                        + " values (gen_random_uuid(), ?, 'Name', '', '', ?, '#000000', '#ffffff', '', '', '[]', 1)";
        for (String slug : new String[] {"frontline-awards", "zq secret address"}) {
            try {
                jdbc.sql(insert).params(slug, "zqsecretstory").update();
                throw new AssertionError("a wrong row was taken");
            } catch (DataIntegrityViolationException refused) {
                var told = new StringWriter();
                refused.printStackTrace(new PrintWriter(told));
                assertThat(told.toString()).doesNotContain("zqsecretstory", "zq secret address");
                assertThat(Outage.isOne(refused)).isFalse();
            }
        }
    }
}
